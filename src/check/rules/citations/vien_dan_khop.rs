//! `vien-dan-khop`: one document is cited with one date.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::cited::citations;
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
    // Of each symbol the first two days that differ: one of them is another than any third.
    let mut days: HashMap<&str, Vec<NaiveDate>> = HashMap::new();
    for cited in &all {
        let Some(day) = cited.day else { continue };
        let known = days.entry(&cited.symbol).or_default();
        let first = known.iter().find(|other| **other != day).copied();
        if known.len() < 2 && !known.contains(&day) {
            known.push(day);
        }
        if let Some(first) = first {
            // Two bodies may each have a number 12 of a year; of those of one year only one has it.
            let has_year = cited.symbol.matches('/').count() >= 2;
            found.graded(has_year, FindingPlace::line(cited.line), &cited.symbol, || {
                format!(
                    "số {} ghi ngày {}, chỗ khác ghi ngày {}",
                    cited.symbol,
                    day.format("%d/%m/%Y"),
                    first.format("%d/%m/%Y")
                )
            });
        }
    }
}
