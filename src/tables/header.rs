//! The rows that name the columns, under whatever titles stand above them.

use super::columns::{Known, UNIT};
use super::header_checks;
use super::header_columns::{Column, DEEPEST, Header};
use super::headings::{self, Heading};
use super::meaning::{self, Meaning, is_ordinal};
use super::plain_columns;
use super::sheet::Sheet;
use crate::diagnostic::{Report, same_unaccented, unaccented};

/// Finds the header of `sheet` among its first rows: the rows with the most known columns.
pub fn read(
    sheet: &Sheet,
    known: &'static [Known],
    key: Option<&str>,
    report: &mut Report,
) -> Option<Header> {
    let Some((index, _)) = find(sheet, known, key) else {
        report.push(header_checks::no_header(sheet, known, key));
        return None;
    };
    let mut headings = headings::read(sheet, index, known);
    plain_columns::name(sheet, &mut headings, known, index + 1);
    let columns = columns(sheet, &headings, report);
    let keys = key.map(|key| key_columns(sheet, &headings, known, key)).unwrap_or_default();
    let header = Header {
        // Of two nobody can tell which it is.
        key: keys.first().copied().filter(|_| seen(sheet, &keys) < 2),
        ordinals: headings.iter().filter(|head| is_ordinal(&head.text)).map(|head| head.column).collect(),
        names: names(sheet, &headings, &columns, keys.first().copied()),
        titles: headings.iter().map(|head| (head.column, in_one_line(&head.text))).collect(),
        rows: index + 1,
        columns,
    };
    header_checks::check_key(sheet, &headings, &header, key, &keys, report);
    header_checks::check_rest(sheet, &headings, &header, &keys, known, report);
    header_checks::tell_of_hidden(sheet, &headings, &header, report);
    Some(header)
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many columns of a sheet are understood, wherever its header is.
pub fn score(sheet: &Sheet, known: &'static [Known], key: Option<&str>) -> usize {
    find(sheet, known, key).map_or(0, |(_, score)| score)
}

/// Index and score of the row that ends the header. Of two rows alike the upper one does, unless the lower one
/// holds headers that stand under groups of the upper one.
fn find(sheet: &Sheet, known: &'static [Known], key: Option<&str>) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for index in 0..sheet.rows.len().min(DEEPEST) {
        let headings = headings::read(sheet, index, known);
        let is_known = |heading: &&Heading| {
            heading.meaning != Meaning::Unknown || key.is_some_and(|key| same_unaccented(key, &heading.text))
        };
        let row = sheet.rows.get(index).map_or(0, |row| row.number);
        let found = headings.iter().filter(is_known).count();
        let has_own =
            headings.iter().filter(is_known).any(|heading| heading.row == row && !is_filled(sheet, heading));
        let goes_on = |(upper, score): (usize, usize)| score == found && upper + 1 == index && has_own;
        let is_better = best.is_none_or(|best| found > best.1 || goes_on(best));
        if found > 0 && is_better {
            best = Some((index, found));
        }
    }
    best
}

fn is_filled(sheet: &Sheet, heading: &Heading) -> bool {
    let row = sheet.rows.iter().find(|row| row.number == heading.row);
    row.and_then(|row| row.cell(heading.column)).is_some_and(|cell| cell.filled)
}

/// The columns that hold facts. A hidden one is read where no other means the same.
fn columns(sheet: &Sheet, headings: &[Heading], report: &mut Report) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let (hidden, visible): (Vec<_>, Vec<_>) =
        headings.iter().partition(|heading| sheet.is_hidden(heading.column));
    for heading in visible.iter().chain(&hidden) {
        let Some(known) = heading.meaning.column() else { continue };
        match columns.iter().find(|column| column.known == known) {
            None => columns.push(Column { number: heading.column, known }),
            Some(_) if sheet.is_hidden(heading.column) => {}
            Some(first) => {
                report.push(header_checks::twice(sheet, headings, known.title, first.number, heading.column));
            }
        }
    }
    columns.sort_by_key(|column| column.number);
    columns
}

/// The columns that `key` names, those one can see first: by its very words, or by others that mean the same.
fn key_columns(sheet: &Sheet, headings: &[Heading], known: &'static [Known], key: &str) -> Vec<u32> {
    let alike = |heading: &Heading| match (meaning::alone(known, key), heading.meaning) {
        (Meaning::Column(key), Meaning::Column(column)) => key == column,
        (Meaning::Unknown, Meaning::Unknown) => {
            let unit = meaning::alone(&UNIT, key).column();
            unit.is_some() && unit == meaning::alone(&UNIT, &heading.text).column()
        }
        (Meaning::Column(_) | Meaning::Unclear(_) | Meaning::Unknown, _) => false,
    };
    let of = |is_key: &dyn Fn(&Heading) -> bool| {
        let mut found: Vec<u32> =
            headings.iter().filter(|heading| is_key(heading)).map(|heading| heading.column).collect();
        found.sort_by_key(|column| sheet.is_hidden(*column));
        found
    };
    let exact = of(&|heading| same_unaccented(key, &heading.text));
    if exact.is_empty() { of(&alike) } else { exact }
}

fn seen(sheet: &Sheet, columns: &[u32]) -> usize {
    columns.iter().filter(|column| !sheet.is_hidden(**column)).count()
}

fn names(sheet: &Sheet, headings: &[Heading], columns: &[Column], key: Option<u32>) -> Vec<(String, u32)> {
    let is_used = |number: u32| key == Some(number) || columns.iter().any(|column| column.number == number);
    let shown = headings.iter().filter(|heading| !sheet.is_hidden(heading.column) || is_used(heading.column));
    shown.map(|heading| (unaccented(&heading.text), heading.column)).collect()
}
