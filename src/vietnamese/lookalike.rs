//! Letters that only look like those of Vietnamese.

use super::syllable::is_like_syllable;

/// Letters of Cyrillic, and what people take them for.
const CYRILLIC: (&str, &str) = ("аеорсхуіјѕһԁԛԝАВЕКМНОРСТХУІЅЈ", "aeopcxyijshdqwABEKMHOPCTXYISJ");
/// Letters of Greek.
const GREEK: (&str, &str) = ("οανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavABEZHIKMNOPTYX");
/// Letters of other Latin alphabets.
const LATIN: (&str, &str) = ("ðÐƉǎǍ", "đĐĐăĂ");

/// A letter that was taken for another, and the one that was meant.
pub type Lookalike = (char, char);

/// `text` with the letters that were meant, and which were not those. A word of another alphabet stays what it is.
pub(super) fn replace(text: &str) -> (String, Vec<Lookalike>) {
    let mut found = Vec::new();
    let other_alphabet = text.chars().any(is_other_alphabet);
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let inside = first.is_alphabetic();
        let end = rest.find(|letter: char| letter.is_alphabetic() != inside).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        let meant = if inside { meant_word(run, other_alphabet) } else { None };
        match meant {
            Some(word) => {
                found.extend(run.chars().zip(word.chars()).filter(|(one, other)| one != other));
                result.push_str(&word);
            }
            None => result.push_str(run),
        }
        rest = after;
    }
    (result, found)
}

/// Whether a word of `text` could be mended: a quick look.
pub(super) fn has_any(text: &str) -> bool {
    text.chars().any(|letter| cyrillic(letter).or(greek(letter)).or(latin(letter)).is_some())
}

fn meant_word(word: &str, other_alphabet: bool) -> Option<String> {
    let mixed = word.chars().any(|letter| letter.is_ascii_alphabetic() || is_vietnamese(letter));
    let map = |letter: char| {
        let small_greek = || greek(letter).filter(|_| mixed || !other_alphabet && word.chars().count() > 1);
        cyrillic(letter).filter(|_| mixed || !other_alphabet).or_else(small_greek)
    };
    let plain: String = word.chars().map(|letter| map(letter).unwrap_or(letter)).collect();
    let latin: String = plain.chars().map(|letter| latin(letter).unwrap_or(letter)).collect();
    let word = if is_like_syllable(&latin) { latin } else { plain };
    Some(word)
}

/// Letters of Greek and Cyrillic that look like no other: there is text in that alphabet.
fn is_other_alphabet(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52F}') && cyrillic(letter).or(greek(letter)).is_none()
}

fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{C0}'..='\u{1B0}' | '\u{1EA0}'..='\u{1EF9}')
}

fn cyrillic(letter: char) -> Option<char> {
    of(CYRILLIC, letter)
}

fn greek(letter: char) -> Option<char> {
    of(GREEK, letter)
}

fn latin(letter: char) -> Option<char> {
    of(LATIN, letter)
}

fn of((shown, meant): (&str, &str), letter: char) -> Option<char> {
    if letter.is_ascii() {
        return None;
    }
    let index = shown.chars().position(|other| other == letter)?;
    meant.chars().nth(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_are_what_was_meant() {
        for (typed, meant) in [
            ("Trường Mầm nоn", "Trường Mầm non"),
            ("Ðà Lạt", "Đà Lạt"),
            ("Ðắk Lắk", "Đắk Lắk"),
            ("ÐÔNG HÀ", "ĐÔNG HÀ"),
            ("хã Cẩm Thành", "xã Cẩm Thành"),
            ("ТНСЅ Minh họa", "THCS Minh họa"),
            ("Trường А", "Trường A"),
        ] {
            assert_eq!(replace(typed).0, meant, "{typed}");
        }
    }

    #[test]
    fn words_of_other_languages_stay() {
        for text in
            ["Москва", "Guðrún Halldórsdóttir", "góc α", "số π", "Александр", "Trường Lê Hồng Phong", "Αθήνα"]
        {
            assert_eq!(replace(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }
}
