//! Targets put into a copy of the table that has their schools: in its own columns where these are blank, in new columns
//! beside them where it has none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::choice_column::{ChoiceColumn, Numbers};
use super::csv_edit;
use super::csv_file::declared_sign;
use super::meaning::full_title;
use super::new_cell::NewCell;
use super::sheet::Row;
use super::table::{FactsTable, TablePart};
use super::text_file;
use super::workbook::{FileContent, edited_xlsx};
use crate::diagnostic::Place;
use crate::facts::TargetKind;
use crate::files::Disk;

/// A target for the school of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetDraft {
    /// Where the row begins.
    pub place: Place,
    /// What is aimed at.
    pub kind: TargetKind,
    /// The year it is aimed at for.
    pub year: u16,
    /// The month in which, where that is known.
    pub month: Option<u8>,
    /// Key of what is aimed at, below `muc_tieu`, and to what degree.
    pub degree: (&'static str, u8),
}

/// A file of a table with targets in it.
#[derive(Debug)]
pub struct TableCopy {
    /// The file it is a copy of.
    pub path: PathBuf,
    /// How many schools got a target.
    pub written: usize,
    /// Places of schools that got none, since their cells are in use or nobody can tell which they are.
    pub left: Vec<Place>,
    /// Its bytes, where it is another file now; or why there are none.
    pub bytes: Result<Option<Vec<u8>>, CopyRefusal>,
}

/// Why a table cannot be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyRefusal {
    /// It is a file of this kind.
    Format(&'static str),
    /// It could not be read again, or is not as its format has it.
    Damaged(String),
}

/// The cells of a file by its sheets.
type Cells = BTreeMap<String, Vec<NewCell>>;

/// A copy of each file of `tables` that has schools of `drafts`.
pub fn with_targets(disk: &Disk, tables: &[FactsTable], drafts: &[TargetDraft]) -> Vec<TableCopy> {
    let mut edits: BTreeMap<&str, Edit> = BTreeMap::new();
    for table in tables {
        for (number, part) in (0..).zip(&table.parts) {
            let sheet = part.sheet.name.as_deref().unwrap_or_default();
            let edit = edits.entry(&part.sheet.source.name).or_default();
            // Two facts files may take one list.
            if edit.cells.contains_key(sheet) {
                continue;
            }
            edit.sign = part.sheet.sign;
            let rows: Vec<&Row> = table.rows().iter().filter(|row| row.part == number).collect();
            let mut columns = TargetColumns::new(part, &rows);
            for draft in drafts.iter().filter(|draft| part.has(&draft.place)) {
                let number = draft.place.cell.as_ref().map(|cell| cell.row);
                let row = rows.iter().find(|row| number == Some(row.number));
                if row.is_some_and(|row| columns.put(draft, row)) {
                    edit.written += 1;
                } else {
                    edit.left.push(draft.place.clone());
                }
            }
            edit.cells.insert(sheet.to_owned(), columns.cells);
        }
    }
    let touched = edits.into_iter().filter(|(_, edit)| edit.written > 0 || !edit.left.is_empty());
    touched.map(|(name, edit)| edit.copy(disk, Path::new(name))).collect()
}

/// What is done to one file.
#[derive(Default)]
struct Edit {
    cells: Cells,
    /// The sign that parts the columns of a text.
    sign: Option<char>,
    written: usize,
    left: Vec<Place>,
}

impl Edit {
    fn copy(mut self, disk: &Disk, path: &Path) -> TableCopy {
        self.cells.retain(|_, cells| !cells.is_empty());
        let bytes = match self.cells.is_empty() {
            true => Ok(None),
            false => bytes(disk, path, &self.cells, self.sign).map(Some),
        };
        TableCopy { path: path.to_owned(), written: self.written, left: self.left, bytes }
    }
}

impl TablePart {
    /// Whether `place` is a cell of this sheet.
    fn has(&self, place: &Place) -> bool {
        let sheet = self.sheet.name.as_deref();
        place.source.name == self.sheet.source.name
            && place.cell.as_ref().is_some_and(|cell| cell.sheet.as_deref() == sheet)
    }
}

/// What every target says of itself, and when.
const KIND: &str = "muc_tieu.loai";
const MONTH: &str = "muc_tieu.thang";
/// To what degree, of either.
const DEGREES: [&str; 2] = ["muc_tieu.chuan_quoc_gia", "muc_tieu.kdclgd"];

/// The columns of targets in a sheet.
struct TargetColumns<'a> {
    part: &'a TablePart,
    /// The column whose look new ones take.
    name: u32,
    /// The first column with nothing in it, nor in any to its right.
    free: u32,
    /// New columns and what they hold.
    added: Vec<(u32, &'static str)>,
    cells: Vec<NewCell>,
}

