//! Which sheets of a workbook are read, and what is told of the others.

use std::sync::Arc;

use super::columns::{SCHOOL, UNIT_CODE, UNIT_NAME, UNIT_PROVINCE, is_of_schools};
use super::header_columns::DEEPEST;
use super::headings;
use super::reference::TableReference;
use super::sheet::Sheet;
use super::unread_sheets::{SheetSeen, UnreadSheets};
use super::vocabulary::Vocabulary;
use super::wanted::{Wanted, refused_sheet};
use super::workbook::{SheetEntry, Visibility, Workbook};
use crate::diagnostic::{Diagnostic, Report, Source, did_you_mean, rules, suggest};
use crate::vietnamese::same_unaccented;

/// All sheets that have the header, in `trang_tinh`.
const ALL: &str = "*";
/// So many rows that hold something tell whether there is a header, and rows under it.
const HEAD: usize = 40;

/// Reads the sheets of `book` that are wanted: that of the given name or number, all that have the header, or the
/// first that has it.
pub fn read(
    book: &mut Workbook,
    wanted: &Wanted<'_>,
    source: &Arc<Source>,
    report: &mut Report,
) -> Result<Vec<Sheet>, Diagnostic> {
    let entries = book.sheets();
    let mut choice = SheetChoice { book, wanted, source, entries: &entries };
    match wanted.reference.sheet.as_ref().map(|name| name.value.as_str()) {
        Some(ALL) => choice.all(report),
        Some(name) => {
            let (index, entry) = named(&entries, name).ok_or_else(|| no_sheet(wanted.reference, &entries))?;
            Ok(vec![choice.whole(*index, entry)?])
        }
        None => choice.first(report),
    }
}

struct SheetChoice<'a> {
    book: &'a mut Workbook,
    wanted: &'a Wanted<'a>,
    source: &'a Arc<Source>,
    entries: &'a [(usize, SheetEntry)],
}

impl SheetChoice<'_> {
    fn whole(&mut self, index: usize, entry: &SheetEntry) -> Result<Sheet, Diagnostic> {
        self.rows(index, entry, usize::MAX)
    }

    fn rows(&mut self, index: usize, entry: &SheetEntry, most: usize) -> Result<Sheet, Diagnostic> {
        let sheet = self.book.read(index, self.source, most);
        sheet.map_err(|failure| refused_sheet(self.wanted.reference, self.source, &entry.name, failure))
    }

    fn look(&self, sheet: &Sheet) -> SheetSeen {
        match header_row(sheet, self.wanted) {
            Some(row) if row + 1 < sheet.rows.len() => {
                let number = sheet.rows.get(row).map_or(1, |row| row.number);
                let place = sheet.place(number, 1);
                if is_list(sheet, row, self.wanted) {
                    SheetSeen::List(place)
                } else {
                    SheetSeen::Table(place)
                }
            }
            Some(_) => SheetSeen::Empty,
            None if sheet.rows.is_empty() => SheetSeen::Empty,
            None => SheetSeen::Other,
        }
    }

    /// Every visible sheet that has the header.
    fn all(&mut self, report: &mut Report) -> Result<Vec<Sheet>, Diagnostic> {
        let (mut sheets, mut unread) = (Vec::new(), UnreadSheets::default());
        let mut fallback = None;
        for (index, entry) in self.entries {
            let is_visible = entry.visibility == Visibility::Visible;
            let sheet = self.rows(*index, entry, if is_visible { usize::MAX } else { HEAD })?;
            match self.look(&sheet) {
                SheetSeen::Table(_) | SheetSeen::List(_) if is_visible => sheets.push(sheet),
                seen => {
                    unread.add(entry, seen);
                    fallback = fallback.or(Some(sheet).filter(|_| is_visible));
                }
            }
        }
        report.extend(unread.tell(self.wanted.reference, None));
        if sheets.is_empty() {
            // That it has no header is told where headers are read.
            sheets.extend(fallback);
        }
        if sheets.is_empty() { Err(no_sheet(self.wanted.reference, self.entries)) } else { Ok(sheets) }
    }

    /// The first visible sheet that has the header, or else the first visible one.
    fn first(&mut self, report: &mut Report) -> Result<Vec<Sheet>, Diagnostic> {
        let is_visible = |entry: &SheetEntry| entry.visibility == Visibility::Visible;
        let mut visible = self.entries.iter().filter(|(_, entry)| is_visible(entry));
        let Some((first, first_entry)) = visible.next() else {
            return Err(no_sheet(self.wanted.reference, self.entries));
        };
        if self.entries.len() == 1 {
            return Ok(vec![self.whole(*first, first_entry)?]);
        }
        let mut seen = Vec::new();
        for (index, entry) in self.entries {
            let head = self.rows(*index, entry, HEAD)?;
            seen.push((*index, entry, self.look(&head)));
        }
        let is_table = |(_, entry, seen): &&(usize, &SheetEntry, SheetSeen)| {
            is_visible(entry) && matches!(seen, SheetSeen::Table(_) | SheetSeen::List(_))
        };
        let taken =
            seen.iter().find(is_table).map_or((*first, first_entry), |(index, entry, _)| (*index, *entry));
        let mut sheet = self.whole(taken.0, taken.1)?;
        let others = seen.iter().filter(|(index, entry, _)| *index != taken.0 && is_visible(entry));
        sheet.others = others.map(|(_, entry, _)| entry.name.clone()).collect();
        // Beside a table that is such a list itself, another one may be a part of it.
        let is_list =
            seen.iter().any(|(index, _, seen)| *index == taken.0 && matches!(seen, SheetSeen::List(_)));
        let mut unread = UnreadSheets::default();
        for (index, entry, seen) in seen {
            if index == taken.0 {
                continue;
            }
            match seen {
                SheetSeen::List(place) if is_list => unread.add(entry, SheetSeen::Table(place)),
                seen => unread.add(entry, seen),
            }
        }
        report.extend(unread.tell(self.wanted.reference, Some(&taken.1.name)));
        Ok(vec![sheet])
    }
}

