//! `ngay-co-that`: there is such a day.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `ngay-co-that`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-co-that",
    grade: Grade::Error,
    clause: "II.4.b",
    says: "Ngày ban hành là ngày có thật.",
    why: "Ngày 31/02 hay tháng 13 là lỗi gõ; văn bản ghi sai ngày thì không xác định được hiệu lực.",
    advice: "Xem lại ngày, tháng, năm.",
    wrong: "ngày 31 tháng 02 năm 2024",
    right: "ngày 29 tháng 02 năm 2024",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    let Some((year, month, day)) = date.numbers() else { return };
    if date.day().is_none() || !(1945..2100).contains(&year) {
        found.certain(FindingPlace::line(line), "ngày", || format!("không có ngày {day}/{month}/{year}"));
    }
}
