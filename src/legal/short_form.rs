//! Citations without a whole symbol: "Thông tư số 18/2018 của Bộ Giáo dục và Đào tạo", "Nghị định 30/2020".

use crate::vietnamese::{final_letter, unaccented};

/// Kinds of documents as they are led in, without accents, and how their symbols go on.
const KINDS: [(&str, &str); 4] = [("thong_tu", "TT"), ("tt", "TT"), ("nghi_dinh", "NĐ"), ("nd", "NĐ")];

/// The last letters of these and of "số". Most numbers with a year are of months, and need no closer look.
const LAST_LETTERS: [char; 5] = ['u', 't', 'h', 'd', 'o'];

/// How much of the text before and behind a number tells what it is of.
const REACH: usize = 60;

/// The beginning of the symbol of the document that `number` ("18/2018") is of, by what stands `before` and `after` it:
/// "18/2018/TT", with its issuer where it is named: "18/2018/TT-BGD".
pub(super) fn symbol(number: &str, before: &str, after: &str) -> Option<String> {
    final_letter(before).filter(|last| LAST_LETTERS.contains(last))?;
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let lead = unaccented(before.get(from..)?);
    let lead = lead.strip_suffix("_so").unwrap_or(&lead);
    let is_word = |kind: &&(&str, &str)| {
        lead.strip_suffix(kind.0).is_some_and(|rest| rest.is_empty() || rest.ends_with('_'))
    };
    let (_, letters) = KINDS.iter().find(is_word)?;
    let issuer = issuer(after).map(|issuer| format!("-{issuer}")).unwrap_or_default();
    Some(format!("{number}/{letters}{issuer}"))
}

/// The first letters of the body that issued it: "BGD" of " của Bộ trưởng Bộ Giáo dục và Đào tạo", "BYT" of " ngày …
/// của Bộ Y tế", "CP" of " của Chính phủ".
fn issuer(after: &str) -> Option<String> {
    let near: String =
        after.chars().take(REACH).take_while(|sign| !matches!(sign, ';' | '.' | ',' | '\n')).collect();
    let near = near.split_once("của ")?.1.trim_start();
    if near.to_lowercase().starts_with("chính phủ") {
        return Some("CP".to_owned());
    }
    let mut words =
        near.split_whitespace().skip_while(|word| matches!(word.to_lowercase().as_str(), "bộ" | "trưởng"));
    let first = words.next()?;
    let has_ministry = near.to_lowercase().starts_with("bộ");
    let is_short = first.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    let initials: String = match is_short {
        true => first.chars().filter(|letter| letter.is_uppercase()).take(2).collect(),
        false => [first, words.next()?].iter().filter_map(|word| word.chars().next()).collect(),
    };
    has_ministry.then(|| format!("B{}", initials.to_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_ends_with_a_letter_that_is_looked_for() {
        for word in KINDS.map(|(word, _)| word).into_iter().chain(["so"]) {
            assert!(LAST_LETTERS.iter().any(|last| word.ends_with(*last)), "{word}");
        }
    }

    #[test]
    fn what_stands_about_a_number_tells_its_symbol() {
        for (before, after, expected) in [
            ("Thực hiện Thông tư số ", " của Bộ Giáo dục và Đào tạo", Some("18/2018/TT-BGD")),
            ("theo thông tư ", " của Bộ trưởng Bộ GD&ĐT", Some("18/2018/TT-BGD")),
            ("TT số ", "", Some("18/2018/TT")),
            ("Thông tư số ", " ngày 22/8/2018 của Bộ Y tế", Some("18/2018/TT-BYT")),
            ("Nghị định số ", " của Chính phủ", Some("18/2018/NĐ-CP")),
            ("Nghị định ", " quy định", Some("18/2018/NĐ")),
            ("tháng ", "", None),
            ("Quyết định số ", "", None),
            ("att ", "", None),
        ] {
            assert_eq!(symbol("18/2018", before, after).as_deref(), expected, "{before}{after}");
        }
    }
}