/// The sheet called `name`, by its very words first, or the one with that number.
fn named<'a>(entries: &'a [(usize, SheetEntry)], name: &str) -> Option<&'a (usize, SheetEntry)> {
    let exact = entries.iter().find(|(_, entry)| entry.name == name);
    let alike = || entries.iter().find(|(_, entry)| same_unaccented(&entry.name, name));
    let numbered = || {
        let number: usize = name.trim().parse().ok()?;
        let mut visible = entries.iter().filter(|(_, entry)| entry.visibility == Visibility::Visible);
        visible.nth(number.checked_sub(1)?)
    };
    exact.or_else(alike).or_else(numbered)
}

/// The columns that name whom a row is about.
const NAMES: [&str; 4] = ["ten", UNIT_NAME, UNIT_CODE, "co_quan.ten"];

/// Index of the row that ends a header of `wanted`: one with a column of names and another one that is known, and
/// not rather a header of schools where units are wanted.
fn header_row(sheet: &Sheet, wanted: &Wanted<'_>) -> Option<usize> {
    let score = |index: usize, words: &Vocabulary| {
        let headings = headings::read(sheet, index, words);
        let is_key = |text: &str| wanted.key.is_some_and(|key| same_unaccented(key, text));
        let columns = || headings.iter().filter_map(|heading| heading.meaning.column());
        let has_name = columns().any(|column| NAMES.contains(&column.path));
        let keys =
            headings.iter().filter(|heading| heading.meaning.column().is_none() && is_key(&heading.text));
        has_name.then_some(columns().count() + keys.count())
    };
    let schools = Vocabulary::of_all(&SCHOOL);
    let is_of_schools = |index: usize, found: usize| {
        !is_of_schools(wanted.words.known) && score(index, &schools).is_some_and(|schools| schools > found)
    };
    const FEWEST: usize = 2;
    let rows = 0..sheet.rows.len().min(DEEPEST);
    let found = rows.filter_map(|index| Some((index, score(index, wanted.words)?)));
    let found = found.filter(|(index, found)| *found >= FEWEST && !is_of_schools(*index, *found));
    // Of rows alike the first.
    found.max_by_key(|(index, found)| (*found, std::cmp::Reverse(*index))).map(|(index, _)| index)
}

/// Whether the header that ends with the row at `index` is one of units that has only their names and codes.
fn is_list(sheet: &Sheet, index: usize, wanted: &Wanted<'_>) -> bool {
    let headings = headings::read(sheet, index, wanted.words);
    let names = |path: &str| NAMES.contains(&path) || path == UNIT_PROVINCE;
    let mut columns = headings.iter().filter_map(|heading| heading.meaning.column());
    !is_of_schools(wanted.words.known) && columns.all(|column| names(column.path))
}

fn no_sheet(reference: &TableReference, entries: &[(usize, SheetEntry)]) -> Diagnostic {
    let Some(wanted) = &reference.sheet else {
        let message = "bảng không có trang tính nào thấy được";
        return Diagnostic::new(&rules::THIEU_TRANG, message).at(&reference.file.place);
    };
    let names: Vec<&str> = entries
        .iter()
        .filter(|(_, entry)| entry.visibility == Visibility::Visible)
        .map(|(_, entry)| entry.name.as_str())
        .collect();
    let message = format!("bảng không có trang tính `{}`", wanted.value);
    let near = suggest(&wanted.value, names.iter().copied());
    let hint = near.map_or_else(|| format!("các trang có: {}", names.join(", ")), did_you_mean);
    Diagnostic::new(&rules::THIEU_TRANG, message).at(&wanted.place).hint(hint)
}
