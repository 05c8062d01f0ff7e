//! One spelling for what people read as one name.

use unicode_normalization::UnicodeNormalization;

use super::is_unseen;

/// One spelling for names that people read as one. They may differ by case, by spaces and hyphens and the spaces about
/// these, by signs that nobody sees, by Unicode form, and by where in a syllable the tone is put ("Hoà", "Hòa"). Joins
/// of tables and the search for duplicates compare names by it; it is not for printing.
pub fn spelling(name: &str) -> String {
    let mut result = String::with_capacity(name.len() + 8);
    let mut after_hyphen = true;
    for word in visible_words(name) {
        // "Xuân Hương - Đà Lạt" and "Xuân Hương-Đà Lạt" are one.
        if !after_hyphen && !word.starts_with('-') {
            result.push(' ');
        }
        after_hyphen = word.ends_with('-');
        push_tones_last(&word, &mut result);
    }
    result
}

/// Whether two names are one to people's eyes; see [`spelling`].
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || spelling(one) == spelling(other)
}

/// The words of `name` in lower case, without signs that nobody sees and with one kind of hyphen.
fn visible_words(name: &str) -> Vec<String> {
    let visible = name.chars().filter(|character| !is_unseen(*character)).map(|character| match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        other => other,
    });
    let visible: String = visible.collect::<String>().to_lowercase();
    visible.split_whitespace().map(str::to_owned).collect()
}

/// `word` in decomposed form, the tone of each syllable after its letters.
fn push_tones_last(word: &str, result: &mut String) {
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

/// Grave, acute, tilde, hook above, dot below.
pub(super) fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
mod tests {
    use super::*;

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
