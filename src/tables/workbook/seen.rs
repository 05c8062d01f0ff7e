//! What every format tells of a workbook.

use super::number_format::NumberFormat;

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
