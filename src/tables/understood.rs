//! What was understood of a table, for a person who wonders: sheet by sheet, column by column.

use super::choice_column::Chosen;
use super::columns::{Known, TableKind, is_of_schools};
use super::header_columns::{UnreadColumn, UnreadWhy};
use super::left_out::WhyLeftOut;
use super::meaning::full_title;
use super::sections::Says;
use super::sheet::Row;
use super::table::{FactsTable, TablePart};
use super::vocabulary::{self, LEFT_OUT};
use crate::diagnostic::column_letters;

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderstoodSheet {
    pub file: String,
    /// Its name; none of a text.
    pub name: Option<String>,
    /// The row that ends the header, as the spreadsheet counts.
    pub header_row: u32,
    /// The first and the last row of data.
    pub rows: Option<(u32, u32)>,
    /// How many rows are data.
    pub count: usize,
    /// The unit that its title, its name or its file's name gives to rows that name none.
    pub unit: Option<String>,
    /// Every column that has a header, from left to right.
    pub columns: Vec<UnderstoodColumn>,
    /// Titles that give something to the rows below, from top to bottom.
    pub sections: Vec<UnderstoodSection>,
    /// Rows that are no data, from top to bottom.
    pub left_out: Vec<UnderstoodLeftOut>,
}

/// A column that has a header.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderstoodColumn {
    /// "B".
    pub letters: String,
    /// Its header, as written but for line breaks.
    pub title: String,
    /// What it means.
    pub meaning: ColumnMeaning,
    /// Whether rows are joined to their unit by it.
    pub is_key: bool,
    /// Its first cell.
    pub example: Option<String>,
}

/// What a column means.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnMeaning {
    /// The fact of this key, called so.
    Fact { key: &'static str, title: String },
    /// A mark in it says this: facts by their keys.
    Choice(Vec<(String, String)>),
    /// The rows are joined to their units by it, and that is all.
    Key,
    /// It counts rows.
    Ordinal,
    /// Huyện, which there are no more; it tells communes of one name apart.
    District,
    /// The province of a school's commune; it does the same.
    Province,
    /// Of no use, as the facts file says.
    LeftOut,
    /// Known to be no fact of a document.
    NoFact,
    /// Hidden, and not understood.
    Hidden,
    /// Not understood, and passed over.
    PassedOver,
    /// Not understood, and it may bear on a document.
    Asked(Vec<Answer>),
}

impl ColumnMeaning {
    /// The key of the fact that the column holds.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Fact { key, .. } => Some(key),
            Self::Choice(_)
            | Self::Key
            | Self::Ordinal
            | Self::District
            | Self::Province
            | Self::LeftOut
            | Self::NoFact
            | Self::Hidden
            | Self::PassedOver
            | Self::Asked(_) => None,
        }
    }
}

/// What may be answered where a column is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the column is then: "Mục tiêu: Chuẩn quốc gia", or none: it is of no use.
    pub title: Option<String>,
    /// What is pasted beside `bang`: `cot: {"Mức đề nghị": muc_tieu.chuan_quoc_gia}`.
    pub line: String,
}

/// A title that gives something to the rows below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderstoodSection {
    /// Its row; none of the sheet's own name.
    pub row: Option<u32>,
    /// What it gives.
    pub gives: SectionGives,
}

/// What a section gives to its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionGives {
    /// A unit, as written.
    Unit(String),
    /// A level: "MN".
    Level(String),
    /// A kind of target: "Công nhận mới".
    Target(&'static str),
    /// Nothing: its schools have been recognised so.
    Past,
}

/// A row that is no data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderstoodLeftOut {
    /// As the spreadsheet counts it.
    pub row: u32,
    pub words: String,
    /// Why it is none.
    pub why: WhyLeftOut,
}

impl FactsTable {
    /// What was understood, sheet by sheet.
    pub fn understood(&self) -> Vec<UnderstoodSheet> {
        (0..).zip(&self.parts).map(|(number, part)| self.sheet(number, part)).collect()
    }

