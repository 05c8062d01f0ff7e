//! Where in which text.

use std::ops::Range;
use std::sync::Arc;

/// A text that was read or rendered, with the name a user knows it by.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's path as the user gave it, or what stands for it (`mẫu ke-hoach-xa (có sẵn)`).
    pub name: String,
    /// The whole text, without a BOM. Empty for a file that could not be read as text.
    pub text: String,
}

/// A stretch of a [`Source`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Arc<Source>,
    /// Byte offsets in it.
    pub span: Range<usize>,
}

impl Place {
    /// The stretch `span` of `source`.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        Self { source: Arc::clone(source), span }
    }

    /// A file as a whole, for findings that have no line: not found, not UTF-8.
    pub fn file(name: impl Into<String>) -> Self {
        Self { source: Arc::new(Source { name: name.into(), text: String::new() }), span: 0..0 }
    }

    /// Whether the place names a file only, without a line in it.
    pub fn is_file(&self) -> bool {
        self.source.text.is_empty()
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
