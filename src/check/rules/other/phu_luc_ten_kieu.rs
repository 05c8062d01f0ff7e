//! `phu-luc-ten-kieu`: how the title of an appendix is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `phu-luc-ten-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-ten-kieu",
    grade: Grade::Error,
    clause: "III.1.b",
    says: "Tên phụ lục canh giữa, chữ in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm.",
    why: "Tên phụ lục nêu nội dung của phụ lục.",
    advice: "Chọn tên phụ lục, đặt in hoa, cỡ 14, đậm, canh giữa.",
    wrong: "Danh sách các trường",
    right: "DANH SÁCH CÁC TRƯỜNG",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // Besides the first line, a title may go on with what is no part of it.
    let first: Vec<_> = subject.first(Component::AppendixTitle).into_iter().collect();
    check_lines(
        subject,
        &first,
        subject.is_sure(Component::AppendixTitle),
        Component::AppendixTitle,
        found,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
