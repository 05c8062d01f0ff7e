//! "Did you mean": the nearest of the known words, accents and case aside.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::vietnamese::{MarkedLetters, is_unseen};

/// The one of `known` that `unknown` was most likely meant to be, if any is near enough.
pub fn suggest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let unknown = unaccented(unknown);
    let allowed = unknown.chars().count().div_ceil(3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::osa_distance(&unknown, &unaccented(word)), word))
        .filter(|(distance, word)| *distance <= allowed && !is_opposed(&unknown, &unaccented(word)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Words that turn what a text says into something else; of each line no two mean the same.
const OPPOSED: &[&[&str]] = &[
    &["moi", "lai", "dau", "tai"],
    &["nang", "giu", "duy", "ha"],
    &["khong", "chua", "da", "co"],
    &["truoc", "sau"],
    &["den", "tu"],
    &["ngoai", "trong"],
    &["dau", "cuoi", "giua"],
];

/// Whether two folded texts differ by a word that turns the meaning, or by a number: "công nhận mới" is never offered
/// for "công nhận lần đầu" misread, nor "mức độ 2" for "mức độ 1".
fn is_opposed(one: &str, other: &str) -> bool {
    let turns = |text: &str| {
        let mut found: Vec<String> = Vec::new();
        for word in text.split('_') {
            // Longer numbers are codes and years, where one digit is a slip of the finger.
            let digits: String = word.chars().filter(char::is_ascii_digit).collect();
            let digits = if digits.len() == 1 { digits } else { String::new() };
            let roman = matches!(word, "i" | "ii" | "iii" | "iv").then(|| word.to_owned());
            let opposed = OPPOSED.iter().any(|words| words.contains(&word)).then(|| word.to_owned());
            found.extend((!digits.is_empty()).then_some(digits).or(roman).or(opposed));
        }
        found.sort();
        found
    };
    if takes_its_place(one, other) {
        return true;
    }
    let (one, other) = (turns(one), turns(other));
    // A word left out is a slip as any other, one in another's place is not.
    one.iter().any(|word| !other.contains(word))
        && (!other.is_empty() || one.iter().any(|word| is_negation(word)))
}

/// Whether `other` has a word that turns the meaning where `one` has another, not a slip of it: "đạt chuẩn" is no
/// "nâng chuẩn".
fn takes_its_place(one: &str, other: &str) -> bool {
    const SLIP: usize = 2;
    let turns = |word: &str| OPPOSED.iter().any(|words| words.contains(&word));
    one.split('_').count() == other.split('_').count()
        && one
            .split('_')
            .zip(other.split('_'))
            .any(|(one, other)| one != other && turns(other) && strsim::osa_distance(one, other) > SLIP)
}

fn is_negation(word: &str) -> bool {
    ["khong", "chua"].contains(&word)
}

/// The hint that offers `word`.
pub fn did_you_mean(word: &str) -> String {
    format!("có phải là `{word}`?")
}

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

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["cong_nhan_lai", "cong_nhan_moi", "nang_chuan"];
        assert_eq!(suggest("cong_nhan_lại", known), Some("cong_nhan_lai"));
        assert_eq!(suggest("Công nhận lại", known), Some("cong_nhan_lai"));
        assert_eq!(suggest("nang_chaun", known), Some("nang_chuan"));
        assert_eq!(suggest("Đạt chuẩn", known), None, "which is what it wants, not how");
        assert_eq!(suggest("xyz", known), None);
        assert_eq!(suggest("", known), None);
    }

    #[test]
    fn the_opposite_is_never_offered() {
        let known = ["Công nhận mới", "Công nhận lại", "Nâng chuẩn", "Duy trì"];
        for text in ["Công nhận lần đầu", "công nhận đầu", "Không công nhận lại", "Chưa công nhận mới"]
        {
            assert_eq!(suggest(text, known), None, "{text}");
        }
        assert_eq!(suggest("mức độ 1", ["mức độ 2"]), None);
        assert_eq!(suggest("Mức I", ["Mức II"]), None);
        assert_eq!(suggest("cong_nhan_lay", ["cong_nhan_moi", "cong_nhan_lai"]), Some("cong_nhan_lai"));
    }

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
}
