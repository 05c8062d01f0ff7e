//! `so-them-0`: a number below ten has a zero before it.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `so-them-0`.
pub static RULE: CheckRule = CheckRule {
    name: "so-them-0",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Số văn bản nhỏ hơn 10 ghi thêm số 0 phía trước.",
    why: "Không ai thêm được chữ số vào trước số đã ghi.",
    advice: "Ghi số 0 trước số có một chữ số: 01, 02, … 09 (không bỏ trống).",
    wrong: "Số: 7/QĐ-UBND",
    right: "Số: 07/QĐ-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    if symbol.number.len() > 2 && symbol.number.starts_with('0') && symbol.value().is_some() {
        found.unsure(FindingPlace::line(line), "thừa", || {
            format!("số {} thừa số 0 ở đầu: chỉ số nhỏ hơn 10 mới ghi thêm", symbol.number)
        });
    }
    if symbol.number.len() == 1 && symbol.value().is_some_and(|number| number < 10) {
        found.graded(subject.is_sure(Component::Number), FindingPlace::line(line), "0", || {
            format!("số {0} phải ghi 0{0}", symbol.number)
        });
    }
}
