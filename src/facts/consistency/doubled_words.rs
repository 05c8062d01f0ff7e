//! Words that stand twice in a row, as when a form already begins with what is typed into it: "Căn cứ Căn cứ Luật …".

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};

/// What nobody says twice. Many words may be: "ngày ngày", "tồn tại tại đơn vị", "kèm theo theo quy định", "kết quả đạt
/// được được báo cáo".
const NEVER_TWICE: [&[&str]; 10] = [
    &["căn", "cứ"],
    &["ủy", "ban", "nhân", "dân"],
    &["về", "việc"],
    &["ban", "hành"],
    &["thực", "hiện"],
    &["và"],
    &["các"],
    &["những"],
    &["cho"],
    &["với"],
];

/// A warning for each text in which they do.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let texts = written.slips.iter().copied();
    let doubled = texts.filter_map(|(text, place)| {
        let words = doubled(text)?;
        let message = format!("chữ \"{words}\" lặp lại liền nhau");
        Some(Diagnostic::new(&rules::CHU_LAP, message).at(place).hint("bỏ bớt một lần"))
    });
    doubled.collect()
}

/// The first words that stand twice.
pub(super) fn doubled(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let first = words.get(at)?.bytes().next();
        // Few of them begin as a word does; a letter with a mark has the same first byte as its capital.
        let begins = |said: &&&[&str]| {
            said.first().and_then(|word| word.bytes().next()) == first.map(|byte| byte.to_ascii_lowercase())
        };
        NEVER_TWICE.iter().filter(begins).find_map(|said| {
            let (one, other) = words.get(at..at + 2 * said.len())?.split_at(said.len());
            // The second may end a clause.
            let ends = |word: &str| word.trim_end_matches([',', '.', ';', ':']).len();
            let is_other =
                |(word, said): (&&str, &&str)| word.get(..ends(word)).is_some_and(|word| is(word, said));
            let is_doubled = one.iter().zip(*said).all(|(word, said)| is(word, said))
                && other.iter().zip(*said).all(is_other);
            // "Ông Lầu Bá Tủa và Và Bá Nênh": a name.
            let is_name = one.len() == 1 && !begins_with_capital(one) && begins_with_capital(other);
            (is_doubled && !is_name).then(|| [*said, *said].concat().join(" "))
        })
    })
}

fn begins_with_capital(words: &[&str]) -> bool {
    words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Whether `word` is `said`, which is in small letters.
fn is(word: &str, said: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(said.chars())
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
            ("CÁC CÁC, Ủy ban", Some("các các")),
            ("về việc Về việc tuyển sinh", Some("về việc về việc")),
            ("kết quả đạt được được báo cáo; số tiền thu được được nộp", None),
            ("phân công ông Lầu Bá Tủa và Và Bá Nênh", None),
            ("ỦY BAN NHÂN DÂN Ủy ban nhân dân: ", Some("ủy ban nhân dân ủy ban nhân dân")),
            ("Căn cứ kế hoạch, căn cứ tình hình", None),
            ("những tồn tại tại các trường; tài liệu kèm theo theo quy định", None),
            ("Phòng Phòng, chống tham nhũng", None),
            ("", None),
        ] {
            assert_eq!(doubled(text).as_deref(), words, "{text}");
        }
    }
}
