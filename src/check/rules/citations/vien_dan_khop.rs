//! `vien-dan-khop`: one document is cited with one date.

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
    for (at, cited) in all.iter().enumerate() {
        let Some(day) = cited.day else { continue };
        let first = all
            .iter()
            .take(at)
            .find(|other| other.symbol == cited.symbol && other.day.is_some_and(|other| other != day));
        if let Some(first) = first.and_then(|first| first.day) {
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
