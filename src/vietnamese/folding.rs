//! Texts without accents and case, by which words are known however they are typed.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::is_unseen;
use super::marked::MarkedLetters;

/// `text` in lower case without accents, every run of other signs than letters and digits as one `_`:
/// "Tên trường" and "ten_truong" become the same.
pub fn unaccented(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(plain) => folded.push(plain),
            // Spaces and punctuation stand in every text, and have no parts.
            None if letter.is_ascii() => fold(letter, &mut folded),
            None => fold_parts(letter, &mut folded),
        }
    }
    folded.truncate(folded.trim_end_matches('_').len());
    folded
}

/// What a letter is folded to where that is one letter.
fn plain(letter: char) -> Option<char> {
    static PLAIN: MarkedLetters<char> = MarkedLetters::new(|letter| {
        let mut folded = String::new();
        fold_parts(letter, &mut folded);
        let mut letters = folded.chars().filter(|letter| letter.is_alphanumeric());
        letters.next().filter(|letter| folded.len() == letter.len_utf8())
    });
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        _ => PLAIN.get(letter).copied(),
    }
}

fn fold_parts(letter: char, folded: &mut String) {
    // Marks go, so that their order need not be settled first.
    decompose_canonical(letter, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().for_each(|part| fold(part, folded));
        }
    });
}

/// Whether two texts are the same [`unaccented`].
pub fn same_unaccented(one: &str, other: &str) -> bool {
    // Most are not, and already their first letters tell.
    initial(one) == initial(other) && unaccented(one) == unaccented(other)
}

/// The first letter or digit of `text`, [`unaccented`].
pub fn initial(text: &str) -> Option<char> {
    // Some marks are letters of their own to Unicode, and are folded to nothing.
    text.chars().filter(|letter| letter.is_alphanumeric()).find_map(|letter| {
        plain(letter).or_else(|| unaccented(letter.encode_utf8(&mut [0; 4])).chars().next())
    })
}

/// The same of its last letter or digit.
pub fn final_letter(text: &str) -> Option<char> {
    text.chars().rev().filter(|letter| letter.is_alphanumeric()).find_map(|letter| {
        plain(letter).or_else(|| unaccented(letter.encode_utf8(&mut [0; 4])).chars().next_back())
    })
}

fn fold(letter: char, folded: &mut String) {
    match letter {
        'đ' => folded.push('d'),
        letter if letter.is_alphanumeric() => folded.push(letter),
        // What nobody sees parts no word.
        letter if is_unseen(letter) => {}
        _ if folded.ends_with('_') || folded.is_empty() => {}
        _ => folded.push('_'),
    }
}

/// What stands behind `start` in a text that is [`unaccented`] as it is, where a word ends there.
pub fn behind_words<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    text.strip_prefix(start).filter(|rest| rest.is_empty() || rest.starts_with('_'))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn accents_case_and_signs_are_folded() {
        assert_eq!(unaccented(" Tên  trường (*) "), "ten_truong");
        assert_eq!(unaccented("Đặc khu"), "dac_khu");
        let decomposed: String = "Cấp học".nfd().collect();
        assert_eq!(unaccented(&decomposed), "cap_hoc");
        assert!(same_unaccented(&decomposed, "CẤP HỌC"));
        assert!(same_unaccented("(Đặc khu)", "dac_khu"));
        assert!(!same_unaccented("Đặc khu", "Đặc trưng"));
        assert!(same_unaccented("", " - "));
    }

    #[test]
    fn the_first_and_last_letter_are_those_of_the_folded_text() {
        for sign in '\0'..'\u{4000}' {
            let (before, behind) = (format!("{sign}Tên"), format!("Tên{sign}"));
            assert_eq!(initial(&before), unaccented(&before).chars().next(), "{sign:?}");
            assert_eq!(final_letter(&behind), unaccented(&behind).chars().next_back(), "{sign:?}");
        }
    }

    #[test]
    fn words_end_where_their_start_does() {
        assert_eq!(behind_words("ban_chi_dao_xa", "ban_chi_dao"), Some("_xa"));
        assert_eq!(behind_words("ban_chi_dao", "ban_chi_dao"), Some(""));
        assert_eq!(behind_words("ban_chi_daoo", "ban_chi_dao"), None);
    }
}
