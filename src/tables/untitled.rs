//! Columns of data that no header of their own names: an empty header, or one that is merged over several columns.

use super::header_columns::Header;
use super::not_understood::{self, Unread};
use super::sheet::{CellValue, Row, Sheet};
use super::unread_columns;
use crate::diagnostic::{Diagnostic, column_letters, rules};

/// What is told of such columns of `sheet`, a table of schools whose rows are all data: those that may speak of what
/// a document says hold it back, the others are named in a warning.
pub fn tell(sheet: &Sheet, header: &Header) -> Vec<Diagnostic> {
    untitled(sheet, header).into_iter().filter_map(|column| told(sheet, header, column)).collect()
}

/// Their numbers, from left to right.
fn untitled(sheet: &Sheet, header: &Header) -> Vec<u32> {
    let has_title = |column: u32| header.titles.iter().any(|(number, _)| *number == column);
    let cells = sheet.rows.iter().filter(|row| is_of_someone(row, header)).flat_map(|row| &row.cells);
    let cells = cells.filter(|cell| !cell.filled && !has_title(cell.column) && !sheet.is_hidden(cell.column));
    let mut columns: Vec<u32> = cells.map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// Whether the row names a school; beside others stand remarks and signatures.
fn is_of_someone(row: &Row, header: &Header) -> bool {
    header.column("ten").is_some_and(|name| row.get(name).is_some())
}

fn told(sheet: &Sheet, header: &Header, column: u32) -> Option<Diagnostic> {
    let letters = column_letters(column);
    let first = sheet.rows.iter().find(|row| row.get(column).is_some())?;
    let place = sheet.place(first.number, column);
    if let Some((start, title)) = merged_title(sheet, header, column, first.number) {
        let is_fact = header.columns.iter().any(|used| used.number == start);
        let read = not_understood::of_schools(sheet, column, title, 0);
        let message = format!(
            "cột {letters} có dữ liệu mà chỉ có tiêu đề chung \"{title}\" gộp từ cột {}",
            column_letters(start)
        );
        return match read {
            Unread::NoFact => None,
            Unread::Unknown if !is_fact => Some(passed_over(&letters).at(&place)),
            Unread::MayBear | Unread::Unknown => Some(unread_columns::held(header, message, &place)),
        };
    }
    if is_before_names(header, column) && counts(sheet, column) {
        return None;
    }
    match not_understood::of_schools(sheet, column, "", 0) {
        Unread::MayBear => {
            let message = format!(
                "cột {letters} không có tiêu đề, mà có thể nói về cấp học, việc công nhận hay mục tiêu của trường"
            );
            Some(unread_columns::held(header, message, &place))
        }
        Unread::NoFact | Unread::Unknown => Some(passed_over(&letters).at(&place)),
    }
}

fn passed_over(letters: &str) -> Diagnostic {
    Diagnostic::new(&rules::COT_LA, format!("cột {letters} không có tiêu đề, bỏ qua"))
}

/// Column and words of the header that is merged over `column` from another one.
fn merged_title<'a>(sheet: &Sheet, header: &'a Header, column: u32, before: u32) -> Option<(u32, &'a str)> {
    let over = |start: u32| {
        let mut merged = sheet.merged.iter();
        merged.any(|cells| {
            *cells.rows.end() < before && *cells.columns.start() == start && cells.columns.contains(&column)
        })
    };
    let title = header.titles.iter().find(|(start, _)| *start != column && over(*start))?;
    Some((title.0, title.1.as_str()))
}

fn is_before_names(header: &Header, column: u32) -> bool {
    header.column("ten").is_some_and(|name| column < name)
}

fn counts(sheet: &Sheet, column: u32) -> bool {
    let mut cells = sheet.rows.iter().filter_map(|row| row.get(column));
    cells.all(|cell| match cell {
        CellValue::Number(_) => true,
        CellValue::Text(text) => text.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit()),
        CellValue::Date(_) | CellValue::Truth(_) | CellValue::Broken(_) | CellValue::Uncalculated => false,
    })
}
