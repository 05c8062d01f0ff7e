//! `vien-dan-khop`: one document is cited with one date.

use std::collections::HashMap;

use chrono::Datelike;

use super::cited::{CitedSymbol, citations};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `vien-dan-khop`.
pub static RULE: CheckRule = CheckRule {
    name: "vien-dan-khop",
    grade: Grade::Error,
    clause: "II.6.b",
    says: "Một văn bản viện dẫn nhiều lần thì ngày ban hành ghi như nhau.",
    why: "Hai ngày khác nhau cho một số, ký hiệu thì một ngày sai.",
    advice: "Xem lại ngày ban hành và sửa cho thống nhất.",
    wrong: "số 12/KH-UBND ngày 16/01/2024 … số 12/KH-UBND ngày 18/01/2024",
    right: "số 12/KH-UBND ngày 16/01/2024 ở cả hai chỗ",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = citations(subject);
    let mut known: HashMap<&str, Vec<&CitedSymbol<'_>>> = HashMap::new();
    for cited in all.iter().filter(|cited| cited.day.is_some()) {
        let before = known.entry(&cited.symbol).or_default();
        // A number that has its year is given once; one that has none, once a year by each body.
        let has_year = cited.symbol.matches('/').count() >= 2;
        let other = before.iter().find(|other| {
            other.day != cited.day
                && (has_year || is_of_one_year(other, cited) && may_be_of_one_body(other, cited))
        });
        if let Some((first, day)) = other.and_then(|other| other.day.zip(cited.day)) {
            found.graded(has_year, FindingPlace::line(cited.line), &cited.symbol, || {
                format!(
                    "số {} ghi ngày {}, chỗ khác ghi ngày {}",
                    cited.symbol,
                    day.format("%d/%m/%Y"),
                    first.format("%d/%m/%Y")
                )
            });
        }
        if before.len() < MOST_KNOWN && !before.iter().any(|other| other.day == cited.day) {
            before.push(cited);
        }
    }
}

/// So many days of one symbol are held against a further one.
const MOST_KNOWN: usize = 8;

fn is_of_one_year(one: &CitedSymbol<'_>, other: &CitedSymbol<'_>) -> bool {
    one.day.map(|day| day.year()) == other.day.map(|day| day.year())
}

/// Whether the same body may be meant: one of them names none, or a shorter name of the other's.
fn may_be_of_one_body(one: &CitedSymbol<'_>, other: &CitedSymbol<'_>) -> bool {
    match (&one.body, &other.body) {
        (Some(one), Some(other)) => one.starts_with(other.as_str()) || other.starts_with(one.as_str()),
        _ => true,
    }
}
