//! Workbooks of all formats → sheets.

mod binary;
mod cells;
mod content;
mod number_format;
mod xlsx;
mod xml;

use std::path::Path;
use std::sync::Arc;

use self::binary::Binary;
pub use self::content::Content;
use self::number_format::NumberFormat;
use self::xlsx::Xlsx;
use super::sheet::Sheet;
use crate::diagnostic::Source;

/// What the list of a workbook's sheets tells of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetEntry {
    /// Its name.
    pub name: String,
    /// Whether one can see it.
    pub visibility: Visibility,
    /// What is in it.
    pub kind: SheetKind,
}

/// Whether one can see a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It has a tab.
    Visible,
    /// It has none.
    Hidden,
}

/// What is in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// Cells.
    Cells,
    /// A chart, a dialogue, macros.
    Other,
}

/// A cell's style, as far as it matters for what the cell says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style {
    /// How its number is shown.
    pub format: NumberFormat,
    /// Whether it is struck through.
    pub is_struck: bool,
}

/// An open workbook.
pub enum Workbook {
    /// Of XML parts.
    Xlsx(Box<Xlsx>),
    /// Of another format.
    Binary(Box<Binary>),
}

/// Why a workbook could not be opened.
pub enum Failure {
    /// It has a password.
    Locked,
    /// It is damaged; how.
    Damaged(String),
}

impl From<String> for Failure {
    fn from(error: String) -> Self {
        Self::Damaged(error)
    }
}

impl Workbook {
    /// Opens the file at `path`, which is `content`; none if that is no workbook.
    pub fn open(path: &Path, content: Content) -> Result<Option<Self>, Failure> {
        match content {
            Content::Xlsx(book) => Ok(Some(Self::Xlsx(book))),
            Content::Xlsb => Ok(Some(Self::Binary(Box::new(Binary::xlsb(path)?)))),
            Content::Ods => Ok(Some(Self::Binary(Box::new(Binary::ods(path)?)))),
            Content::Xls => Ok(Some(Self::Binary(Box::new(Binary::xls(path)?)))),
            Content::Locked => Err(Failure::Locked),
            Content::Damaged(error) => Err(Failure::Damaged(error)),
            Content::Text | Content::Empty | Content::Foreign(_) => Ok(None),
        }
    }

    /// Its sheets that hold cells, with their indexes.
    pub fn sheets(&self) -> Vec<(usize, SheetEntry)> {
        let all: Vec<SheetEntry> = match self {
            Self::Xlsx(book) => book.sheets().cloned().collect(),
            Self::Binary(book) => book.sheets(),
        };
        all.into_iter().enumerate().filter(|(_, sheet)| sheet.kind == SheetKind::Cells).collect()
    }

    /// The first rows of the sheet at `index`, no fewer than `most` if there are so many; all for `usize::MAX`.
    pub fn read(&mut self, index: usize, source: &Arc<Source>, most: usize) -> Result<Sheet, String> {
        let name = self.sheets().into_iter().find(|(other, _)| *other == index);
        let name = name.map(|(_, sheet)| sheet.name).unwrap_or_default();
        match self {
            Self::Xlsx(book) => Ok(book.cells(index, most)?.into_sheet(source, &name, book.epoch)),
            Self::Binary(book) => Ok(book.cells(&name)?.into_sheet(source, &name, book.epoch())),
        }
    }
}
