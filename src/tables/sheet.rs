//! The cells of one sheet, as its file holds them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::serial::Epoch;
use crate::diagnostic::{CellPlace, Place, Source};
use crate::facts::PartialDate;
use crate::vietnamese::is_unseen;

/// A sheet of a workbook, or a text. Blank cells and blank rows are not in it.
#[derive(Debug)]
pub struct Sheet {
    /// The file; its text is empty.
    pub source: Arc<Source>,
    /// The sheet's name; none in a text.
    pub name: Option<Arc<str>>,
    /// Rows with something in them, from top to bottom.
    pub rows: Vec<Row>,
    /// Hidden columns.
    pub hidden: Vec<RangeInclusive<u32>>,
    /// What is merged over several columns.
    pub merged: Vec<Merged>,
    /// Rows that are hidden or filtered away.
    pub hidden_rows: BTreeSet<u32>,
    /// Row and column of cells that are struck through, wholly or in part.
    pub struck: BTreeSet<(u32, u32)>,
    /// What day bare serials count from.
    pub epoch: Epoch,
    /// Whether other files are read with this one, so that its name may tell whose it is.
    pub is_one_of_many: bool,
    /// The sign that parts the columns of a text.
    pub sign: Option<char>,
    /// Names of the other sheets one can see, where this one was not asked for by name.
    pub others: Vec<String>,
}

/// Cells that are merged into one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Their rows.
    pub rows: RangeInclusive<u32>,
    /// Their columns; the value stands in the first.
    pub columns: RangeInclusive<u32>,
}

/// A row with something in it.
#[derive(Debug, Clone)]
pub struct Row {
    /// As the spreadsheet counts it, from 1.
    pub number: u32,
    /// Which of a table's sheets it stands in, from 0.
    pub part: u32,
    /// From left to right.
    pub cells: Vec<Cell>,
}

/// A cell with something in it.
#[derive(Debug, Clone)]
pub struct Cell {
    /// From 1.
    pub column: u32,
    /// What is in it.
    pub value: CellValue,
    /// Whether the value is merged down from a row above.
    pub filled: bool,
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
    /// TRUE or FALSE.
    Truth(bool),
    /// A failed formula: `#N/A`.
    Broken(Arc<str>),
    /// A formula whose result was never saved.
    Uncalculated,
}

/// The texts of a sheet. Levels, targets and keys stand in thousands of rows, and each is held once.
#[derive(Debug, Default, Clone)]
pub struct Texts(HashSet<Arc<str>>);

impl Texts {
    /// `text` as a cell's value, in NFC, without white space at its ends; none if nothing is left.
    pub fn value(&mut self, text: &str) -> Option<CellValue> {
        let text = text.trim();
        if is_blank(text) {
            return None;
        }
        if let Some(held) = self.0.get(text) {
            return Some(CellValue::Text(Arc::clone(held)));
        }
        let composed: String = text.nfc().collect();
        let held = self.0.get(composed.as_str()).cloned().unwrap_or_else(|| composed.into());
        self.0.insert(Arc::clone(&held));
        Some(CellValue::Text(held))
    }
}

/// Headers, and titles over or between rows, have no more letters than this.
pub const LONGEST_WORDS: usize = 500;

/// Whether `text` is too long for a header or a title: told by its first letters, before anything is made of it.
pub fn is_long(text: &str) -> bool {
    text.len() > LONGEST_WORDS && text.chars().nth(LONGEST_WORDS).is_some()
}

/// Braille without a dot.
const BLANK_PATTERN: char = '\u{2800}';

/// Whether nobody sees anything in `text`: white space, and characters without width.
fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || letter == BLANK_PATTERN || is_unseen(letter))
}

impl Sheet {
    /// A sheet of `rows` alone, as a text is.
    pub fn plain(source: &Arc<Source>, rows: Vec<Row>) -> Self {
        Self {
            source: Arc::clone(source),
            name: None,
            rows,
            hidden: Vec::new(),
            merged: Vec::new(),
            hidden_rows: BTreeSet::new(),
            struck: BTreeSet::new(),
            epoch: Epoch::default(),
            is_one_of_many: false,
            sign: None,
            others: Vec::new(),
        }
    }

    /// Whether `column` is hidden.
    pub fn is_hidden(&self, column: u32) -> bool {
        self.hidden.iter().any(|columns| columns.contains(&column))
    }

    /// What the cell is merged into over several columns.
    pub fn merged(&self, row: u32, column: u32) -> Option<&Merged> {
        self.merged.iter().find(|merged| merged.rows.contains(&row) && merged.columns.contains(&column))
    }

    /// The place of a cell, there or not.
    pub fn place(&self, row: u32, column: u32) -> Place {
        let cell = CellPlace { sheet: self.name.clone(), row, column };
        Place::in_table(&self.source, cell)
    }
}

impl Row {
    /// A row of a table's first sheet.
    pub fn new(number: u32, cells: Vec<Cell>) -> Self {
        Self { number, part: 0, cells }
    }

    /// The value in `column`, if there is one.
    pub fn get(&self, column: u32) -> Option<&CellValue> {
        self.cell(column).map(|cell| &cell.value)
    }

    /// The cell in `column`, if there is something in it.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

impl CellValue {
    /// Its words, if it may be a header.
    pub fn words(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) | Self::Broken(text) if is_long(text) => None,
            Self::Text(_)
            | Self::Broken(_)
            | Self::Number(_)
            | Self::Date(_)
            | Self::Truth(_)
            | Self::Uncalculated => Some(self.text()),
        }
    }

    /// What is shown of it where it stands among the headers and is too long for one.
    pub fn beginning(&self) -> String {
        match self {
            Self::Text(text) | Self::Broken(text) => text.chars().take(LONGEST_WORDS).chain(['…']).collect(),
            Self::Number(_) | Self::Date(_) | Self::Truth(_) | Self::Uncalculated => self.text().into_owned(),
        }
    }

    /// The value as text: numbers without a trailing `.0`, dates as people type them.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Broken(text) => text.as_ref().into(),
            Self::Number(number) => number.to_string().into(),
            Self::Date(date) => date.numeric().into(),
            Self::Truth(true) => "TRUE".into(),
            Self::Truth(false) => "FALSE".into(),
            Self::Uncalculated => "".into(),
        }
    }
}
