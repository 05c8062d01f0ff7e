//! `le-tren`: the upper margin.

use super::margins::{PageSide, check_side};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `le-tren`.
pub static RULE: CheckRule = CheckRule {
    name: "le-tren",
    grade: Grade::Error,
    clause: "I.3",
    says: "Lề trên cách mép giấy 20 đến 25 mm.",
    why: "Số trang và phần đầu văn bản đặt theo lề này; lề hẹp làm dấu đến, số trang đè lên chữ.",
    advice: "Vào Bố trí (Layout) › Lề (Margins) › Tùy chỉnh, đặt lề trên từ 2 đến 2,5 cm.",
    wrong: "lề trên 15 mm",
    right: "lề trên 20 mm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_side(subject, found, PageSide::Top);
}
