//! Names typed in capitals throughout: "PHƯỜNG QUANG TRUNG".

use super::syllable::is_syllable;

/// Whether `text` is words in capitals throughout. Abbreviations ("UBND", "HĐND, UBMTTQ") are no such words, and one
/// syllable tells only by its accents ("TƯ PHÁP", but not "TO").
pub fn is_in_capitals(text: &str) -> bool {
    if text.chars().any(char::is_lowercase) {
        return false;
    }
    // What has letters of Vietnamese behind the first one, and three or more, is no abbreviation.
    let words: Vec<&str> =
        text.split(|sign: char| !sign.is_alphabetic()).filter(|word| is_spoken(word)).collect();
    let is_plainly_one = |word: &&str| word.chars().count() >= 3 && !word.is_ascii();
    words.len() > 1 || words.iter().any(is_plainly_one)
}

fn is_spoken(word: &str) -> bool {
    word.chars().count() > 1 && is_syllable(&word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_capitals_are_told_from_abbreviations() {
        for text in [
            "PHƯỜNG QUANG TRUNG",
            "ỦY BAN NHÂN DÂN XÃ A",
            "THCS TRẦN PHÚ",
            "HOA SEN",
            "NGUYỄN VĂN A",
            "PHÒNG GD&ĐT",
        ] {
            assert!(is_in_capitals(text), "{text}");
        }
        for text in [
            "Phường Quang Trung",
            "UBND",
            "HĐND, UBND",
            "UBMTTQ",
            "VP HĐND và UBND",
            "VT",
            "P. 4",
            "",
            "THCS 19/5",
        ] {
            assert!(!is_in_capitals(text), "{text}");
        }
    }
}
