//! A row → [`Node`], every value at its cell.

use chrono::{Duration, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::columns::Reads;
use super::header::Header;
use super::sheet::{CellValue, Row, Sheet};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::yaml::{forbidden_character, is_forbidden};
use crate::facts::{Entry, Located, Node, NodeValue, PartialDate};

/// The facts of `row` as a map; blank cells are null, groups without a value are left out.
pub fn read(sheet: &Sheet, header: &Header, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
    let mut entries = Vec::new();
    for column in &header.columns {
        let place = sheet.place(row.number, column.number);
        let value = row.get(column.number);
        let node = cell(value, column.known.reads, place, report);
        match column.known.path.split_once('.') {
            None => entries.push(entry(column.known.path, node)),
            Some((group, key)) => add_to_group(&mut entries, group, key, node),
        }
    }
    let first = row.cells.first().map_or(1, |cell| cell.column);
    Node { place: sheet.place(row.number, first), value: NodeValue::Map(entries) }
}

/// A key that stands for the whole cell.
pub fn entry(key: &str, node: Node) -> Entry {
    (Located { value: key.to_owned(), place: node.place.clone() }, node)
}

fn add_to_group(entries: &mut Vec<Entry>, group: &str, key: &str, node: Node) {
    if node.is_blank() {
        return;
    }
    let place = node.place.clone();
    let added = entry(key, node);
    match entries.iter_mut().find(|(name, _)| name.value == group) {
        Some((_, Node { value: NodeValue::Map(inside), .. })) => inside.push(added),
        _ => entries.push(entry(group, Node { place, value: NodeValue::Map(vec![added]) })),
    }
}

fn cell(value: Option<&CellValue>, reads: Reads, place: Place, report: &mut Vec<Diagnostic>) -> Node {
    let Some(value) = value else { return Node { place, value: NodeValue::Null } };
    if let CellValue::Broken(error) = value {
        report.push(Diagnostic::error("o-loi", format!("ô có công thức lỗi `{error}`")).at(&place));
        return Node { place, value: NodeValue::Null };
    }
    match reads {
        Reads::Text => text(value.text(), place, report),
        Reads::Date => text(date(value).map_or_else(|| value.text(), PartialDate::numeric), place, report),
        Reads::Month => text(date(value).map_or_else(|| value.text(), month), place, report),
        Reads::List => list(&value.text(), &[';', '\n'], &place, report),
        Reads::Levels => list(&value.text(), &[';', '\n', ',', '+', '&'], &place, report),
    }
}

fn text(text: String, place: Place, report: &mut Vec<Diagnostic>) -> Node {
    if let Some(character) = text.chars().find(|character| is_forbidden(*character)) {
        report.push(forbidden_character(character, &place));
    }
    Node::plain(place, text.trim().nfc().collect())
}

fn list(value: &str, signs: &[char], place: &Place, report: &mut Vec<Diagnostic>) -> Node {
    let items = value.split(signs).map(str::trim).filter(|item| !item.is_empty());
    let nodes = items.map(|item| text(item.to_owned(), place.clone(), report)).collect();
    Node { place: place.clone(), value: NodeValue::List(nodes) }
}

/// Serials of the years 1954 to 2119: above any year's number and below any other that dates are taken for.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;

fn date(value: &CellValue) -> Option<PartialDate> {
    match value {
        CellValue::Date(date) => Some(*date),
        CellValue::Number(serial) if SERIALS.contains(serial) => {
            // Day 0 of the serials in use since the 1900 leap day that never was.
            let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
            epoch.checked_add_signed(Duration::days(serial.trunc() as i64)).map(PartialDate::Day)
        }
        CellValue::Number(_) | CellValue::Text(_) | CellValue::Broken(_) => None,
    }
}

/// Month and year of a date that a spreadsheet made of "5/2024".
fn month(date: PartialDate) -> String {
    match date.month() {
        Some(month) => PartialDate::Month { year: date.year(), month }.numeric(),
        None => date.numeric(),
    }
}
