//! Rows under a header that are no data, and what is told of them.

use super::row_kind::own;
use super::row_words::is_letters;
use super::sheet::{Row, Sheet};
use crate::diagnostic::{Diagnostic, rules};

/// A row that says something and was left out.
#[derive(Debug)]
pub struct LeftOutRow {
    /// As the spreadsheet counts it.
    pub number: u32,
    /// Its first column with something in it.
    pub column: u32,
    /// The words by which one finds it.
    pub words: String,
    pub why: WhyLeftOut,
}

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// It has sums of the others.
    Total,
    /// A title that gives nothing, a note, a signature.
    Note,
    /// The header once more, or the numbers of its columns.
    Header,
}

impl LeftOutRow {
    /// `row`.
    pub fn of(row: &Row, why: WhyLeftOut) -> Self {
        let column = row.cells.first().map_or(1, |cell| cell.column);
        Self { number: row.number, column, words: words_of(row), why }
    }
}

/// One warning for the rows that are no totals, with the words of the first ones.
pub fn tell(sheet: &Sheet, rows: &[LeftOutRow]) -> Option<Diagnostic> {
    const MOST_SHOWN: usize = 6;
    let notes: Vec<&LeftOutRow> = rows.iter().filter(|row| row.why == WhyLeftOut::Note).collect();
    let first = notes.first()?;
    let name = |row: &&LeftOutRow| format!("hàng {} \"{}\"", row.number, row.words);
    let mut names: Vec<String> = notes.iter().take(MOST_SHOWN).map(name).collect();
    if let Some(more) = notes.len().checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
        names.push(format!("và {more} hàng nữa"));
    }
    let message = format!(
        "{} hàng không phải dữ liệu (đề mục, ghi chú, chữ ký), bỏ qua: {}",
        notes.len(),
        names.join(", ")
    );
    Some(Diagnostic::new(&rules::HANG_BO_QUA, message).at(&sheet.place(first.number, first.column)))
}

/// The words by which one finds a row.
fn words_of(row: &Row) -> String {
    let texts = own(row).map(|cell| cell.value.text());
    shortened(&texts.max_by_key(|text| (is_letters(text), text.len())).unwrap_or_default())
}

/// The first words of a long note.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words,
    }
}
