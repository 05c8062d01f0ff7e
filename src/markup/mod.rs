//! Rendered text → blocks.
//!
//! The markup is a small Markdown; its syntax is read by `pulldown-cmark`. What the document model cannot hold
//! is an error at its line and column, never dropped, and all errors of a text are reported together.

mod appendix;
mod basis;
mod blocks;
mod end_mark;
mod header;
mod inlines;
mod list;
mod refusal;
mod table;
mod text;
mod typed_mark;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use appendix::Stretch;

use crate::diagnostic::{Diagnostic, Outcome, Place, Source};
use crate::document::{Block, Inline};

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
pub fn parse(source: &Arc<Source>, end_mark: bool) -> Outcome<Content> {
    let mut diagnostics = Vec::new();
    let mut content = Content { body: Vec::new(), appendices: Vec::new() };
    let mut level = 0;
    for stretch in appendix::split(source, &mut diagnostics) {
        match stretch {
            Stretch::Body(range) => {
                content.body.extend(blocks::read(source, range, &mut level, &mut diagnostics));
            }
            Stretch::Appendix { title, landscape, body } => content.appendices.push(AppendixContent {
                title: line(source, title, &mut diagnostics),
                landscape,
                body: blocks::read(source, body, &mut 0, &mut diagnostics),
            }),
        }
    }
    basis::punctuate(&mut content.body);
    if end_mark {
        if content.body.is_empty() {
            diagnostics.push(empty(source));
        }
        end_mark::close(&mut content.body);
    }
    finish(content, diagnostics)
}

/// Where the tables of a body stand: those of the body itself, then those of its appendices.
pub fn table_places(source: &Arc<Source>) -> Vec<Place> {
    let (mut body, mut appendices) = (Vec::new(), Vec::new());
    for stretch in appendix::split(source, &mut Vec::new()) {
        match stretch {
            Stretch::Body(range) => body.extend(blocks::tables(source, range)),
            Stretch::Appendix { body, .. } => appendices.extend(blocks::tables(source, body)),
        }
    }
    body.append(&mut appendices);
    body
}

/// Parses one paragraph of inlines (a trích yếu); `\n` becomes a line break.
pub fn parse_inline(source: &Arc<Source>) -> Outcome<Vec<Inline>> {
    let mut diagnostics = Vec::new();
    let mut content = Vec::new();
    let mut start = 0;
    for text in source.text.trim_end().split('\n') {
        let range = start..start + text.len();
        start = range.end + 1;
        if !content.is_empty() {
            content.push(Inline::LineBreak);
        }
        content.extend(line(source, range, &mut diagnostics));
    }
    finish(content, diagnostics)
}

/// Reads the stretch `range`, which must be a single line of running text.
fn line(source: &Arc<Source>, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Inline> {
    let found = diagnostics.len();
    let mut read = blocks::read(source, range.clone(), &mut 0, diagnostics);
    match read.pop() {
        Some(Block::Paragraph(content)) if read.is_empty() => content,
        Some(_) | None => {
            if diagnostics.len() == found {
                diagnostics.push(
                    Diagnostic::error("khong-phai-mot-dong", "chỗ này phải là đúng một dòng chữ")
                        .at(&Place::new(source, range))
                        .hint("nếu dòng mở đầu bằng `#`, `-`, `>` hay `1.` thì thêm dấu `\\` phía trước"),
                );
            }
            Vec::new()
        }
    }
}

fn empty(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::error("noi-dung-trong", "văn bản không có nội dung nào").at(&Place::new(source, 0..0))
}

/// The outcome, with the findings in the order of the text.
fn finish<T>(value: T, mut diagnostics: Vec<Diagnostic>) -> Outcome<T> {
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.as_ref().map(|place| place.span.start));
    Outcome::checked(value, diagnostics)
}
