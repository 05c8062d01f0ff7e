//! Where in which text.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use super::visible::visible;

/// A text that was read or rendered, with the name a user knows it by.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's path as the user gave it, or what stands for it (`mẫu ke-hoach-xa (có sẵn)`).
    pub name: String,
    /// The whole text, without a BOM. Empty for a file that could not be read as text.
    pub text: String,
}

/// Stands behind the names of texts that are in the program itself.
const BUILT_IN: &str = " (có sẵn)";

impl Source {
    /// A text that is in the program itself: no file of the user's.
    pub fn built_in(name: impl fmt::Display, text: String) -> Self {
        Self { name: format!("{name}{BUILT_IN}"), text }
    }

    /// Whether it is in the program itself.
    pub fn is_built_in(&self) -> bool {
        self.name.ends_with(BUILT_IN)
    }
}

/// A cell of a table: of an `.xlsx` sheet or of a `.csv` file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CellPlace {
    /// The sheet's name; none in a `.csv`.
    pub sheet: Option<Arc<str>>,
    /// Row, from 1.
    pub row: u32,
    /// Column, from 1.
    pub column: u32,
}

impl CellPlace {
    /// "D17".
    pub fn reference(&self) -> String {
        format!("{}{}", column_letters(self.column), self.row)
    }
}

/// "A" to "Z", "AA" and on: how spreadsheets call the `column`th column, counted from 1.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.extend(char::from_u32(u32::from(b'A') + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for CellPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(formatter, "trang \"{sheet}\", ")?;
        }
        write!(formatter, "ô {}", self.reference())
    }
}

/// Of one line no more bytes are shown.
const MOST_SHOWN: usize = 10_000;

/// A stretch of a [`Source`], or a cell of the table it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Arc<Source>,
    /// Byte offsets in it.
    pub span: Range<usize>,
    /// The cell, where the source is a table.
    pub cell: Option<CellPlace>,
}

/// To a digest all places are alike: where a thing stands is told to people, and never decides what a document says.
/// So a type with places in it can be digested whole, and its other fields cannot be forgotten.
impl Hash for Place {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Place {
    /// The stretch `span` of `source`.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        Self { source: Arc::clone(source), span, cell: None }
    }

    /// A cell of the table `source`, whose text is empty.
    pub fn in_table(source: &Arc<Source>, cell: CellPlace) -> Self {
        Self { source: Arc::clone(source), span: 0..0, cell: Some(cell) }
    }

    /// A file as a whole, for findings that have no line: not found, not UTF-8.
    pub fn file(name: impl Into<String>) -> Self {
        Self { source: Arc::new(Source { name: name.into(), text: String::new() }), span: 0..0, cell: None }
    }

    /// What makes it the same place as another in a file of the same name, whatever the file says. To be compared;
    /// counting lines for it would take long in a long text.
    pub fn spot(&self) -> (&str, &Range<usize>, Option<&CellPlace>) {
        (&self.source.name, &self.span, self.cell.as_ref())
    }

    /// Whether the place names a file only, without a line or cell in it.
    pub fn is_file(&self) -> bool {
        self.is_lineless() && self.cell.is_none()
    }

    /// Whether the place has no line: it is a file as a whole, or a cell.
    pub(super) fn is_lineless(&self) -> bool {
        self.source.text.is_empty()
    }

    /// As a person is told: `xa.yaml:3:5`, `truong.xlsx: trang "Danh sách", ô D17`, or the file's name alone.
    pub fn name(&self) -> String {
        let file = visible(&self.source.name);
        match &self.cell {
            Some(cell) => format!("{file}: {cell}"),
            None if self.is_lineless() => file.into_owned(),
            None => format!("{file}:{}:{}", self.line(), self.column()),
        }
    }

    /// Line, from 1.
    pub fn line(&self) -> usize {
        self.line_at(self.span.start)
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> usize {
        self.column_at(self.span.start)
    }

    /// Line of the first character after the stretch, from 1.
    pub fn end_line(&self) -> usize {
        self.line_at(self.span.end)
    }

    /// Column of the first character after the stretch, from 1.
    pub fn end_column(&self) -> usize {
        self.column_at(self.span.end)
    }

    /// The stretch, moved to character boundaries inside the text.
    pub(super) fn clamped(&self) -> Range<usize> {
        let start = self.boundary(self.span.start);
        start..self.boundary(self.span.end).max(start)
    }

    /// The lines in which it lies, with their ends, as far as they are shown: of lines that nobody can read whole what lies
    /// near its beginning.
    pub(super) fn lines(&self) -> Range<usize> {
        let Range { start, end } = self.clamped();
        let text = &self.source.text;
        let start = text.get(..start).unwrap_or_default().rfind('\n').map_or(0, |end| end + 1);
        let after = text.get(end..).unwrap_or_default();
        let end = after.find('\n').map_or(text.len(), |at| end + at + 1);
        start..end.min(self.boundary(self.span.start.saturating_add(MOST_SHOWN)))
    }

    /// Whether so much stands before it in its line that the line is not shown: the place says where it is.
    pub(super) fn is_far_out(&self) -> bool {
        let start = self.clamped().start;
        let before = self.before(start);
        before.len() - before.rfind('\n').map_or(0, |end| end + 1) > MOST_SHOWN
    }

    fn line_at(&self, offset: usize) -> usize {
        self.before(offset).matches('\n').count() + 1
    }

    fn column_at(&self, offset: usize) -> usize {
        self.before(offset).rsplit('\n').next().unwrap_or_default().chars().count() + 1
    }

    fn before(&self, offset: usize) -> &str {
        self.source.text.get(..self.boundary(offset)).unwrap_or_default()
    }

    /// The last character boundary up to `offset`.
    fn boundary(&self, offset: usize) -> usize {
        let text = &self.source.text;
        (0..=offset.min(text.len())).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_spreadsheets_call_them() {
        for (column, letters) in [(1, "A"), (4, "D"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
