//! Words that stand twice in a row, as when a form already begins with what is typed into it: "Căn cứ Căn cứ Luật …".

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};

/// What nobody says twice. Many words may be: "ngày ngày", "tồn tại tại đơn vị", "kèm theo theo quy định".
const NEVER_TWICE: [&[&str]; 11] = [
    &["căn", "cứ"],
    &["ủy", "ban", "nhân", "dân"],
    &["về", "việc"],
    &["ban", "hành"],
    &["thực", "hiện"],
    &["và"],
    &["các"],
    &["những"],
    &["được"],
    &["cho"],
    &["với"],
];

/// A warning for each text in which they do.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let texts = written.printed_texts().into_iter();
    let doubled = texts.filter_map(|(text, place)| {
        let words = doubled(text)?;
        let message = format!("chữ \"{words}\" lặp lại liền nhau");
        Some(Diagnostic::new(&rules::CHU_LAP, message).at(place).hint("bỏ bớt một lần"))
    });
    doubled.collect()
}

/// The first words that stand twice.
fn doubled(text: &str) -> Option<String> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    (0..words.len()).find_map(|at| {
        let begins =
            |words: &[String], said: &[&str]| words.iter().zip(said).all(|(word, said)| word == said);
        NEVER_TWICE.into_iter().find_map(|said| {
            let both = words.get(at..at + 2 * said.len())?;
            let (one, other) = both.split_at(said.len());
            // The second may end a clause.
            let other: Vec<String> =
                other.iter().map(|word| word.trim_end_matches([',', '.', ';', ':']).to_owned()).collect();
            (begins(one, said) && begins(&other, said)).then(|| [one, &other].concat().join(" "))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_in_a_row_is_seen() {
        for (text, words) in [
            ("Căn cứ Căn cứ Luật Giáo dục", Some("căn cứ căn cứ")),
            ("Ủy ban nhân dân Ủy ban nhân dân xã A", Some("ủy ban nhân dân ủy ban nhân dân")),
            ("các trường và\nvà các xã", Some("và và")),
            ("Căn cứ kế hoạch, căn cứ tình hình", None),
            ("những tồn tại tại các trường; tài liệu kèm theo theo quy định", None),
            ("Phòng Phòng, chống tham nhũng", None),
            ("", None),
        ] {
            assert_eq!(doubled(text).as_deref(), words, "{text}");
        }
    }
}