impl<'a> TargetColumns<'a> {
    fn new(part: &'a TablePart, rows: &[&Row]) -> Self {
        let titles = part.header.titles.iter().map(|(column, _)| *column);
        let merged = part.sheet.merged.iter().map(|merged| *merged.columns.end());
        let last = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column);
        Self {
            part,
            name: part.header.column("ten").unwrap_or(1),
            free: titles.chain(merged).chain(last).max().unwrap_or(1) + 1,
            added: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Puts the target of `draft` into `row`; whether its cells were blank and are known.
    fn put(&mut self, draft: &TargetDraft, row: &Row) -> bool {
        let aimed = |choice: &&ChoiceColumn| choice.choice.kind.is_some() || choice.choice.year.is_some();
        if self.part.header.choices.iter().any(|choice| aimed(&choice)) {
            return self.mark(draft, row);
        }
        let (of, number) = draft.degree;
        let degree = DEGREES.into_iter().find(|path| path.strip_prefix("muc_tieu.") == Some(of));
        let month = draft.month.map(|month| (MONTH, format!("{month}/{}", draft.year)));
        let degree = degree.map(|path| (path, number.to_string()));
        let facts = std::iter::once((KIND, draft.kind.name().to_owned())).chain(degree).chain(month);
        let facts: Vec<(&'static str, String)> = facts.collect();
        let is_free = |path: &str| {
            let column = self.part.header.column(path);
            column.is_none_or(|column| row.cell(column).is_none())
        };
        if !facts.iter().all(|(path, _)| is_free(path)) {
            return false;
        }
        for (path, text) in facts {
            let column = self.column(path);
            self.cells.push(NewCell { row: row.number, column, text, like: self.name });
        }
        true
    }

    /// Marks the one column of a choice that says so.
    fn mark(&mut self, draft: &TargetDraft, row: &Row) -> bool {
        let choices = &self.part.header.choices;
        let says = |column: &&ChoiceColumn| {
            let choice = &column.choice;
            choice.kind == Some(draft.kind)
                && choice.year.is_none_or(|year| year == draft.year)
                && choice.month.is_none_or(|month| Some(month) == draft.month)
        };
        let mut meant = choices.iter().filter(says);
        let (Some(column), None) = (meant.next(), meant.next()) else { return false };
        if choices
            .iter()
            .filter(|other| other.choice.kind.is_some())
            .any(|other| row.cell(other.number).is_some())
        {
            return false;
        }
        let text = match (column.numbers, draft.month.filter(|_| column.choice.month.is_none())) {
            (Numbers::Months, Some(month)) => month.to_string(),
            (Numbers::Marks | Numbers::Months, _) => "x".to_owned(),
        };
        self.cells.push(NewCell { row: row.number, column: column.number, text, like: self.name });
        true
    }

    /// The column of `path`: its own, or a new one with its header.
    fn column(&mut self, path: &'static str) -> u32 {
        if let Some(column) = self.part.header.column(path) {
            return column;
        }
        if let Some((column, _)) = self.added.iter().find(|(_, other)| *other == path) {
            return *column;
        }
        let column = self.free;
        self.free += 1;
        self.added.push((column, path));
        let known = super::columns::SCHOOL.iter().find(|known| known.path == path);
        let title = known.map(full_title).unwrap_or_default();
        let like = self.part.header.titles.iter().map(|(column, _)| *column).max().unwrap_or(1);
        self.cells.push(NewCell { row: self.part.header_row, column, text: title, like });
        column
    }
}

/// The file at `path` with `cells` in it.
fn bytes(disk: &Disk, path: &Path, cells: &Cells, sign: Option<char>) -> Result<Vec<u8>, CopyRefusal> {
    let damaged = |error: String| CopyRefusal::Damaged(error);
    match FileContent::of(disk, path).map_err(|error| damaged(error.to_string()))? {
        FileContent::Xlsx(_) => {
            let open = || disk.open(path).map_err(|error| damaged(error.to_string()));
            edited_xlsx(open()?, open()?, cells).map_err(|failure| damaged(failure.reason()))
        }
        FileContent::Text => {
            let text = text_file::read(disk, path).map_err(|error| damaged(error.message))?;
            let (_, records) = declared_sign(&text.text);
            let head = text.text.get(..text.text.len() - records.len()).unwrap_or_default();
            let cells: Vec<NewCell> = cells.values().flatten().cloned().collect();
            let edited = format!("{head}{}", csv_edit::edited(records, sign.unwrap_or(','), &cells));
            text_file::as_saved(disk, path, &edited).map_err(|error| damaged(error.to_string()))
        }
        FileContent::Xls => Err(CopyRefusal::Format(".xls")),
        FileContent::Xlsb => Err(CopyRefusal::Format(".xlsb")),
        FileContent::Ods => Err(CopyRefusal::Format(".ods")),
        FileContent::Locked | FileContent::Empty | FileContent::Foreign(_) | FileContent::Refused(_) => {
            Err(CopyRefusal::Damaged(String::new()))
        }
    }
}
