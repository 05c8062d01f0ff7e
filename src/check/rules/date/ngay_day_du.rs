//! `ngay-day-du`: day, month and year are written out.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `ngay-day-du`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-day-du",
    grade: Grade::Review,
    clause: "II.4.b",
    says: "Thời gian ban hành ghi đầy đủ ngày, tháng, năm bằng chữ số Ả Rập.",
    why: "Văn bản đã cấp số mà để trống ngày là văn bản chưa xong; bản nháp thì chỗ trống chờ ghi.",
    advice: "Ghi ngày, tháng, năm ban hành khi cấp số.",
    wrong: "Số: 12/KH-UBND, ngày tháng 01 năm 2024",
    right: "Số: 12/KH-UBND, ngày 16 tháng 01 năm 2024",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    if date.is_short || matches!(date.year.len(), 1..=3) {
        found.certain(FindingPlace::line(line), "tắt", || {
            format!(
                "\"{}\": phải viết đầy đủ \"ngày … tháng … năm …\", năm đủ bốn chữ số",
                quoted(&line.text)
            )
        });
    }
    // A draft has neither number nor day.
    let has_number = subject.document.symbol.as_ref().is_some_and(|symbol| symbol.value().is_some());
    if has_number && (date.day.is_empty() || date.month.is_empty() || date.year.is_empty()) {
        found.certain(FindingPlace::line(line), "trống", || {
            "văn bản đã có số nhưng ngày, tháng, năm chưa ghi đủ".to_owned()
        });
    }
}
