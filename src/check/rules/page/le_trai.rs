//! `le-trai`: the left margin.

use super::margins::{PageSide, check_side};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `le-trai`.
pub static RULE: CheckRule = CheckRule {
    name: "le-trai",
    grade: Grade::Error,
    clause: "I.3",
    says: "Lề trái cách mép giấy 30 đến 35 mm.",
    why: "Mép trái là chỗ đóng ghim, đóng tập lưu trữ.",
    advice: "Vào Bố trí (Layout) › Lề (Margins) › Tùy chỉnh, đặt lề trái từ 3 đến 3,5 cm.",
    wrong: "lề trái 25,4 mm",
    right: "lề trái 30 mm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_side(subject, found, PageSide::Left);
}
