//! Rendered text → blocks.
use crate::diagnostic::{Outcome, Source};
use crate::document::{Block, Inline};
use std::sync::Arc;

/// What a rendered body holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Box 6.
    pub body: Vec<Block>,
    /// `:::phu-luc` parts.
    pub appendices: Vec<AppendixContent>,
}

/// One `:::phu-luc Tiêu đề` … `:::`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppendixContent {
    /// After the word `phu-luc` (and `ngang`).
    pub title: Vec<Inline>,
    /// `ngang`.
    pub landscape: bool,
    /// Its blocks.
    pub body: Vec<Block>,
}

/// Parses a rendered body. With `end_mark`, "./." closes the body's last paragraph.
pub fn parse(_source: &Arc<Source>, _end_mark: bool) -> Outcome<Content> {
    todo!()
}

/// Parses one paragraph of inlines (a trích yếu); `\n` becomes a line break.
pub fn parse_inline(_source: &Arc<Source>) -> Outcome<Vec<Inline>> {
    todo!()
}
