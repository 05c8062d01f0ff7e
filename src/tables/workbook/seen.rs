//! What every format tells of a workbook.

use super::number_format::NumberFormat;
use crate::diagnostic::Excess;

/// What the list of a workbook's sheets tells of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetEntry {
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

/// Why a workbook, or a sheet of it, could not be read.
#[derive(Debug)]
pub enum Failure {
    /// It has a password.
    Locked,
    /// It is damaged; how.
    Damaged(String),
    /// It is larger than is read.
    TooLarge(Excess),
}

impl Failure {
    /// Why, for who helps.
    pub fn reason(self) -> String {
        match self {
            Self::Locked => "password".to_owned(),
            Self::Damaged(error) => error,
            Self::TooLarge(excess) => excess.finding().message,
        }
    }
}

impl From<String> for Failure {
    fn from(error: String) -> Self {
        Self::Damaged(error)
    }
}

impl From<&str> for Failure {
    fn from(error: &str) -> Self {
        Self::Damaged(error.to_owned())
    }
}

impl From<Excess> for Failure {
    fn from(excess: Excess) -> Self {
        Self::TooLarge(excess)
    }
}
