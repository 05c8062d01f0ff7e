//! The Latin letters with marks, those of Vietnamese among them.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// Where Unicode has them.
const BLOCKS: [RangeInclusive<u32>; 2] = [0xc0..=0x24f, 0x1e00..=0x1eff];

/// How many there are.
const LETTERS: usize = 0x24f - 0xc0 + 1 + 0x1eff - 0x1e00 + 1;

/// Something for each letter with marks, made when it is first asked for and looked up from then on: names of whole tables
/// are folded and spelt.
#[derive(Debug)]
pub struct MarkedLetters<T> {
    make: fn(char) -> Option<T>,
    made: [OnceLock<Option<T>>; LETTERS],
}

impl<T> MarkedLetters<T> {
    /// What `make` says of each letter, where it says anything.
    pub const fn new(make: fn(char) -> Option<T>) -> Self {
        Self { make, made: [const { OnceLock::new() }; LETTERS] }
    }

    /// What is said of `letter`; none of one without marks.
    pub fn get(&self, letter: char) -> Option<&T> {
        let code = u32::from(letter);
        let [low, high] = BLOCKS;
        let place = if low.contains(&code) {
            code - low.start()
        } else if high.contains(&code) {
            low.end() + 1 - low.start() + (code - high.start())
        } else {
            return None;
        };
        let made = self.made.get(usize::try_from(place).ok()?)?;
        made.get_or_init(|| (self.make)(letter)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_found_in_its_place() {
        let letters = MarkedLetters::new(Some);
        for letter in BLOCKS.into_iter().flatten().filter_map(char::from_u32) {
            assert_eq!(letters.get(letter), Some(&letter));
        }
        assert_eq!(
            ['a', '\u{bf}', '\u{250}', '\u{1dff}', '\u{1f00}'].map(|other| letters.get(other)),
            [None; 5]
        );
    }
}
