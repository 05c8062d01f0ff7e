//! One spelling for what people read as one name.

use unicode_normalization::UnicodeNormalization;

use super::is_unseen;
use super::marked::MarkedLetters;

/// One spelling for names that people read as one. They may differ by case, by spaces and hyphens and the spaces about
/// these, by signs that nobody sees, by Unicode form, and by where in a syllable the tone is put ("Hoà", "Hòa"). Joins
/// of tables and the search for duplicates compare names by it; it is not for printing.
pub fn spelling(name: &str) -> String {
    looked_up(name).unwrap_or_else(|| taken_apart(name))
}

/// Whether two names are one to people's eyes; see [`spelling`].
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || (may_begin_alike(one, other) && spelling(one) == spelling(other))
}

/// Most names are not one, and already their first letters tell.
fn may_begin_alike(one: &str, other: &str) -> bool {
    let initial = |name: &str| match name.chars().next()? {
        letter if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase()),
        letter => known(letter).and_then(|(letters, _)| letters.chars().next()),
    };
    // What begins with a space or a sign that nobody sees is spelt.
    initial(one).zip(initial(other)).is_none_or(|(one, other)| one == other)
}

/// A spelling as it grows.
#[derive(Default)]
struct Spelling {
    letters: String,
    /// Of the syllable at hand, which follow its letters.
    tones: String,
    /// Whether a space came before what comes next.
    is_parted: bool,
}

impl Spelling {
    fn push(&mut self, letters: &str, tone: Option<char>) {
        // "Xuân Hương - Đà Lạt" and "Xuân Hương-Đà Lạt" are one.
        if self.is_parted && !self.letters.is_empty() && !self.letters.ends_with('-') {
            self.letters.push(' ');
        }
        self.is_parted = false;
        self.letters.push_str(letters);
        self.tones.extend(tone);
    }

    fn part(&mut self) {
        self.end_syllable();
        self.is_parted = true;
    }

    fn hyphen(&mut self) {
        self.end_syllable();
        self.is_parted = false;
        self.letters.push('-');
    }

    fn end_syllable(&mut self) {
        self.letters.push_str(&self.tones);
        self.tones.clear();
    }
}

/// The spelling of a `name` of plain letters and of those with marks that are known, as nearly all are.
fn looked_up(name: &str) -> Option<String> {
    let mut spelling = Spelling { letters: String::with_capacity(name.len() + 8), ..Spelling::default() };
    for letter in name.chars() {
        match letter {
            '-' => spelling.hyphen(),
            _ if letter.is_ascii() && letter.is_whitespace() => spelling.part(),
            _ if letter.is_ascii() => {
                spelling.push(letter.to_ascii_lowercase().encode_utf8(&mut [0; 4]), None);
            }
            _ => {
                let (letters, tone) = known(letter)?;
                spelling.push(letters, *tone);
            }
        }
    }
    spelling.end_syllable();
    Some(spelling.letters)
}

/// The spelling of any `name`: a mark that stands by itself changes with what it follows.
fn taken_apart(name: &str) -> String {
    let mut spelling = Spelling::default();
    for word in visible(name).split_whitespace() {
        for part in word.nfd() {
            match part {
                '-' => spelling.hyphen(),
                tone if is_tone(tone) => spelling.push("", Some(tone)),
                part => spelling.push(part.encode_utf8(&mut [0; 4]), None),
            }
        }
        spelling.part();
    }
    spelling.letters
}

/// `name` in lower case, without signs that nobody sees and with one kind of hyphen.
fn visible(name: &str) -> String {
    let visible = name.chars().filter(|character| !is_unseen(*character)).map(|character| match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        other => other,
    });
    visible.collect::<String>().to_lowercase()
}

/// A Latin letter with marks as a small letter in decomposed form, its tone apart.
fn known(letter: char) -> Option<&'static (String, Option<char>)> {
    static KNOWN: MarkedLetters<(String, Option<char>)> = MarkedLetters::new(|letter| {
        let (tones, letters): (String, String) = letter.to_lowercase().nfd().partition(|part| is_tone(*part));
        let mut tones = tones.chars();
        let tone = tones.next();
        // Some letters of other tongues have two.
        tones.next().is_none().then_some((letters, tone))
    });
    KNOWN.get(letter)
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
