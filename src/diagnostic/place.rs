//! Where in which text.

use std::ops::Range;
use std::sync::Arc;

/// A text that was read or rendered, with the name a user knows it by.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's path as the user gave it, or what stands for it (`mẫu ke-hoach-xa (có sẵn)`).
    pub name: String,
    /// The whole text, without a BOM.
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

    /// Line, from 1.
    pub fn line(&self) -> usize {
        self.before().matches('\n').count() + 1
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> usize {
        let before = self.before();
        before.rsplit('\n').next().unwrap_or_default().chars().count() + 1
    }

    fn before(&self) -> &str {
        self.source.text.get(..self.span.start).unwrap_or(&self.source.text)
    }
}
