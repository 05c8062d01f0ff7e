//! Tables of schools and of units: `.xlsx` and `.csv` as offices keep them.

pub mod columns;
mod csv_file;
mod csv_text;
mod entry;
mod header;
mod header_checks;
mod headings;
mod meaning;
mod row_words;
mod rows;
mod sheet;
mod sheet_file;
mod sheet_part;
mod titles;
mod xlsx;

pub use entry::entry;
pub use sheet::Row;
pub use titles::Titles;

use std::path::{Path, PathBuf};

use columns::Known;
use header::Header;
use sheet::{CellValue, Sheet};

use super::decoder::{Decode, Decoder, Fields};
use super::{Located, Node};
use crate::diagnostic::{Diagnostic, Place, unaccented};

/// `{bang: truong.xlsx, trang_tinh: "Danh sách", theo: ma_xa}`: where a table is.
#[derive(Debug, Clone, PartialEq)]
pub struct TableReference {
    /// `bang`: the file, as seen from the file that names it.
    pub file: Located<String>,
    /// `trang_tinh`: the sheet; by default the first that is not hidden.
    pub sheet: Option<Located<String>>,
    /// `theo`: header of the column that joins tables.
    pub key: Option<Located<String>>,
}

/// The column of `known` that a header of its own words means.
pub fn column_of(known: &'static [Known], header: &str) -> Option<&'static Known> {
    meaning::alone(known, header).column()
}

impl TableReference {
    /// Takes the keys of a reference out of a map that may hold more.
    pub fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let file = fields.required("bang");
        let sheet = fields.optional("trang_tinh");
        let key = fields.optional("theo");
        Some(Self { file: file?, sheet, key })
    }

    fn path(&self) -> PathBuf {
        let folder = Path::new(&self.file.place.source.name).parent().unwrap_or(Path::new(""));
        folder.join(&self.file.value)
    }
}

impl Decode for TableReference {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let reference = Self::take(&mut fields);
        fields.close();
        reference
    }
}

/// A table whose columns are understood.
#[derive(Debug)]
pub struct Table {
    /// Its rows under the header, without those that are no data.
    sheet: Sheet,
    header: Header,
}

impl Table {
    /// Reads the table `reference` names, with columns of `known`.
    pub fn read(
        reference: &TableReference,
        known: &'static [Known],
        report: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut sheet = sheet_file::read(reference, known).map_err(|error| report.push(error)).ok()?;
        let key = reference.key.as_ref().map(|key| key.value.as_str());
        let header = header::read(&sheet, known, key, report)?;
        sheet.rows.drain(..header.rows);
        if sheet.rows.first().is_some_and(rows::is_column_count) {
            sheet.rows.remove(0);
        }
        rows::keep_data(&mut sheet, &header, report);
        Some(Self { sheet, header })
    }

    /// The rows under the header, without those that are no data.
    pub fn rows(&self) -> &[Row] {
        &self.sheet.rows
    }

    /// The facts of `row`.
    pub fn node(&self, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
        entry::read(&self.sheet, &self.header, row, report)
    }

    /// What `row` is joined by, as written.
    pub fn key(&self, row: &Row) -> Option<String> {
        row.get(self.header.key?).map(CellValue::text)
    }

    /// What is wrong with the cell `row` is joined by, where it has a formula but no value.
    pub fn key_fault(&self, row: &Row) -> Option<Diagnostic> {
        entry::unreadable(row.get(self.header.key?)?, &self.key_place(row))
    }

    /// The cell `row` is joined by, filled or not.
    pub fn key_place(&self, row: &Row) -> Place {
        self.sheet.place(row.number, self.header.key.unwrap_or(1))
    }

    /// The text of `row` in the column whose header is `name`, accents and case aside.
    pub fn text(&self, row: &Row, name: &str) -> Option<String> {
        Some(row.get(self.column(name)?).map(CellValue::text).unwrap_or_default())
    }

    /// The column whose header is `name`, accents and case aside.
    pub fn column(&self, name: &str) -> Option<u32> {
        let wanted = unaccented(name);
        self.header.names.iter().find(|(header, _)| *header == wanted).map(|(_, column)| *column)
    }

    /// The cell of `row` in `column`, filled or not.
    pub fn place(&self, row: &Row, column: u32) -> Place {
        self.sheet.place(row.number, column)
    }

    /// Headers of all columns, without accents.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        self.header.names.iter().map(|(name, _)| name.as_str())
    }
}
