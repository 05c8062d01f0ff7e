//! `ngay-thang-thua-0`: the months 3 to 9 have no zero before them.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `ngay-thang-thua-0`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-thang-thua-0",
    grade: Grade::Advice,
    clause: "II.4.b",
    says: "Tháng 3 đến tháng 9 không ghi thêm số 0 phía trước.",
    why: "Nghị định chỉ yêu cầu số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.",
    advice: "Ghi tháng 3, tháng 9.",
    wrong: "ngày 05 tháng 03 năm 2024",
    right: "ngày 05 tháng 3 năm 2024",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    let number = date.month.strip_prefix('0').and_then(|month| month.parse::<u8>().ok());
    if let Some(month) = number.filter(|month| (3..=9).contains(month)) {
        found.certain(FindingPlace::line(line), "tháng", || {
            format!("tháng {month} không cần số 0 phía trước")
        });
    }
}
