//! `can-cu-nghieng`: how bases are set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, FormatRules};

/// `can-cu-nghieng`.
pub static RULE: CheckRule = CheckRule {
    name: "can-cu-nghieng",
    grade: Grade::Error,
    clause: "II.6.a",
    says: "Căn cứ ban hành bằng chữ in thường, kiểu chữ nghiêng, cỡ chữ 13 đến 14.",
    why: "Từ 05/3/2020 căn cứ in nghiêng; trước đó in đứng.",
    advice: "Chọn các dòng căn cứ, đặt nghiêng, cỡ 14.",
    wrong: "Căn cứ Luật Giáo dục ngày 14/6/2019; (chữ đứng)",
    right: "Căn cứ Luật Giáo dục ngày 14/6/2019; (chữ nghiêng)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // The older circular says nothing of their slant in so many words.
    let is_of_decree = subject.profile.key == FormatRules::ALL[0].profile().key;
    let is_sure = is_of_decree && subject.of(Component::Enacting).next().is_some();
    let lines: Vec<_> = subject.of(Component::Basis).map(|(_, line)| line).collect();
    check_lines(subject, &lines, is_sure, Component::Basis, found, &[Aspect::Size, Aspect::Slant]);
}
