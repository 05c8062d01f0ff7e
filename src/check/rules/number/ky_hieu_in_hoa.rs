//! `ky-hieu-in-hoa`: a symbol is in capitals, but for the abbreviations that are not.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, DocumentType};

/// `ky-hieu-in-hoa`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-hieu-in-hoa",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Ký hiệu văn bản bằng chữ in hoa, trừ chữ viết tắt tên loại có chữ thường (QyĐ, CTr, TTr).",
    why: "Ký hiệu ghi thống nhất để tra cứu.",
    advice: "Viết hoa các chữ viết tắt; tên loại theo bảng chữ viết tắt ở Phụ lục III.",
    wrong: "Số: 12/Qđ-Ubnd",
    right: "Số: 12/QĐ-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    let known = |group: &str| {
        DocumentType::ALL.iter().any(|known| known.abbreviation == Some(group)) || ["TrS"].contains(&group)
    };
    let wrong: Vec<&str> = symbol
        .groups()
        .into_iter()
        .filter(|group| group.chars().any(char::is_lowercase) && !known(group))
        .collect();
    if let Some(group) = wrong.first() {
        // An office settles the abbreviation of its own name (II.3.b), so only the first group is sure.
        let is_sure = subject.is_sure(Component::Number)
            && symbol.groups().first() == Some(group)
            && group.chars().all(|sign| sign.is_alphabetic());
        found.graded(is_sure, FindingPlace::line(line), group, || {
            format!("\"{group}\" trong ký hiệu phải bằng chữ in hoa")
        });
    }
}
