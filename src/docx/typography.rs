//! Spaces that must not end a line.
//!
//! A word that announces a number keeps it: "ngày 05", "tháng 3", "năm 2024", "số 12/KH-UBND", "Điều 5",
//! "khoản 2", "điểm a", "Phụ lục II". Only the space between the two becomes U+00A0; the text stays the same.

use std::borrow::Cow;

/// Words that keep a number behind them.
const BEFORE_NUMBER: &[&str] = &[
    "ngày", "tháng", "năm", "số", "điều", "khoản", "mục", "chương", "phần", "quý", "tuần", "lớp", "độ",
    "học", "lục",
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
        let before = text.get(..space).and_then(|before| before.rsplit([' ', '\u{a0}']).next());
        let after = text.get(space + 1..).and_then(|after| after.split([' ', '\u{a0}']).next());
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

fn belongs(before: &str, after: &str) -> bool {
    let before = before.trim_start_matches(['(', '“', '"']).to_lowercase();
    let word = before.as_str();
    let bare = after.trim_end_matches(['.', ',', ';', ':', ')', '”', '"']);
    (after.starts_with(|first: char| first.is_ascii_digit()) && BEFORE_NUMBER.contains(&word))
        || (bare.chars().count() == 1
            && bare.chars().all(char::is_alphabetic)
            && BEFORE_LETTER.contains(&word))
        || (!bare.is_empty()
            && bare.chars().all(|letter| "IVXLC".contains(letter))
            && BEFORE_ROMAN.contains(&word))
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
        let text = "năm học này, số trường và điểm trường, ngày hội";
        assert!(matches!(hold_together(text), Cow::Borrowed(same) if same == text));
    }
}
