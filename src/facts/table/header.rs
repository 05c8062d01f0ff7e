//! The row that names the columns, under whatever titles stand above it.

use super::columns::{Known, find};
use super::sheet::{CellValue, Row, Sheet};
use crate::diagnostic::{Diagnostic, column_letters, did_you_mean, same_unaccented, suggest, unaccented};

/// What the columns of a table mean.
#[derive(Debug)]
pub struct Header {
    /// Columns that hold facts.
    pub columns: Vec<Column>,
    /// The column that joins tables, where one was asked for.
    pub key: Option<u32>,
    /// Folded header and number of every column, for names of files.
    pub names: Vec<(String, u32)>,
    /// Number and header of every column, as written but for line breaks.
    pub titles: Vec<(u32, String)>,
    /// How many of the sheet's rows end with the header.
    pub rows: usize,
}

/// A column that holds facts.
#[derive(Debug)]
pub struct Column {
    /// From 1.
    pub number: u32,
    /// What it means.
    pub known: &'static Known,
}

/// Titles above a header take no more rows than this.
const DEEPEST: usize = 30;

/// Finds the header of `sheet` among its first rows: the row with the most known columns.
pub fn read(
    sheet: &Sheet,
    known: &'static [Known],
    key: Option<&str>,
    report: &mut Vec<Diagnostic>,
) -> Option<Header> {
    let head = sheet.rows.iter().take(DEEPEST).enumerate();
    let scored = head.map(|(index, row)| (score(row, known, key), index)).filter(|(score, _)| *score > 0);
    let best = scored.max_by_key(|(score, index)| (*score, std::cmp::Reverse(*index)));
    let Some((index, row)) = best.and_then(|(_, index)| Some((index, sheet.rows.get(index)?))) else {
        report.push(no_header(sheet, known));
        return None;
    };
    let columns = columns(sheet, row, known, report);
    let key_column = key_column(sheet, row, key, report);
    warn_of_unused(sheet, row, &columns, key_column, known, report);
    let names = row.cells.iter().map(|cell| (unaccented(&cell.value.text()), cell.column)).collect();
    let titles = row.cells.iter().map(|cell| (cell.column, in_one_line(&cell.value.text()))).collect();
    Some(Header { columns, key: key_column, names, titles, rows: index + 1 })
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn score(row: &Row, known: &'static [Known], key: Option<&str>) -> usize {
    let is_known =
        |text: &str| find(known, text).is_some() || key.is_some_and(|key| same_unaccented(key, text));
    row.cells.iter().filter(|cell| matches!(&cell.value, CellValue::Text(text) if is_known(text))).count()
}

fn no_header(sheet: &Sheet, known: &[Known]) -> Diagnostic {
    let row = sheet.rows.first().map_or(1, |row| row.number);
    let keys: Vec<_> = known.iter().take(4).map(|column| column.path).collect();
    Diagnostic::error("thieu-tieu-de", "không thấy hàng tiêu đề của bảng")
        .at(&sheet.place(row, 1))
        .hint(format!("hàng tiêu đề ghi tên các cột, như {}", keys.join(", ")))
}

fn columns(sheet: &Sheet, row: &Row, known: &'static [Known], report: &mut Vec<Diagnostic>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for cell in &row.cells {
        let Some(known) = find(known, &cell.value.text()) else { continue };
        match columns.iter().find(|column| column.known == known) {
            None => columns.push(Column { number: cell.column, known }),
            Some(first) => report.push(
                Diagnostic::error("cot-trung", format!("hai cột cùng là `{}`", known.path))
                    .at(&sheet.place(row.number, cell.column))
                    .related(&sheet.place(row.number, first.number), "cột kia ở đây"),
            ),
        }
    }
    columns
}

fn key_column(sheet: &Sheet, row: &Row, key: Option<&str>, report: &mut Vec<Diagnostic>) -> Option<u32> {
    let key = key?;
    let found =
        row.cells.iter().find(|cell| same_unaccented(key, &cell.value.text())).map(|cell| cell.column);
    if found.is_none() {
        let headers: Vec<String> = row.cells.iter().map(|cell| cell.value.text()).collect();
        let diagnostic = Diagnostic::error("thieu-cot", format!("bảng không có cột `{key}` để nối"))
            .at(&sheet.place(row.number, row.cells.first().map_or(1, |cell| cell.column)));
        let near = suggest(key, headers.iter().map(String::as_str));
        report.push(diagnostic.hint(match near {
            Some(header) => did_you_mean(header),
            None => format!("các cột có ở đây: {}", headers.join(", ")),
        }));
    }
    found
}

/// Columns that count rows are left alone without a word.
const ORDINALS: [&str; 4] = ["stt", "tt", "so_tt", "so_thu_tu"];

fn warn_of_unused(
    sheet: &Sheet,
    row: &Row,
    columns: &[Column],
    key: Option<u32>,
    known: &[Known],
    report: &mut Vec<Diagnostic>,
) {
    for cell in &row.cells {
        let text = cell.value.text();
        let used = key == Some(cell.column) || find_column(columns, cell.column);
        if used || ORDINALS.contains(&unaccented(&text).as_str()) {
            continue;
        }
        let message =
            format!("cột {} \"{text}\" không phải dữ kiện nào, bỏ qua", column_letters(cell.column));
        let diagnostic = Diagnostic::warning("cot-la", message).at(&sheet.place(row.number, cell.column));
        report.push(match suggest(&text, known.iter().map(|column| column.path)) {
            Some(path) => diagnostic.hint(did_you_mean(path)),
            None => diagnostic,
        });
    }
}

fn find_column(columns: &[Column], number: u32) -> bool {
    columns.iter().any(|column| column.number == number)
}
