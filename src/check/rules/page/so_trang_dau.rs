//! `so-trang-dau`: the first page shows no number.

use super::page_numbers::shown_on_first_page;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `so-trang-dau`.
pub static RULE: CheckRule = CheckRule {
    name: "so-trang-dau",
    grade: Grade::Error,
    clause: "I.7",
    says: "Số trang không hiển thị ở trang thứ nhất.",
    why: "Trang đầu đã có Quốc hiệu và số ký hiệu; số trang ở đó là thừa.",
    advice: "Bấm đúp vào đầu trang, đánh dấu \"Trang đầu khác\" (Different First Page), rồi xóa số ở đầu trang thứ nhất.",
    wrong: "trang 1 có số 1 ở đầu trang",
    right: "trang 1 không có số; trang 2 có số 2",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_issued() || !subject.is_first() {
        return;
    }
    if let Some(paragraph) = shown_on_first_page(subject) {
        found.certain(FindingPlace::paragraph(paragraph), "trang đầu", || {
            "trang thứ nhất hiển thị số trang; phải ẩn".to_owned()
        });
    }
}
