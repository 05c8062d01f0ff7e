//! `noi-dung-co-chu`: the size of running text.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `noi-dung-co-chu`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-dung-co-chu",
    grade: Grade::Error,
    clause: "II.6.e",
    says: "Nội dung văn bản cỡ chữ 13 đến 14.",
    why: "Chữ nhỏ hơn khó đọc, chữ lớn hơn lệch với các yếu tố khác.",
    advice: "Chọn phần nội dung, đặt cỡ chữ 13 hoặc 14; sửa ở kiểu Normal để cả văn bản đổi theo.",
    wrong: "nội dung cỡ 12",
    right: "nội dung cỡ 14",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let lines: Vec<_> = subject.running().map(|(_, line)| line).collect();
    check_lines(subject, &lines, true, Component::Body, found, &[Aspect::Size]);
}
