//! Whether a row under a header is data, a total, a title, a note or a signature.

use super::columns::{UNIT_CODE, UNIT_NAME};
use super::header_columns::Header;
use super::row_words::{
    is_count, is_letters, is_named, is_note, is_section_number, is_share, is_signature, is_total,
};
use super::sheet::{Cell, CellValue, Row, Sheet};
use crate::facts::Level;

/// What a row is.
pub enum RowKind {
    /// A school or a unit.
    Data,
    /// Sums of the others.
    Total,
    /// A section's title, a note, a signature.
    Note,
    /// Nothing but numbers of rows, or values of its neighbours.
    Empty,
}

/// The columns that name who a row is about.
const NAMES: [&str; 3] = ["ten", UNIT_NAME, "co_quan.ten"];

/// The rows of a sheet, as its header lets them be understood.
pub struct RowReader<'a> {
    pub sheet: &'a Sheet,
    pub header: &'a Header,
    /// The key's column, or that of codes.
    key: Option<u32>,
    names: Vec<u32>,
    /// Whether rows are counted 1, 2, 3, so that I, II, A and B number sections.
    pub is_counted: bool,
    /// Whether the signatures under the table have begun.
    pub is_signed: bool,
    /// Whether the row above is a total, or a share of one.
    is_below_total: bool,
}

impl<'a> RowReader<'a> {
    /// Those of `rows`, which stand under `header`.
    pub fn new(sheet: &'a Sheet, header: &'a Header, rows: &[Row]) -> Self {
        let key = header.key.or_else(|| header.column(UNIT_CODE));
        let names = NAMES.iter().filter_map(|path| header.column(path)).collect();
        let ordinals =
            rows.iter().flat_map(|row| header.ordinals.iter().filter_map(|column| row.get(*column)));
        let is_counted = ordinals.map(CellValue::text).any(|ordinal| is_count(&ordinal));
        Self { sheet, header, key, names, is_counted, is_signed: false, is_below_total: false }
    }

    /// What a row is; after signatures have begun fewer are data.
    pub fn kind(&mut self, row: &Row) -> RowKind {
        self.is_below_total = self.is_total(row) || self.is_share(row);
        if self.is_below_total {
            return RowKind::Total;
        }
        let has_facts = own(row).any(|cell| self.is_fact(cell.column));
        if !has_facts && !own(row).any(|cell| self.says_something(cell)) {
            return RowKind::Empty;
        }
        let is_note = !has_facts || self.is_title(row) || (self.is_alone(row) && !self.has_key(row));
        self.is_signed |= self.has_signature(row);
        if is_note || (self.is_signed && self.is_nobody(row)) { RowKind::Note } else { RowKind::Data }
    }

    /// Whether a row says so much, or names someone, that it may be data; titles stand above such rows.
    pub fn may_be_data(&self, row: &Row) -> bool {
        own(row).count() > 2 || self.names_anyone(row) || self.counts_someone(row)
    }

    /// Whether a row is counted 1, 2, 3 beside a name, whatever that is.
    fn counts_someone(&self, row: &Row) -> bool {
        let mut numbers = self.header.ordinals.iter().filter_map(|column| row.get(*column));
        let has_name = self
            .header
            .column("ten")
            .and_then(|name| row.get(name))
            .is_some_and(|name| is_letters(&name.text()));
        has_name && numbers.any(|number| is_count(&number.text()))
    }

    /// Whether the row says how many of the total above it are of a kind.
    pub fn is_share(&self, row: &Row) -> bool {
        let mut cells = own(row);
        self.is_below_total
            && cells.next().is_some_and(|first| is_share(&first.value.text()))
            && cells.all(|cell| !is_letters(&cell.value.text()))
    }

    fn is_fact(&self, column: u32) -> bool {
        self.header.key == Some(column) || self.header.is_read(column)
    }

    /// Whether the column counts rows.
    pub fn is_ordinal(&self, column: u32) -> bool {
        self.header.ordinals.contains(&column)
    }

    fn says_something(&self, cell: &Cell) -> bool {
        let CellValue::Text(text) = &cell.value else { return false };
        let is_number = self.is_ordinal(cell.column) && is_section_number(text);
        is_letters(text) && !is_number && !self.sheet.is_hidden(cell.column)
    }

