//! What was understood of a table, for a person who looks at it.

use super::choices::Choice;
use super::header_columns::Header;
use super::rows::Why;
use super::sections::Says;
use super::table::{FactsTable, TablePart};
use crate::diagnostic::column_letters;
use crate::facts::{Level, TargetKind};

/// What was understood of one sheet of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderstoodSheet {
    /// Its file.
    pub file: String,
    /// Its name; none in a text.
    pub sheet: Option<String>,
    /// The unit of all its rows, where a title or a name tells it.
    pub unit: Option<String>,
    /// The row that ends its header.
    pub header_row: u32,
    /// Its columns from left to right.
    pub columns: Vec<UnderstoodColumn>,
    /// Titles between the rows: the number of the row, and what it gives to those below.
    pub sections: Vec<(u32, String)>,
    /// Rows that were left out: number, words and why.
    pub left_out: Vec<(u32, String, Why)>,
    /// How many rows are data.
    pub rows: usize,
}

/// A column and its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderstoodColumn {
    /// "C".
    pub letters: String,
    /// Its header, as written.
    pub title: String,
    /// What it was taken for.
    pub meaning: ColumnMeaning,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnMeaning {
    /// A fact, by its path and the header that a clerk knows it by.
    Fact {
        /// `muc_tieu.thang`.
        path: &'static str,
        /// "Tháng".
        title: &'static str,
    },
    /// One of a choice, and what a mark in it says.
    Choice(String),
    /// It counts rows.
    Ordinal,
    /// It joins the table.
    Key,
    /// Huyện, which there are no more.
    District,
    /// Of no use, as the facts file says.
    LeftOut,
    /// It was not understood, or holds no fact.
    Unread,
}

impl FactsTable {
    /// What was understood of it, sheet by sheet.
    pub fn understood(&self) -> Vec<UnderstoodSheet> {
        (0u32..).zip(&self.parts).map(|(number, part)| self.of_part(number, part)).collect()
    }

    fn of_part(&self, number: u32, part: &TablePart) -> UnderstoodSheet {
        let mut titles = part.header.titles.clone();
        titles.sort_by_key(|(column, _)| *column);
        let column = |(column, title): (u32, String)| UnderstoodColumn {
            letters: column_letters(column),
            meaning: meaning(&part.header, column),
            title,
        };
        let sections = part.sections.titles().iter().map(|(row, says)| (*row, in_words(says)));
        UnderstoodSheet {
            file: part.sheet.source.name.clone(),
            sheet: part.sheet.name.as_deref().map(str::to_owned),
            unit: part.unit.as_ref().map(|unit| unit.name.clone()),
            header_row: part.header_row,
            columns: titles.into_iter().map(column).collect(),
            sections: sections.collect(),
            left_out: part.left_out.clone(),
            rows: self.rows.iter().filter(|row| row.part == number).count(),
        }
    }
}

fn meaning(header: &Header, column: u32) -> ColumnMeaning {
    if let Some(used) = header.columns.iter().find(|used| used.number == column) {
        return ColumnMeaning::Fact { path: used.known.path, title: used.known.title };
    }
    if let Some(used) = header.choices.iter().find(|used| used.number == column) {
        return ColumnMeaning::Choice(chosen(&used.choice));
    }
    match () {
        () if header.key == Some(column) => ColumnMeaning::Key,
        () if header.ordinals.contains(&column) => ColumnMeaning::Ordinal,
        () if header.left_out.contains(&column) => ColumnMeaning::LeftOut,
        () if header.district == Some(column) => ColumnMeaning::District,
        () => ColumnMeaning::Unread,
    }
}

/// "Công nhận mới, năm 2027".
fn chosen(choice: &Choice) -> String {
    let Choice { level, kind, year, month, degree, ownership } = choice;
    let degree = degree.map(|(group, scale, degree)| format!("{}.{}: {degree}", group.key(), scale.key()));
    let words = [
        level.map(|level| Level::abbreviation(level).to_owned()),
        ownership.map(str::to_owned),
        kind.map(|kind| TargetKind::name(kind).to_owned()),
        degree,
        month.map(|month| format!("tháng {month}")),
        year.map(|year| format!("năm {year}")),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn in_words(says: &Says) -> String {
    match says {
        Says::Unit(unit) => unit.clone(),
        Says::Level(levels) => format!("cấp học {}", levels.name()),
        Says::Target(words) => format!("mục tiêu {}", words.kind.name()),
        Says::Past => "hình thức đã công nhận, không phải mục tiêu".to_owned(),
    }
}
