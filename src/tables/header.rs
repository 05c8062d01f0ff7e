//! The rows that name the columns, under whatever titles stand above them.

use super::choice_columns;
use super::choices::ColumnChoice;
use super::columns::{Known, UNIT, UNIT_PROVINCE, is_of_schools};
use super::header_checks;
use super::header_columns::{Column, DEEPEST, Header};
use super::header_words::is_district;
use super::headings::{self, Heading};
use super::meaning::{self, Meaning, is_ordinal};
use super::ownership_cell;
use super::plain_columns;
use super::sheet::Sheet;
use super::unread_columns;
use super::vocabulary::Vocabulary;
use crate::diagnostic::Report;
use crate::vietnamese::{same_unaccented, unaccented};

/// Finds the header of `sheet` among its first rows: the rows with the most known columns.
pub fn read(sheet: &Sheet, words: &Vocabulary, key: Option<&str>, report: &mut Report) -> Option<Header> {
    let known = words.known;
    let Some((index, _)) = find(sheet, words, key) else {
        report.push(header_checks::no_header(sheet, known, key));
        return None;
    };
    let mut headings = headings::read(sheet, index, words);
    plain_columns::name(sheet, &mut headings, known, index + 1);
    let choices = choice_columns::settle(sheet, &mut headings, index + 1);
    let mut columns = columns(sheet, &headings, report);
    columns.retain(|column| !is_unexplained(sheet, &headings, column, index + 1, report));
    let keys = key.map(|key| key_columns(sheet, &headings, words, key)).unwrap_or_default();
    let mut header = Header {
        // Of two nobody can tell which it is.
        key: keys.first().copied().filter(|_| seen(sheet, &keys) < 2),
        ordinals: headings
            .iter()
            .filter(|head| is_ordinal(&head.text) && head.meaning != Meaning::Choice)
            .map(|head| head.column)
            .collect(),
        names: names(sheet, &headings, &columns, keys.first().copied()),
        titles: headings.iter().map(|head| (head.column, in_one_line(&head.text))).collect(),
        rows: index + 1,
        district: headings.iter().find(|head| is_district(&unaccented(&head.text))).map(|head| head.column),
        province: province(&headings, known),
        explained: headings.iter().filter_map(|heading| heading.own).collect(),
        choices,
        columns,
        unread: Vec::new(),
    };
    header_checks::check_key(sheet, &headings, &header, key, &keys, report);
    if let Some(counts) =
        header_checks::counts_by_unit(sheet, &header, &headings).filter(|_| is_of_schools(known))
    {
        report.push(counts);
        return None;
    }
    header.unread = unread_columns::check_rest(sheet, &headings, &header, &keys, known, report);
    header_checks::tell_of_hidden(sheet, &headings, &header, report);
    Some(header)
}

/// A school has no province; its commune does.
fn province(headings: &[Heading], known: &'static [Known]) -> Option<u32> {
    let is_province = |heading: &&Heading| {
        let column = meaning::alone(&UNIT, &heading.text).column();
        heading.meaning == Meaning::Unknown && column.is_some_and(|column| column.path == UNIT_PROVINCE)
    };
    headings.iter().filter(|_| is_of_schools(known)).find(is_province).map(|heading| heading.column)
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many columns of a sheet are understood, wherever its header is.
pub fn score(sheet: &Sheet, words: &Vocabulary, key: Option<&str>) -> usize {
    find(sheet, words, key).map_or(0, |(_, score)| score)
}

/// Index and score of the row that ends the header. Of two rows alike the upper one does, unless the lower one
/// holds headers that stand under groups of the upper one.
fn find(sheet: &Sheet, words: &Vocabulary, key: Option<&str>) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for index in 0..sheet.rows.len().min(DEEPEST) {
        let headings = headings::read(sheet, index, words);
        let has_choices = has_choices(sheet, &headings, index);
        let is_known = |heading: &&Heading| {
            heading.meaning != Meaning::Unknown
                || (has_choices && heading.choice.is_some())
                || key.is_some_and(|key| same_unaccented(key, &heading.text))
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

/// Whether a column of who runs a school holds figures of which nothing says what they stand for; it is passed over then.
fn is_unexplained(
    sheet: &Sheet,
    headings: &[Heading],
    column: &Column,
    first: usize,
    report: &mut Report,
) -> bool {
    let heading = headings.iter().find(|heading| heading.column == column.number);
    let Some(heading) = heading.filter(|_| column.known.path == "loai_hinh") else { return false };
    let is_unexplained = ownership_cell::is_unexplained(sheet, &heading.text, column.number, first);
    if is_unexplained {
        report.push(header_checks::figures_without_words(sheet, heading));
    }
    is_unexplained
}

/// Whether the row at `index` itself names what may be chosen: two of one kind at least, since one may be a section's
/// title or a school's own.
fn has_choices(sheet: &Sheet, headings: &[Heading], index: usize) -> bool {
    let number = sheet.rows.get(index).map_or(0, |row| row.number);
    let is_own = |heading: &&Heading| heading.row == number && !is_filled(sheet, heading);
    let own: Vec<&ColumnChoice> =
        headings.iter().filter(is_own).filter_map(|heading| heading.choice.as_ref()).collect();
    let has_other =
        |choice: &&ColumnChoice| own.iter().any(|other| other.axis() == choice.axis() && other != choice);
    own.iter().any(has_other)
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
fn key_columns(sheet: &Sheet, headings: &[Heading], words: &Vocabulary, key: &str) -> Vec<u32> {
    let known = words.known;
    let alike = |heading: &Heading| match (meaning::alone(known, key), heading.meaning) {
        (Meaning::Column(key), Meaning::Column(column)) => key == column,
        (Meaning::Unknown, Meaning::Unknown) => {
            let unit = meaning::alone(&UNIT, key).column();
            unit.is_some() && unit == meaning::alone(&UNIT, &heading.text).column()
        }
        (
            Meaning::Column(_) | Meaning::Unclear(_) | Meaning::Choice | Meaning::LeftOut | Meaning::Unknown,
            _,
        ) => false,
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
