//! The cells of one sheet, as its file holds them.

use std::collections::HashSet;
use std::sync::Arc;

use crate::diagnostic::{CellPlace, Place, Source};
use crate::facts::PartialDate;

/// A sheet of an `.xlsx`, or a `.csv`. Blank cells, blank rows and hidden columns are not in it.
#[derive(Debug)]
pub struct Sheet {
    /// The file; its text is empty.
    pub source: Arc<Source>,
    /// The sheet's name; none in a `.csv`.
    pub name: Option<Arc<str>>,
    /// Rows with something in them, from top to bottom.
    pub rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Debug)]
pub struct Row {
    /// As the spreadsheet counts it, from 1.
    pub number: u32,
    /// From left to right.
    pub cells: Vec<Cell>,
}

/// A cell with something in it.
#[derive(Debug)]
pub struct Cell {
    /// From 1.
    pub column: u32,
    /// What is in it.
    pub value: CellValue,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Text, without white space at its ends.
    Text(Arc<str>),
    /// A number, which may be a date's serial.
    Number(f64),
    /// A cell formatted as date; as exact as its format shows it.
    Date(PartialDate),
    /// A failed formula: `#N/A`.
    Broken(Arc<str>),
}

/// The texts of a sheet. Levels, targets and keys stand in thousands of rows, and each is held once.
#[derive(Debug, Default)]
pub struct Texts(HashSet<Arc<str>>);

impl Texts {
    /// `text` as a cell's value, without white space at its ends; none if nothing is left.
    pub fn value(&mut self, text: &str) -> Option<CellValue> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let held = self.0.get(text).cloned();
        Some(CellValue::Text(held.unwrap_or_else(|| {
            let new: Arc<str> = text.into();
            self.0.insert(Arc::clone(&new));
            new
        })))
    }
}

impl Sheet {
    /// The place of a cell, there or not.
    pub fn place(&self, row: u32, column: u32) -> Place {
        let cell = CellPlace { sheet: self.name.clone(), row, column };
        Place::in_table(&self.source, cell)
    }
}

impl Row {
    /// The value in `column`, if there is one.
    pub fn get(&self, column: u32) -> Option<&CellValue> {
        self.cells.iter().find(|cell| cell.column == column).map(|cell| &cell.value)
    }
}

impl CellValue {
    /// The value as text: numbers without a trailing `.0`, dates as people type them.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Broken(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.numeric(),
        }
    }
}
