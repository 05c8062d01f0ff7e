//! `so-trang-bat-dau`: pages are counted from 1.

use super::page_numbers::page_numbers;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `so-trang-bat-dau`.
pub static RULE: CheckRule = CheckRule {
    name: "so-trang-bat-dau",
    grade: Grade::Error,
    clause: "I.7",
    says: "Số trang của văn bản đánh từ số 1.",
    why: "Số trang bắt đầu từ số khác làm người nhận tưởng thiếu trang.",
    advice: "Vào Chèn (Insert) › Số trang (Page Number) › Định dạng (Format Page Numbers), đặt \"Bắt đầu từ\" (Start at) là 1.",
    wrong: "trang đầu của văn bản là trang 5",
    right: "trang đầu của văn bản là trang 1",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if page_numbers(subject).is_empty() {
        return;
    }
    let first = subject.sections().into_iter().next().filter(|_| subject.is_first());
    if let Some(start) = first.and_then(|(_, section)| section.first_number).filter(|start| *start != 1) {
        found.certain(None, &start.to_string(), || format!("số trang bắt đầu từ {start}; phải từ 1"));
    }
}
