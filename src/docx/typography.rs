//! Spaces that must not end a line.
//!
//! A word that announces a number keeps it: "ngày 05", "tháng 3", "năm 2024", "số 12/KH-UBND", "Điều 5",
//! "khoản 2", "điểm a", "Phụ lục II". Only the space between the two becomes U+00A0; the text stays the same.

use std::borrow::Cow;

/// Words that keep a number behind them.
const BEFORE_NUMBER: &[&str] = &[
    "ngày", "tháng", "năm", "số", "điều", "khoản", "mục", "chương", "phần", "quý", "tuần", "lớp", "độ",
    "mức", "học", "lục",
];

/// Words that keep a single letter behind them.
const BEFORE_LETTER: &[&str] = &["điểm"];

/// Words that keep a Roman numeral behind them.
const BEFORE_ROMAN: &[&str] = &["mục", "chương", "phần", "quý", "lục"];

/// `text` with the spaces that must not end a line made non-breaking.
pub(super) fn hold_together(text: &str) -> Cow<'_, str> {
    let mut held = String::new();
    let mut written = 0;
    for (space, _) in text.match_indices(' ') {
        let (before, after) = (text.get(..space), text.get(space + 1..));
        if let (Some(before), Some(after)) = (before, after)
            && belongs(before, after)
        {
            held.push_str(text.get(written..space).unwrap_or_default());
            held.push('\u{a0}');
            written = space + 1;
        }
    }
    if held.is_empty() {
        return Cow::Borrowed(text);
    }
    held.push_str(text.get(written..).unwrap_or_default());
    Cow::Owned(held)
}

/// Whether the last word of `before` announces the first of `after`.
fn belongs(before: &str, after: &str) -> bool {
    let first = after.split([' ', '\u{a0}']).next().unwrap_or_default();
    let first = first.trim_end_matches(['.', ',', ';', ':', ')', '”', '"']);
    let announcers: &[&[&str]] = match Announced::of(first) {
        Some(Announced::Number) => &[BEFORE_NUMBER],
        Some(Announced::Letter) => &[BEFORE_LETTER],
        // I, V, X, L and C are letters as well.
        Some(Announced::Numeral) if first.len() == 1 => &[BEFORE_ROMAN, BEFORE_LETTER],
        Some(Announced::Numeral) => &[BEFORE_ROMAN],
        None => return false,
    };
    let last = before.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let last = last.trim_start_matches(['(', '“', '"']).to_lowercase();
    announcers.iter().any(|words| words.contains(&last.as_str()))
}

/// What kind of number a word is.
enum Announced {
    Number,
    Letter,
    Numeral,
}

impl Announced {
    fn of(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let first = letters.next()?;
        if first.is_ascii_digit() {
            Some(Self::Number)
        } else if word.chars().all(|letter| "IVXLC".contains(letter)) {
            Some(Self::Numeral)
        } else {
            (letters.next().is_none() && first.is_alphabetic()).then_some(Self::Letter)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_with_the_word_that_announces_them() {
        let held = hold_together("Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2024, Điều 5 và khoản 2");
        assert_eq!(
            held,
            "Kế hoạch số\u{a0}12/KH-UBND ngày\u{a0}16 tháng\u{a0}01 năm\u{a0}2024, Điều\u{a0}5 và khoản\u{a0}2"
        );
    }

    #[test]
    fn letters_and_roman_numerals_too() {
        assert_eq!(hold_together("điểm a, Phụ lục II."), "điểm\u{a0}a, Phụ lục\u{a0}II.");
    }

    #[test]
    fn other_spaces_may_break() {
        let text = "năm học này, số trường và điểm trường, ngày hội, số: 5";
        assert!(matches!(hold_together(text), Cow::Borrowed(same) if same == text));
    }
}