    /// Whether the row is the title of a section, whomever it names: one cell beside a number I, II, A or B where the
    /// others are counted 1, 2, 3; or, in a table of schools, a unit in the key's column and no school beside it.
    fn is_title(&self, row: &Row) -> bool {
        let mut own_cells = own(row).filter(|cell| !self.is_ordinal(cell.column));
        let (Some(cell), None) = (own_cells.next(), own_cells.next()) else { return false };
        let text = cell.value.text();
        let numbers = self.header.ordinals.iter().filter_map(|column| row.get(*column));
        let is_numbered =
            self.is_counted && numbers.map(CellValue::text).any(|number| is_section_number(&number));
        let is_of_school = self.header.column("ten").is_some() && self.header.key == Some(cell.column);
        is_letters(&text) && (is_numbered || is_of_school)
    }

    /// Whether the row, which has but one cell, has its key: without a column for it, its name.
    fn has_key(&self, row: &Row) -> bool {
        let names = if self.header.key.is_some() { &[] } else { self.names.as_slice() };
        let mut keys = self.key.iter().chain(names).filter_map(|column| row.cell(*column));
        keys.any(|cell| cell.filled || !(self.is_section(row, cell) || is_note(&cell.value.text())))
    }

    /// Whether a single cell says something, and it does not name anyone.
    fn is_alone(&self, row: &Row) -> bool {
        let mut own = own(row).filter(|cell| !self.is_ordinal(cell.column));
        let (Some(_), None) = (own.next(), own.next()) else { return false };
        !self.names_anyone(row)
    }

    /// Whether the row names a school or a unit.
    pub fn names_anyone(&self, row: &Row) -> bool {
        let mut names = self.names.iter().filter_map(|column| row.get(*column));
        names.any(|name| is_named(&name.text()))
    }

    /// Whether a row's only cell is a section's title: numbered I, II, A, B, or merged over columns.
    fn is_section(&self, row: &Row, cell: &Cell) -> bool {
        let mut ordinals = own(row).filter(|other| self.is_ordinal(other.column));
        (self.sheet.merged(row.number, cell.column).is_some() && is_letters(&cell.value.text()))
            || ordinals.any(|number| is_section_number(&number.value.text()))
    }

    /// Whether someone signs in the row: "NGƯỜI LẬP BIỂU", nothing beside it but other signatures.
    fn has_signature(&self, row: &Row) -> bool {
        let is_text = |cell: &Cell| matches!(cell.value, CellValue::Text(_));
        self.is_nobody(row)
            && own(row).all(is_text)
            && own(row).any(|cell| is_signature(&cell.value.text()))
            && self.names.iter().filter_map(|column| row.get(*column)).all(|name| is_note(&name.text()))
    }

    /// Whether the row has no key, names neither school nor unit and says little.
    fn is_nobody(&self, row: &Row) -> bool {
        const MOST: usize = 3;
        self.key.is_none_or(|key| row.cell(key).is_none_or(|cell| self.is_no_key(&cell.value.text())))
            && own(row).count() <= MOST
            && !self.names_anyone(row)
    }

    /// Whether what stands in the key's column is a signature, or the name of who signs below it.
    fn is_no_key(&self, text: &str) -> bool {
        is_note(text)
            || (self.is_signed && !is_named(text) && !text.chars().any(|sign| sign.is_ascii_digit()))
    }

    /// Whether the row says of which level a school is; a total of a level has no name besides.
    fn has_level(&self, row: &Row) -> bool {
        let level = self.header.column("cap_hoc").and_then(|column| row.get(column));
        level.is_some_and(|level| Level::find(&level.text()).is_some())
    }

    /// A row that begins with the words of a total and has neither key nor name of its own besides.
    fn is_total(&self, row: &Row) -> bool {
        let own_text =
            |column: &u32| row.cell(*column).filter(|cell| !cell.filled).map(|cell| cell.value.text());
        let first = own(row).find(|cell| !self.is_ordinal(cell.column) || is_letters(&cell.value.text()));
        let key = self.key.as_ref().and_then(own_text);
        let names = || self.names.iter().filter_map(own_text);
        (first.is_some_and(|cell| is_total(&cell.value.text())) || names().any(|name| is_total(&name)))
            && !(self.has_level(row) && names().next().is_some())
            && key.is_none_or(|key| is_total(&key))
            && names().all(|name| is_total(&name) || is_count(&name))
    }
}

/// Cells that are not merged down from above.
pub fn own(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.filled)
}
