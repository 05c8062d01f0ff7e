//! Names of days whose capitals the decree settles.

use crate::check::place::FindingPlace;
use crate::check::rule::Judged;
use crate::check::subject::CheckSubject;

/// Tells where one of `names` is written with other capitals. Their first word may begin a sentence.
pub fn check_names(subject: &CheckSubject<'_>, names: &[&str], found: &mut Judged) {
    for (_, line) in subject.running() {
        for name in names {
            for written in spellings(&line.text, name) {
                found.certain(FindingPlace::line(line), &written, || {
                    format!("\"{written}\" viết hoa là \"{name}\"")
                });
            }
        }
    }
}

/// Where `text` has `name` with other capitals than it has, as it is written there.
fn spellings(text: &str, name: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let wanted: Vec<char> = name.chars().collect();
    let same = |one: &char, other: &char| one.to_lowercase().eq(other.to_lowercase());
    let mut found = Vec::new();
    let first = wanted.first().copied().unwrap_or_default();
    let begins = |part: &&[char]| part.first().is_some_and(|letter| letter.eq_ignore_ascii_case(&first));
    for part in letters.windows(wanted.len().max(1)).filter(begins) {
        let is_name = part.iter().zip(&wanted).all(|(one, other)| same(one, other));
        let is_all_capital = !part.iter().any(|letter| letter.is_lowercase());
        if is_name && !is_all_capital && part.get(1..) != wanted.get(1..) {
            found.push(part.iter().collect());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_few_and_too_many_capitals_are_seen() {
        for (text, wrong) in [
            ("đón tết nguyên đán", Some("tết nguyên đán")),
            ("Đón Tết Nguyên Đán 2026", Some("Tết Nguyên Đán")),
            ("đón Tết Nguyên đán", None),
            ("ĐÓN TẾT NGUYÊN ĐÁN", None),
        ] {
            assert_eq!(spellings(text, "tết Nguyên đán").first().map(String::as_str), wrong, "{text}");
        }
    }
}
