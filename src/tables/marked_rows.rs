//! Rows of data that one does not see, or that are struck through.

use super::sheet::{Row, Sheet};
use crate::diagnostic::{Diagnostic, Rule, column_letters, rules};

/// The rules of findings that speak of rows, not of the cell they stand at.
pub const RULES: [&Rule; 2] = [&rules::HANG_AN, &rules::GACH_NGANG];

/// What is told of `rows` of `sheet`, which a document takes: hidden ones are held back, struck ones warned of.
pub fn tell<'a>(sheet: &Sheet, rows: impl Iterator<Item = &'a Row> + Clone) -> Vec<Diagnostic> {
    if sheet.hidden_rows.is_empty() && sheet.struck.is_empty() {
        return Vec::new();
    }
    hidden(sheet, rows.clone()).into_iter().chain(struck(sheet, rows)).collect()
}

fn hidden<'a>(sheet: &Sheet, rows: impl Iterator<Item = &'a Row>) -> Option<Diagnostic> {
    let hidden: Vec<&Row> = rows.filter(|row| sheet.hidden_rows.contains(&row.number)).collect();
    let first = hidden.first()?;
    let names: Vec<String> = hidden.iter().map(|row| name(sheet, row)).collect();
    let message = format!("{} đang bị ẩn hoặc bị lọc: không rõ có dùng hay không", listed(&names));
    Some(
        Diagnostic::new(&rules::HANG_AN, message)
            .at(&sheet.place(first.number, first.cells.first().map_or(1, |cell| cell.column)))
            .hint("nếu dùng thì bỏ ẩn (Unhide) hoặc bỏ lọc (Clear Filter), nếu không thì xóa hàng"),
    )
}

fn struck<'a>(sheet: &Sheet, rows: impl Iterator<Item = &'a Row>) -> Option<Diagnostic> {
    let is_struck = |row: &Row, column: u32| sheet.struck.contains(&(row.number, column));
    let mut names = Vec::new();
    let mut first = None;
    for row in rows {
        let own = || row.cells.iter().filter(|cell| !cell.filled);
        let struck: Vec<u32> =
            own().map(|cell| cell.column).filter(|column| is_struck(row, *column)).collect();
        let Some(column) = struck.first() else { continue };
        first = first.or(Some((row.number, *column)));
        if struck.len() == own().count() {
            names.push(name(sheet, row));
        } else {
            names.extend(struck.iter().map(|column| format!("ô {}{}", column_letters(*column), row.number)));
        }
    }
    let (row, column) = first?;
    let message = format!("{} có chữ bị gạch ngang mà vẫn được đọc", listed(&names));
    Some(Diagnostic::new(&rules::GACH_NGANG, message).at(&sheet.place(row, column)).hint(
        "nếu đã bỏ thì xóa hàng hoặc nội dung bị gạch, nếu không thì bỏ định dạng gạch ngang (Strikethrough)",
    ))
}

/// "hàng 3 "Trường Mầm non Hoa Đào"".
fn name(sheet: &Sheet, row: &Row) -> String {
    const LONGEST: usize = 50;
    let texts = row.cells.iter().filter(|cell| !cell.filled && !sheet.is_hidden(cell.column));
    let text = texts
        .map(|cell| cell.value.text())
        .max_by_key(|text| text.chars().filter(|letter| letter.is_alphabetic()).count());
    let text: String = text.unwrap_or_default().chars().take(LONGEST).collect();
    format!("hàng {} \"{}\"", row.number, text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The first names, and how many more there are.
fn listed(names: &[String]) -> String {
    const MOST: usize = 5;
    let more = names.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" và {more} chỗ nữa") } else { String::new() };
    format!("{}{more}", names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", "))
}
