//! `le-phai`: the right margin.

use super::margins::{PageSide, check_side};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `le-phai`.
pub static RULE: CheckRule = CheckRule {
    name: "le-phai",
    grade: Grade::Error,
    clause: "I.3",
    says: "Lề phải cách mép giấy 15 đến 20 mm.",
    why: "Lề là phần của thể thức; văn bản in và đóng tập theo cùng một khuôn.",
    advice: "Vào Bố trí (Layout) › Lề (Margins) › Tùy chỉnh, đặt lề phải từ 1,5 đến 2 cm.",
    wrong: "lề phải 25,4 mm",
    right: "lề phải 15 mm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_side(subject, found, PageSide::Right);
}
