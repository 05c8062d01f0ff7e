//! `can-deu`: running text is justified.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `can-deu`.
pub static RULE: CheckRule = CheckRule {
    name: "can-deu",
    grade: Grade::Error,
    clause: "II.6.e",
    says: "Nội dung văn bản canh đều cả hai lề.",
    why: "Canh trái làm mép phải so le.",
    advice: "Chọn phần nội dung, bấm Ctrl+J.",
    wrong: "nội dung canh sát lề trái",
    right: "nội dung canh đều hai lề",
    check,
};

/// A paragraph of one short line looks the same either way.
const SHORT: usize = 70;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let lines: Vec<_> =
        subject.running().map(|(_, line)| line).filter(|line| line.text.chars().count() > SHORT).collect();
    check_lines(subject, &lines, true, Component::Body, found, &[Aspect::Alignment]);
}
