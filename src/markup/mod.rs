//! Rendered text → blocks.
//!
//! The markup is a small Markdown; its syntax is read by `pulldown-cmark`. What the document model cannot hold
//! is an error at its line and column, never dropped, and all errors of a text are reported together.

mod appendix;
mod article;
mod basis;
mod blocks;
mod decision;
mod end_mark;
mod events;
mod form;
mod header;
mod inlines;
mod label;
mod list;
mod pieces;
mod reader;
mod refusal;
mod table;
mod text;
mod typed_mark;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use appendix::Stretch;
use form::Progress;

pub use form::Form;

use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};
use crate::document::{Block, Inline, NumberingScheme};

/// What a rendered body holds.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyContent {
    /// Box 6.
    pub body: Vec<Block>,
    /// Lines of a decision that say who decides, as typed, and where they stand.
    pub authority: Vec<(String, Place)>,
    /// `:::phu-luc` and `:::kem-theo` parts.
    pub appendices: Vec<AppendixContent>,
}

/// One `:::phu-luc Tiêu đề` … `:::`, or `:::kem-theo Quy chế …`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppendixContent {
    /// After the word `phu-luc` or `kem-theo` (and `ngang`).
    pub title: Vec<Inline>,
    /// Where the title stands.
    pub place: Place,
    /// `kem-theo`: a document that this one issues or approves.
    pub attached: bool,
    /// How it is counted.
    pub numbering: NumberingScheme,
    /// `ngang`.
    pub landscape: bool,
    /// Its blocks.
    pub body: Vec<Block>,
}

/// Parses a rendered body.
pub fn parse(source: &Arc<Source>, form: &Form, report: &mut Report) -> Option<BodyContent> {
    report.sound(|diagnostics| {
        let content = whole(source, form, diagnostics);
        sort(diagnostics);
        Some(content)
    })
}

fn whole(source: &Arc<Source>, form: &Form, diagnostics: &mut Report) -> BodyContent {
    let mut content = read(source, form, diagnostics);
    if let Some(enacting) = form.enacting
        && let Err(missing) = decision::enact(&mut content.body, enacting, form.numbering.is_articled())
    {
        diagnostics.push(missing.at(&start_of(source)));
    }
    basis::punctuate(&mut content.body);
    if form.enacting.is_none() {
        article::settle_titles(&mut content.body);
    }
    if form.end_mark {
        if content.body.is_empty() {
            diagnostics.push(empty(source));
        }
        end_mark::close(&mut content.body);
    }
    for appendix in &mut content.appendices {
        article::settle_titles(&mut appendix.body);
        if form.end_mark {
            end_mark::close(&mut appendix.body);
        }
    }
    content
}

fn read(source: &Arc<Source>, form: &Form, diagnostics: &mut Report) -> BodyContent {
    let mut content = BodyContent { body: Vec::new(), authority: Vec::new(), appendices: Vec::new() };
    if let Some(excess) = appendix::too_many(source) {
        diagnostics.push(excess);
        return content;
    }
    let mut progress = Progress::start(form, form.numbering, form.enacting);
    for stretch in appendix::split(source, diagnostics) {
        match stretch {
            Stretch::Body(range) => {
                let authority = &mut content.authority;
                content.body.extend(pieces::read(source, range, &mut progress, authority, diagnostics));
            }
            Stretch::Lying(range) => {
                let authority = &mut content.authority;
                let lying = pieces::read(source, range, &mut progress, authority, diagnostics);
                turn(&mut content.body, lying);
            }
            Stretch::Appendix { title, attached, landscape, body } => {
                let text = source.text.get(title.clone()).unwrap_or_default();
                let numbering =
                    if attached { form.attached_numbering(text) } else { form.appendix_numbering };
                let mut progress = Progress::start(form, numbering, None);
                let place = Place::new(source, title.clone());
                content.appendices.push(AppendixContent {
                    title: line(source, title, diagnostics),
                    place,
                    attached,
                    numbering,
                    landscape,
                    body: pieces::read(source, body, &mut progress, &mut Vec::new(), diagnostics),
                });
            }
        }
    }
    // What ends with lying pages is signed on them.
    if let Some(Block::PageTurn { .. }) = content.body.last() {
        content.body.pop();
    }
    content
}

/// Adds `lying` blocks between two turns of the page. Nothing lies where there is nothing, and what lies already goes on.
fn turn(body: &mut Vec<Block>, lying: Vec<Block>) {
    if lying.is_empty() {
        return;
    }
    match body.last() {
        Some(Block::PageTurn { .. }) => drop(body.pop()),
        Some(_) | None => body.push(Block::PageTurn { landscape: true }),
    }
    body.extend(lying);
    body.push(Block::PageTurn { landscape: false });
}

/// Where the tables of a body stand: those of the body itself, then those of its appendices.
pub fn table_places(source: &Arc<Source>) -> Vec<Place> {
    let (mut body, mut appendices) = (Vec::new(), Vec::new());
    for stretch in appendix::split(source, &mut Report::new()) {
        match stretch {
            Stretch::Body(range) | Stretch::Lying(range) => body.extend(blocks::tables(source, range)),
            Stretch::Appendix { body, .. } => appendices.extend(blocks::tables(source, body)),
        }
    }
    body.append(&mut appendices);
    body
}

/// Parses one paragraph of inlines (a trích yếu); `\n` becomes a line break.
pub fn parse_inline(source: &Arc<Source>, report: &mut Report) -> Option<Vec<Inline>> {
    report.sound(|diagnostics| {
        let content = lines(source, diagnostics);
        sort(diagnostics);
        Some(content)
    })
}

fn lines(source: &Arc<Source>, diagnostics: &mut Report) -> Vec<Inline> {
    let mut content = Vec::new();
    let mut start = 0;
    for text in source.text.trim_end().split('\n') {
        let range = start..start + text.len();
        start = range.end + 1;
        if !content.is_empty() {
            content.push(Inline::LineBreak);
        }
        content.extend(line(source, range, diagnostics));
    }
    content
}

/// Reads the stretch `range`, which must be a single line of running text.
fn line(source: &Arc<Source>, range: Range<usize>, diagnostics: &mut Report) -> Vec<Inline> {
    let found = diagnostics.len();
    let mut read = blocks::read(source, range.clone(), &mut Progress::line(), &mut Vec::new(), diagnostics);
    match read.pop() {
        Some(Block::Paragraph(content)) if read.is_empty() => content,
        Some(_) | None => {
            if diagnostics.len() == found {
                diagnostics.push(
                    Diagnostic::new(&rules::KHONG_PHAI_MOT_DONG, "chỗ này phải là đúng một dòng chữ")
                        .at(&Place::new(source, range))
                        .hint("nếu dòng mở đầu bằng `#`, `-`, `>` hay `1.` thì thêm dấu `\\` phía trước"),
                );
            }
            Vec::new()
        }
    }
}

fn empty(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(&rules::NOI_DUNG_TRONG, "văn bản không có nội dung nào").at(&start_of(source))
}

fn start_of(source: &Arc<Source>) -> Place {
    Place::new(source, 0..0)
}

/// Puts the findings into the order of the text.
fn sort(diagnostics: &mut Report) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.as_ref().map(|place| place.span.start));
}
