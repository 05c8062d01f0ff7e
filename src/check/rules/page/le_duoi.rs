//! `le-duoi`: the lower margin.

use super::margins::{PageSide, check_side};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `le-duoi`.
pub static RULE: CheckRule = CheckRule {
    name: "le-duoi",
    grade: Grade::Error,
    clause: "I.3",
    says: "Lề dưới cách mép giấy 20 đến 25 mm.",
    why: "Lề là phần của thể thức; văn bản in và đóng tập theo cùng một khuôn.",
    advice: "Vào Bố trí (Layout) › Lề (Margins) › Tùy chỉnh, đặt lề dưới từ 2 đến 2,5 cm.",
    wrong: "lề dưới 12,7 mm",
    right: "lề dưới 20 mm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_side(subject, found, PageSide::Bottom);
}
