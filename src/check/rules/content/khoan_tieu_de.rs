//! `khoan-tieu-de`: titles of clauses are set alike.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `khoan-tieu-de`.
pub static RULE: CheckRule = CheckRule {
    name: "khoan-tieu-de",
    grade: Grade::Review,
    clause: "II.6.đ",
    says: "Khoản có tiêu đề thì số thứ tự và tiêu đề ở một dòng riêng, chữ in thường, đứng, đậm.",
    why: "Tiêu đề chỗ đậm chỗ không làm rối bố cục.",
    advice: "Đặt đậm mọi tiêu đề khoản, hoặc bỏ đậm tất cả nếu không phải tiêu đề.",
    wrong: "1. Mục đích (nghiêng, đậm)",
    right: "1. Mục đích (đứng, đậm)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let lines: Vec<_> = subject.of(Component::TitledClause).map(|(_, line)| line).collect();
    check_lines(&lines, true, subject.style(Component::TitledClause), found, &[Aspect::Size, Aspect::Slant]);
}
