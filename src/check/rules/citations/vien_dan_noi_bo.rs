//! `vien-dan-noi-bo`: an article that the document refers to is there.

use super::internal::{Dangling, dangling, dangling_appendices};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `vien-dan-noi-bo`.
pub static RULE: CheckRule = CheckRule {
    name: "vien-dan-noi-bo",
    grade: Grade::Review,
    clause: "II.6.b",
    says: "Điều, khoản, điểm, phụ lục của chính văn bản được nhắc đến thì có trong văn bản.",
    why: "Thêm bớt điều mà quên sửa chỗ nhắc đến.",
    advice: "Sửa số điều, khoản, điểm ở chỗ đã nêu.",
    wrong: "theo quy định tại Điều 9 Quy chế này (Quy chế có 8 điều)",
    right: "theo quy định tại Điều 8 Quy chế này",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = dangling(subject).into_iter().chain(dangling_appendices(subject));
    for Dangling { line, named, there } in all {
        found.certain(FindingPlace::line(line), &named, || format!("nhắc đến {named}, {there}"));
    }
}
