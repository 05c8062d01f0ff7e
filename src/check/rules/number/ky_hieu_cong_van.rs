//! `ky-hieu-cong-van`: the symbol of a công văn has no type.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, DocumentType};

/// `ky-hieu-cong-van`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-hieu-cong-van",
    grade: Grade::Error,
    clause: "II.3.b",
    says: "Ký hiệu công văn gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo, không có chữ viết tắt tên loại.",
    why: "Công văn là văn bản không có tên loại.",
    advice: "Bỏ \"CV\" khỏi ký hiệu: 12/UBND-VX.",
    wrong: "Số: 12/CV-UBND",
    right: "Số: 12/UBND-VX",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref() else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    let groups = symbol.groups();
    let Some(first) = groups.first() else { return };
    // A công văn may have lost its "V/v"; whom it is addressed to tells it then.
    let is_addressed = || {
        subject.is_issued()
            && subject.document.type_name.is_none()
            && subject.part(Component::Addressee).is_some()
    };
    let is_letter = subject.is_letter() || *first == "CV" && is_addressed();
    if !is_letter {
        return;
    }
    let is_sure = subject.is_sure(Component::Number);
    if *first == "CV" {
        found.graded(is_sure, FindingPlace::line(line), "CV", || {
            format!("ký hiệu công văn \"{}\" không ghi CV", quoted(&symbol.symbol))
        });
    } else if groups.len() > 1 && DocumentType::ALL.iter().any(|known| known.abbreviation == Some(*first)) {
        // A body may be abbreviated like a type.
        found.unsure(FindingPlace::line(line), first, || {
            format!(
                "công văn có ký hiệu \"{}\" bắt đầu bằng chữ viết tắt của tên loại",
                quoted(&symbol.symbol)
            )
        });
    }
}
