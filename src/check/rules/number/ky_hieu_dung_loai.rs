//! `ky-hieu-dung-loai`: the abbreviation is that of the document's type.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, DocumentType};

/// `ky-hieu-dung-loai`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-hieu-dung-loai",
    grade: Grade::Error,
    clause: "Phụ lục III, Mục I",
    says: "Chữ viết tắt tên loại trong ký hiệu đúng với tên loại văn bản.",
    why: "Ký hiệu lệch tên loại thường do sửa từ văn bản khác mà quên số, ký hiệu.",
    advice: "Ghi chữ viết tắt theo Phụ lục III: Kế hoạch là KH, Báo cáo là BC, Tờ trình là TTr.",
    wrong: "KẾ HOẠCH, Số: 12/QĐ-UBND",
    right: "KẾ HOẠCH, Số: 12/KH-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(known) = subject.document.type_name.and_then(DocumentType::find) else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    let groups = symbol.groups();
    if let Some((year, _)) = symbol.symbol.split_once('/').filter(|(year, _)| is_year(year)) {
        found.unsure(FindingPlace::line(line), "năm", || {
            format!(
                "ký hiệu có năm {}: chỉ văn bản quy phạm pháp luật ghi năm; {} ghi \"{}/{}\"",
                year.trim(),
                known.name,
                symbol.number,
                quoted(symbol.symbol.split_once('/').map_or("", |(_, rest)| rest))
            )
        });
        return;
    }
    let Some(first) = groups.first().filter(|first| first.chars().all(char::is_alphabetic)) else { return };
    let Some(abbreviation) = known.abbreviation else { return };
    if *first == abbreviation {
        return;
    }
    let is_sure = subject.is_sure(Component::TypeName) && subject.is_sure(Component::Number);
    let other = DocumentType::ALL.iter().find(|other| other.abbreviation == Some(*first));
    match other {
        Some(other) => found.graded(is_sure, FindingPlace::line(line), first, || {
            format!("ký hiệu {first} là của {}; {} có chữ viết tắt {}", other.name, known.name, abbreviation)
        }),
        // An abbreviation that no type has may be written in small letters, or be the body's own name.
        None if !groups.contains(&abbreviation) => found.unsure(FindingPlace::line(line), first, || {
            format!(
                "ký hiệu \"{}\" không có chữ viết tắt {} của {}",
                quoted(&symbol.symbol),
                abbreviation,
                known.name
            )
        }),
        None => found.unsure(FindingPlace::line(line), "thứ tự", || {
            format!(
                "ký hiệu \"{}\": chữ viết tắt {} của {} phải đứng đầu ký hiệu",
                quoted(&symbol.symbol),
                abbreviation,
                known.name
            )
        }),
    }
}

fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && text.chars().all(|sign| sign.is_ascii_digit())
}
