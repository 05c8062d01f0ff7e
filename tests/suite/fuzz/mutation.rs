//! What can happen to the bytes of a file.

/// Numbers that look like chance and come again from their seed (splitmix64).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// A stretch of `length` bytes, mostly a short one.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let longest = if self.below(4) == 0 { length } else { 40 };
        start..start + self.below((length - start).min(longest) + 1)
    }
}

const NUMBERS: [&str; 10] =
    ["0", "-1", "1", "31", "99", "65536", "2147483648", "4294967295", "18446744073709551616", "1e308"];

/// `seed` spoiled in a few places, with `words` of its language put in; `others` are files it may be mixed with.
pub fn spoiled(random: &mut Random, seed: &[u8], others: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(6) {
        let place = random.stretch(bytes.len());
        match random.below(10) {
            0 => drop(bytes.drain(place)),
            1 => {
                let copy = bytes[place.clone()].to_vec();
                bytes.splice(place.start..place.start, copy);
            }
            // Many times: what lies in itself, and what goes on.
            2 => {
                let copy = bytes[place.clone()].to_vec();
                let times = 1 << random.below(12);
                let times = times.min(300_000 / copy.len().max(1));
                bytes.splice(place.start..place.start, copy.repeat(times));
            }
            3 => bytes.truncate(place.start),
            4 => {
                if let Some(byte) = bytes.get_mut(place.start) {
                    *byte ^= 1 << random.below(8);
                }
            }
            5 => {
                if let Some(byte) = bytes.get_mut(place.start) {
                    *byte = random.below(256) as u8;
                }
            }
            6 => {
                let other = random.one(others);
                let from = random.stretch(other.len());
                bytes.splice(place, other[from].iter().copied());
            }
            7 => number(random, &mut bytes),
            8 => {
                let word = random.one(words).repeat(1 << random.below(10));
                bytes.splice(place.start..place.start, word.bytes());
            }
            _ => {
                let word = random.one(words);
                bytes.splice(place.start..place.start, word.bytes());
            }
        }
    }
    bytes
}

/// Another number in place of one.
fn number(random: &mut Random, bytes: &mut Vec<u8>) {
    let from = random.below(bytes.len() + 1);
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else { return };
    let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    bytes.splice(start..start + length, random.one(&NUMBERS).bytes());
}
