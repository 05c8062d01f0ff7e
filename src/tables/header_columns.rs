//! What the columns of a table mean.

use super::choice_column::ChoiceColumn;
use super::choices::Axis;
use super::columns::Known;

/// What the columns of a table mean.
#[derive(Debug)]
pub struct Header {
    /// Columns that hold facts.
    pub columns: Vec<Column>,
    /// Columns that are choices.
    pub choices: Vec<ChoiceColumn>,
    /// The column of huyện, which there are no more.
    pub district: Option<u32>,
    /// The column of the provinces of schools, by which communes of one name are told apart.
    pub province: Option<u32>,
    /// Which entries of the facts file explain a column.
    pub explained: Vec<usize>,
    /// The column that joins tables, where one was asked for and is there.
    pub key: Option<u32>,
    /// Columns that count rows.
    pub ordinals: Vec<u32>,
    /// Folded header and number of every column that can be seen or is used, for names of files.
    pub names: Vec<(String, u32)>,
    /// Number and header of every column, as written but for line breaks.
    pub titles: Vec<(u32, String)>,
    /// How many of the sheet's rows end with the header.
    pub rows: usize,
    /// Columns that are not read.
    pub unread: Vec<UnreadColumn>,
}

/// A column that is not read.
#[derive(Debug)]
pub struct UnreadColumn {
    /// From 1.
    pub number: u32,
    pub why: UnreadWhy,
    /// The groups it stands under and its header, by which `cot` names it.
    pub whole: String,
    /// What it may mean, where that is asked.
    pub may_be: Vec<&'static Known>,
}

/// Why a column is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadWhy {
    /// The facts file says that it is of no use.
    LeftOut,
    /// It is known to hold no fact of a document: "Điện thoại".
    NoFact,
    /// It is hidden, and no fact that is known.
    Hidden,
    /// It is not understood, and bears on nothing.
    PassedOver,
    /// It is not understood and may bear on a document: that is asked.
    Asked,
}

/// A column that holds facts.
#[derive(Debug)]
pub struct Column {
    /// From 1.
    pub number: u32,
    /// What it means.
    pub known: &'static Known,
}

impl Header {
    /// The header of `column`, as written.
    pub fn title(&self, column: u32) -> &str {
        self.titles.iter().find(|(number, _)| *number == column).map_or("", |(_, title)| title)
    }

    /// Whether the facts of `column` are read.
    pub fn is_read(&self, column: u32) -> bool {
        self.columns.iter().any(|used| used.number == column)
            || self.choices.iter().any(|used| used.number == column)
    }

    /// The first column of a choice that `is_wanted`.
    pub fn choice(&self, is_wanted: impl Fn(Axis) -> bool) -> Option<&ChoiceColumn> {
        self.choices.iter().find(|column| is_wanted(column.choice.axis()))
    }

    /// The number of the column that is `path`.
    pub fn column(&self, path: &str) -> Option<u32> {
        self.columns.iter().find(|column| column.known.path == path).map(|column| column.number)
    }
}

/// Titles above a header take no more rows than this.
pub const DEEPEST: usize = 30;
