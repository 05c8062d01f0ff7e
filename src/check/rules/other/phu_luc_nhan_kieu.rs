//! `phu-luc-nhan-kieu`: how the word "Phụ lục" is set.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `phu-luc-nhan-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-nhan-kieu",
    grade: Grade::Error,
    clause: "III.1.b",
    says: "Từ \"Phụ lục\" và số thứ tự ở một dòng riêng, canh giữa, chữ in thường, cỡ chữ 14, kiểu chữ đứng, đậm.",
    why: "Phụ lục phải nhận ra ngay ở đầu trang.",
    advice: "Ghi \"Phụ lục I\" ở một dòng, canh giữa, cỡ 14, đậm.",
    wrong: "PHỤ LỤC 01 cỡ 12",
    right: "Phụ lục I cỡ 14, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if let Some(line) = subject.first(Component::AppendixWord).filter(|line| line.text.starts_with("PHỤ")) {
        found.graded(subject.is_sure(Component::AppendixWord), FindingPlace::line(line), "in hoa", || {
            format!("\"{}\": từ \"Phụ lục\" phải là chữ in thường", quoted(&line.text))
        });
    }
    check_setting(
        subject,
        found,
        Component::AppendixWord,
        &[Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