    fn sheet(&self, number: u32, part: &TablePart) -> UnderstoodSheet {
        let rows = || self.rows().iter().filter(|row| row.part == number);
        let ends = rows().map(|row| row.number).next().zip(rows().map(|row| row.number).next_back());
        let gives = |(row, says): &(u32, Says)| UnderstoodSection {
            row: Some(*row).filter(|row| *row > 0),
            gives: match says {
                Says::Unit(unit) => SectionGives::Unit(unit.clone()),
                Says::Level(levels) => SectionGives::Level(levels.name()),
                Says::Target(words) => SectionGives::Target(words.kind.name()),
                Says::Past => SectionGives::Past,
            },
        };
        let mut left_out: Vec<UnderstoodLeftOut> = part
            .left_out
            .iter()
            .map(|row| UnderstoodLeftOut { row: row.number, words: row.words.clone(), why: row.why })
            .collect();
        left_out.sort_by_key(|row| row.row);
        let named = self.kind() == TableKind::Units || part.header.column("xa").is_some();
        UnderstoodSheet {
            file: part.sheet.source.name.clone(),
            name: part.sheet.name.as_deref().map(str::to_owned),
            header_row: part.header_row,
            rows: ends,
            count: rows().count(),
            unit: part.unit.as_ref().filter(|_| !named).map(|unit| unit.name.clone()),
            columns: part
                .header
                .titles
                .iter()
                .map(|(column, title)| self.column(part, *column, title, rows()))
                .collect(),
            sections: part.sections.titles().iter().map(gives).collect(),
            left_out,
        }
    }

    fn column<'a>(
        &self,
        part: &TablePart,
        number: u32,
        title: &str,
        mut rows: impl Iterator<Item = &'a Row>,
    ) -> UnderstoodColumn {
        UnderstoodColumn {
            letters: column_letters(number),
            title: title.to_owned(),
            meaning: self.meaning(part, number),
            is_key: part.header.key == Some(number),
            example: rows.find_map(|row| row.get(number)).map(|cell| cell.text().into_owned()),
        }
    }

    fn meaning(&self, part: &TablePart, number: u32) -> ColumnMeaning {
        let header = &part.header;
        if let Some(column) = header.columns.iter().find(|column| column.number == number) {
            return ColumnMeaning::Fact { key: column.known.path, title: full_title(column.known) };
        }
        if let Some(choice) = header.choices.iter().find(|choice| choice.number == number) {
            let facts = choice.facts(&Chosen::Mark).into_iter().map(|(group, key, value)| match group {
                "" => (key.to_owned(), value),
                group => (format!("{group}.{key}"), value),
            });
            let level = choice.choice.level.map(|level| ("cap_hoc".to_owned(), level.key().to_owned()));
            return ColumnMeaning::Choice(level.into_iter().chain(facts).collect());
        }
        if header.key == Some(number) {
            return ColumnMeaning::Key;
        }
        if header.ordinals.contains(&number) {
            return ColumnMeaning::Ordinal;
        }
        if header.district == Some(number) && is_of_schools(self.words.known) {
            return ColumnMeaning::District;
        }
        if header.province == Some(number) {
            return ColumnMeaning::Province;
        }
        match header.unread.iter().find(|unread| unread.number == number) {
            Some(unread) => not_read(unread),
            None => ColumnMeaning::PassedOver,
        }
    }
}

fn not_read(unread: &UnreadColumn) -> ColumnMeaning {
    match unread.why {
        UnreadWhy::LeftOut => ColumnMeaning::LeftOut,
        UnreadWhy::NoFact => ColumnMeaning::NoFact,
        UnreadWhy::Hidden => ColumnMeaning::Hidden,
        UnreadWhy::PassedOver => ColumnMeaning::PassedOver,
        UnreadWhy::Asked => {
            let means = |column: &&'static Known| Answer {
                title: Some(full_title(column)),
                line: vocabulary::line(&unread.whole, column.path),
            };
            let unused = Answer { title: None, line: vocabulary::line(&unread.whole, LEFT_OUT) };
            ColumnMeaning::Asked(unread.may_be.iter().map(means).chain([unused]).collect())
        }
    }
}
