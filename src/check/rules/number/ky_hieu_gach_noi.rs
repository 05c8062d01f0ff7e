//! `ky-hieu-gach-noi`: hyphens without spaces part the groups of a symbol.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ky-hieu-gach-noi`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-hieu-gach-noi",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Giữa các nhóm chữ viết tắt trong ký hiệu có gạch nối (-), không cách chữ.",
    why: "Gạch dài hoặc cách chữ làm ký hiệu khác đi khi tìm kiếm.",
    advice: "Ghi ký hiệu liền nhau với gạch nối ngắn: QĐ-UBND.",
    wrong: "Số: 12/QĐ – UBND",
    right: "Số: 12/QĐ-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    let written = symbol.symbol.as_str();
    let is_unfilled = written.contains(['.', '…']);
    let is_parted =
        written.contains(" -") || written.contains("- ") || written.contains(['–', '—', '_', '−']);
    let has_space = written.trim().contains(' ');
    if !is_unfilled && (is_parted || has_space) {
        found.graded(subject.is_sure(Component::Number), FindingPlace::line(line), "gạch nối", || {
            format!("ký hiệu \"{}\" phải nối bằng gạch nối (-), không cách chữ", quoted(written))
        });
    }
}
