//! `ngay-thang-them-0`: days below ten and the months 1 and 2 have a zero before them.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `ngay-thang-them-0`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-thang-them-0",
    grade: Grade::Error,
    clause: "II.4.b",
    says: "Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước.",
    why: "Không ai thêm được chữ số vào trước số đã ghi.",
    advice: "Ghi ngày 05, tháng 01; các tháng 3 đến 12 ghi 3, 4, … 12.",
    wrong: "ngày 5 tháng 1 năm 2024",
    right: "ngày 05 tháng 01 năm 2024",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    if date.day.len() == 1 {
        found.certain(FindingPlace::line(line), "ngày", || format!("ngày {0} phải ghi 0{0}", date.day));
    }
    if matches!(date.month.as_str(), "1" | "2") {
        found.certain(FindingPlace::line(line), "tháng", || format!("tháng {0} phải ghi 0{0}", date.month));
    }
}
