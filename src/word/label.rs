//! What lists show before their paragraphs: counting, and numbers as letters and Roman figures.

use std::collections::{HashMap, HashSet};

use super::last_looks::LastLooks;
use super::look::RunLook;
use super::model::ListLabel;
use super::numbering::{LONGEST_LABEL, LevelPattern, Lists};
use super::run_layer::RunLayer;

/// Levels of a list.
const LEVELS: usize = 9;

/// No label goes on behind so many bytes, each letter of it taken for two.
const MOST_BYTES: usize = 2 * LONGEST_LABEL;

/// How far each list has counted.
#[derive(Debug, Default)]
pub struct ListCounters {
    /// By pattern: the number of each level, where it has begun.
    counts: HashMap<u32, [Option<i64>; LEVELS]>,
    /// Lists that were met, with the levels whose own start was used.
    begun: HashSet<(u32, u8)>,
}

impl ListCounters {
    /// Counts a paragraph of the list `list` on `level`, and gives its label; `run` is how its mark looks, `looks` those
    /// that were met last.
    pub fn next(
        &mut self,
        lists: &Lists,
        (list, level): (u32, u8),
        run: &RunLayer,
        looks: &mut LastLooks<RunLook>,
    ) -> Option<ListLabel> {
        let pattern = lists.level(list, level)?;
        let counts = self.counts.entry(lists.counter(list)?).or_default();
        let at = usize::from(level);
        let own = lists.own_start(list, level).filter(|_| self.begun.insert((list, level)));
        for (deeper, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = u8::try_from(deeper).ok().and_then(|deeper| lists.level(list, deeper)?.restart);
            // It begins anew after any higher level, or after the one it names and those above it.
            if restart.is_none_or(|after| usize::from(after) > at) {
                *count = None;
            }
        }
        for (higher, count) in counts.iter_mut().enumerate().take(at) {
            // A level that nothing stood on counts as its first.
            if count.is_none() {
                let start = u8::try_from(higher).ok().and_then(|higher| lists.level(list, higher));
                *count = Some(start.map_or(1, |level| level.start));
            }
        }
        let count = counts.get_mut(at)?;
        *count = Some(match (own, *count) {
            (Some(start), _) => start,
            (None, Some(before)) => before.saturating_add(1),
            (None, None) => pattern.start,
        });
        let mut look = run.clone();
        look.lay(&pattern.run);
        Some(ListLabel {
            text: shown(pattern, lists, list, counts),
            list,
            level,
            format: pattern.format.clone(),
            suffix: pattern.suffix.clone(),
            look: looks.shared(look.look()),
        })
    }
}

/// The pattern's text with the numbers of levels in it.
fn shown(pattern: &LevelPattern, lists: &Lists, list: u32, counts: &[Option<i64>; LEVELS]) -> String {
    let mut shown = String::new();
    let mut letters = pattern.text.chars().peekable();
    // Numbers are longer than what they stand for: "%1" may be "MMMDCCCLXXXVIII".
    while shown.len() < MOST_BYTES
        && let Some(letter) = letters.next()
    {
        let digit = (letter == '%').then(|| letters.peek().and_then(|next| next.to_digit(10))).flatten();
        let Some(level) = digit.filter(|digit| *digit > 0) else {
            shown.push(letter);
            continue;
        };
        letters.next();
        let at = level as usize - 1;
        let of = u8::try_from(at).ok().and_then(|at| lists.level(list, at));
        let format = match of {
            Some(_) if pattern.is_legal => "decimal",
            Some(of) => &of.format,
            None => "decimal",
        };
        let count = counts.get(at).copied().flatten().unwrap_or_default();
        shown.push_str(&number_as(count, format));
    }
    shown
}

/// `number` in the number format `format`; those of other scripts as Arabic figures.
pub fn number_as(number: i64, format: &str) -> String {
    match format {
        "decimalZero" if (0..10).contains(&number) => format!("0{number}"),
        "upperRoman" => roman(number).unwrap_or_else(|| number.to_string()),
        "lowerRoman" => roman(number).map_or_else(|| number.to_string(), |roman| roman.to_lowercase()),
        "upperLetter" => letters(number).map_or_else(|| number.to_string(), |letters| letters.to_uppercase()),
        "lowerLetter" => letters(number).unwrap_or_else(|| number.to_string()),
        "none" => String::new(),
        "numberInDash" => format!("- {number} -"),
        _ => number.to_string(),
    }
}

fn roman(number: i64) -> Option<String> {
    const FIGURES: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut roman = String::new();
    for (value, figure) in FIGURES {
        while left >= value {
            roman.push_str(figure);
            left -= value;
        }
    }
    Some(roman)
}

/// a to z, aa, bb and on.
fn letters(number: i64) -> Option<String> {
    let index = u32::try_from(number - 1).ok().filter(|index| *index < 780)?;
    let letter = char::from_u32(u32::from('a') + index % 26)?;
    Some(std::iter::repeat_n(letter, index as usize / 26 + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_format_asks() {
        let all = [
            (4, "upperRoman", "IV"),
            (1994, "lowerRoman", "mcmxciv"),
            (28, "lowerLetter", "bb"),
            (3, "upperLetter", "C"),
            (7, "decimalZero", "07"),
            (12, "decimalZero", "12"),
            (0, "upperRoman", "0"),
            (-1, "lowerLetter", "-1"),
            (5, "none", ""),
            (2, "numberInDash", "- 2 -"),
        ];
        for (number, format, shown) in all {
            assert_eq!(number_as(number, format), shown);
        }
    }
}
