//! One spelling for what people read as one name.

use unicode_normalization::UnicodeNormalization;

use super::is_unseen;
use super::marked::MarkedLetters;

/// One spelling for names that people read as one. They may differ by case, by spaces and hyphens and the spaces about
/// these, by signs that nobody sees, by Unicode form, and by where in a syllable the tone is put ("Hoà", "Hòa"). Joins
/// of tables and the search for duplicates compare names by it; it is not for printing.
pub fn spelling(name: &str) -> String {
    let mut result = String::with_capacity(name.len() + 8);
    let mut after_hyphen = true;
    for word in visible(name).split_whitespace() {
        // "Xuân Hương - Đà Lạt" and "Xuân Hương-Đà Lạt" are one.
        if !after_hyphen && !word.starts_with('-') {
            result.push(' ');
        }
        after_hyphen = word.ends_with('-');
        push_tones_last(word, &mut result);
    }
    result
}

/// Whether two names are one to people's eyes; see [`spelling`].
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || spelling(one) == spelling(other)
}

/// `name` in lower case, without signs that nobody sees and with one kind of hyphen.
fn visible(name: &str) -> String {
    let visible = name.chars().filter(|character| !is_unseen(*character)).map(|character| match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        other => other,
    });
    visible.collect::<String>().to_lowercase()
}

/// `word` in decomposed form, the tone of each syllable after its letters.
fn push_tones_last(word: &str, result: &mut String) {
    if word.chars().all(|letter| letter.is_ascii() || taken_apart(letter).is_some()) {
        return push_known_letters(word, result);
    }
    let mut tones = String::new();
    for part in word.nfd() {
        match part {
            tone if is_tone(tone) => tones.push(tone),
            part => {
                if part == '-' {
                    result.push_str(&std::mem::take(&mut tones));
                }
                result.push(part);
            }
        }
    }
    result.push_str(&tones);
}

/// The same for a word without marks that stand by themselves, which change with what they follow.
fn push_known_letters(word: &str, result: &mut String) {
    let mut tones = String::new();
    for letter in word.chars() {
        if letter == '-' {
            result.push_str(&std::mem::take(&mut tones));
        }
        match taken_apart(letter) {
            Some((letters, tone)) => {
                result.push_str(letters);
                tones.extend(*tone);
            }
            None => result.push(letter),
        }
    }
    result.push_str(&tones);
}

/// A Latin letter with marks in decomposed form, its tone apart.
fn taken_apart(letter: char) -> Option<&'static (String, Option<char>)> {
    static APART: MarkedLetters<(String, Option<char>)> = MarkedLetters::new(|letter| {
        let (tones, letters): (String, String) = [letter].into_iter().nfd().partition(|part| is_tone(*part));
        let mut tones = tones.chars();
        let tone = tones.next();
        // Some letters of other tongues have two.
        tones.next().is_none().then_some((letters, tone))
    });
    APART.get(letter)
}

/// Grave, acute, tilde, hook above, dot below.
pub(super) fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_looked_up_are_spelt_as_unicode_takes_them_apart() {
        for letter in ('\u{20}'..='\u{1fff}').filter(|letter| letter.is_alphanumeric()) {
            let decomposed: String = [letter].into_iter().nfd().collect();
            // A mark that stands by itself, and that no letter has, says that the word is not looked up.
            for (one, other) in [("đ", "ế"), ("", "-ộ")] {
                let looked_up = spelling(&format!("{one}{letter}{other}"));
                assert_eq!(
                    looked_up,
                    spelling(&format!("{one}{decomposed}{other}\u{346}")).replace('\u{346}', ""),
                    "{letter}"
                );
            }
        }
    }

    #[test]
    fn the_place_of_the_tone_does_not_matter() {
        for (old, new) in [("Xã Tân Hoà", "Xã Tân Hòa"), ("Thuỷ", "Thủy"), ("HOÁ", "Hóa"), ("khoẻ", "khỏe")]
        {
            assert!(same_name(old, new), "{old}");
        }
        for (one, other) in [("Xã Tân Hòa", "Xã Tân Hóa"), ("Hòa", "Hoa"), ("Minh họa 1", "Minh họa 11")]
        {
            assert!(!same_name(one, other), "{one}");
        }
    }

    #[test]
    fn what_nobody_sees_does_not_matter() {
        let decomposed: String = "Xã Cẩm Thủy".nfd().collect();
        let names =
            [&decomposed, "Xã\u{a0}Cẩm\u{3000}Thủy\u{200b}", "XÃ CẨM THUỶ", " X\u{ad}ã  Cẩm\tThủy\u{2060} "];
        for name in names {
            assert!(same_name(name, "Xã Cẩm Thủy"), "{name}");
        }
    }

    #[test]
    fn hyphens_are_one_with_spaces_or_without() {
        for name in ["Xuân Hương-Đà Lạt", "Xuân Hương – Đà Lạt", "xuân hương -đà lạt"]
        {
            assert!(same_name(name, "Xuân Hương - Đà Lạt"), "{name}");
        }
        assert!(!same_name("Xuân Hương Đà Lạt", "Xuân Hương - Đà Lạt"));
        assert!(same_name("Hoà-Bình", "Hòa - Bình"));
    }
}
