//! What can be begun, and what was.

use crate::facts::PartialDate;
use crate::starter::Begun;
use crate::tables::TableKind;
use crate::template::Outline;

/// The templates, each with what it is for and whose it is; those of the past last.
pub fn templates_text(templates: &[Outline]) -> String {
    let (past, today): (Vec<&Outline>, Vec<&Outline>) =
        templates.iter().partition(|template| template.ended.is_some());
    let shown: String = today.into_iter().chain(past).map(template_text).collect();
    format!("{shown}Bắt đầu: vanthu new MẪU TỆP.yaml --don-vi \"xã …, tỉnh …\"\n")
}

fn template_text(template: &Outline) -> String {
    let whose: Vec<&str> = template.issuers.iter().map(|rank| rank.name()).collect();
    let whose = if whose.is_empty() { "cơ quan bất kỳ".to_owned() } else { whose.join("; ") };
    let about = template.about.as_ref().map(|about| format!("  {about}\n")).unwrap_or_default();
    let ended = template
        .ended
        .as_ref()
        .map(|(from, _)| format!("  Chỉ cho văn bản trước ngày {}.\n", PartialDate::Day(*from).numeric()));
    format!("{}\n{about}  Của: {whose}\n{}\n", template.name, ended.unwrap_or_default())
}

/// Where the facts file is, what is still to be written in it, and what comes next.
pub fn begun_text(begun: &Begun, file: &str) -> String {
    let note = begun.note.as_ref().map(|note| format!("{note}\n")).unwrap_or_default();
    let open: String = begun.open.iter().map(|what| format!("  {what}\n")).collect();
    let quoted = if file.contains(char::is_whitespace) { format!("\"{file}\"") } else { file.to_owned() };
    format!(
        "{note}đã ghi: {file}\n\nCòn phải ghi trong tệp này:\n{open}\nLàm văn bản: vanthu render {quoted}\n"
    )
}

/// Where a blank table is, and what comes next.
pub fn form_text(kind: TableKind, file: &str) -> String {
    let quoted = if file.contains(char::is_whitespace) { format!("\"{file}\"") } else { file.to_owned() };
    let named = match kind {
        TableKind::Schools => format!("truong: {{bang: {quoted}}}"),
        TableKind::Units => format!("nhan_ban: {{bang: {quoted}, theo: ma_xa}}"),
    };
    format!(
        "đã ghi: {file}\n\nGhi dữ liệu ở trang \"Danh sách\"; trang \"Hướng dẫn\" giải thích từng cột.\nLấy vào tệp dữ kiện: {named}\nXem đã hiểu thế nào: vanthu table {quoted}\n"
    )
}
