//! A text for a blank cell.

use crate::diagnostic::CellPlace;

/// A text for a blank cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCell {
    /// From 1.
    pub row: u32,
    /// From 1.
    pub column: u32,
    /// What is put there.
    pub text: String,
    /// The column of the cell in the same row whose look it takes, where it has none of its own.
    pub like: u32,
}

impl NewCell {
    /// "J5".
    pub fn reference(&self) -> String {
        CellPlace { sheet: None, row: self.row, column: self.column }.reference()
    }
}
