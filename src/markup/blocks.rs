//! Blocks, read from the parser's events.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::events::{BoundedEvents, FirstTooMany};
use super::form::Progress;
use super::reader::{EventReader, Spot, Wrap};
use super::refusal::{self, Refusal};
use crate::diagnostic::{Diagnostic, Place, Report, Source, limits};
use crate::document::Block;

/// Reads the stretch `range` of `source`. Lines that say who decides go to `authority`.
pub(super) fn read(
    source: &Arc<Source>,
    range: Range<usize>,
    progress: &mut Progress,
    authority: &mut Vec<(String, Place)>,
    diagnostics: &mut Report,
) -> Vec<Block> {
    let text = source.text.get(range.clone()).unwrap_or_default();
    if let Some(at) = one_mark_too_many(text) {
        let at = range.start + at;
        diagnostics.push(limits::BODY_PIECES.exceeded().finding().at(&Place::new(source, at..at)));
        return Vec::new();
    }
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    // The parser keeps them in no order.
    let mut definitions: Vec<_> =
        parser.reference_definitions().iter().map(|(_, found)| found.span.clone()).collect();
    definitions.sort_by_key(|definition| definition.start);
    let shift = |at: Range<usize>| at.start + range.start..at.end + range.start;
    let excess = FirstTooMany::default();
    let events = BoundedEvents::new(parser.into_offset_iter(), range.start, &excess);
    let mut reader = EventReader {
        source,
        events: events.peekable(),
        progress: progress.clone(),
        authority: Vec::new(),
        inline_end: 0,
        in_typed_run: false,
        blocks: Vec::new(),
        diagnostics: Report::new(),
        untold: 0,
    };
    for definition in definitions {
        reader.refuse(refusal::LINK_DEFINITION, &shift(definition));
    }
    reader.read_blocks();
    if let Some(at) = excess.place() {
        diagnostics.push(limits::BODY_PIECES.exceeded().finding().at(&Place::new(source, at..at)));
        return Vec::new();
    }
    reader.tell_of_more();
    authority.append(&mut reader.authority);
    diagnostics.append(&mut reader.diagnostics);
    *progress = reader.progress;
    reader.blocks
}

/// Where the first mark stands that is one too many. The parser makes a piece of each before any is read.
fn one_mark_too_many(text: &str) -> Option<usize> {
    if text.len() <= limits::BODY_PIECES.most() {
        return None;
    }
    let is_mark = |byte: u8| matches!(byte, b'*' | b'_' | b'`' | b'[' | b']' | b'<' | b'&');
    let mut marks = text.bytes().enumerate().filter(|(_, byte)| is_mark(*byte));
    marks.nth(limits::BODY_PIECES.most()).map(|(at, _)| at)
}

/// The first line of each table in the stretch `range` of `source`.
pub(super) fn tables(source: &Arc<Source>, range: Range<usize>) -> Vec<Place> {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    let tables = events.filter(|(event, _)| matches!(event, Event::Start(Tag::Table(_))));
    let first_line = |at: Range<usize>| {
        let line = text.get(at.clone()).and_then(|table| table.lines().next()).unwrap_or_default();
        let start = range.start + at.start;
        Place::new(source, start..start + line.trim_end().len())
    };
    tables.map(|(_, at)| first_line(at)).collect()
}

impl EventReader<'_> {
    fn read_blocks(&mut self) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(tag) => self.read_block(&tag, &range),
                Event::Rule => self.refuse(refusal::RULE, &range),
                Event::Html(_) | Event::InlineHtml(_) => self.refuse(refusal::HTML, &range),
                // Running text stands inside a block, and a block's end is read with the block.
                Event::End(_)
                | Event::Text(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::TaskListMarker(_) => self.refuse_misplaced(&event, &range),
            }
        }
    }

    fn read_block(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        self.in_typed_run &= *tag == Tag::Paragraph;
        match tag {
            Tag::Paragraph if self.progress.is_articled() => self.read_articled_paragraph(range),
            Tag::Paragraph => {
                self.check_paragraph(range);
                let content = self.text(Wrap::Space);
                self.close(TagEnd::Paragraph);
                self.blocks.push(Block::Paragraph(content));
            }
            Tag::Heading { level, .. } => self.read_heading(*level, range),
            Tag::BlockQuote(kind) => self.read_bases(TagEnd::BlockQuote(*kind)),
            Tag::List(None) => self.read_items(1),
            Tag::List(Some(_)) => self.read_numbered(false),
            Tag::Table(alignments) => self.read_table(alignments),
            other => {
                if let Some(refusal) = refusal::block(other) {
                    self.refuse(refusal, range);
                }
                self.skip();
            }
        }
    }

    fn read_heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        let number = match level {
            HeadingLevel::H1 => 1,
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => 3,
        };
        if !self.slice(range).starts_with('#') {
            self.refuse(refusal::UNDERLINED_HEADING, range);
        } else if level > HeadingLevel::H3 {
            self.refuse(refusal::DEEP_HEADING, range);
        }
        self.inline_end = range.start;
        let is_article = number == 1 && self.progress.is_articled();
        if !is_article {
            self.refuse_typed_mark(Spot::Heading);
        }
        let content = self.text(Wrap::Space);
        if content.is_empty() {
            self.refuse(refusal::EMPTY_HEADING, range);
        } else if self.slice(&(self.inline_end..range.end)).trim().starts_with('#') {
            self.refuse(refusal::CLOSED_HEADING, &(self.inline_end..range.end));
        }
        self.close(TagEnd::Heading(level));
        if is_article {
            self.push_top_heading(content, range);
            return;
        }
        self.progress.level = number;
        self.progress.count(number);
        self.blocks.push(Block::Heading { level: number, content });
    }

    fn read_bases(&mut self, end: TagEnd) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => return,
                Event::Start(Tag::Paragraph) => {
                    let texts = self.texts(Wrap::Quoted);
                    self.close(TagEnd::Paragraph);
                    self.blocks.extend(texts.into_iter().map(Block::Basis));
                }
                Event::Start(_) => {
                    self.refuse(refusal::NOT_IN_BASIS, &range);
                    self.skip();
                }
                other => self.refuse_or(&other, refusal::NOT_IN_BASIS, &range),
            }
        }
    }

    /// Reports `refusal` at `range`.
    pub(super) fn refuse(&mut self, refusal: Refusal, range: &Range<usize>) {
        if !self.has_room() {
            return;
        }
        let text = self.slice(range);
        let start = range.start + (text.len() - text.trim_start().len());
        let first_line = text.trim().lines().next().unwrap_or_default().trim_end().len();
        let place = Place::new(self.source, start..start + first_line);
        self.diagnostics.push(Diagnostic::new(refusal.rule, refusal.message).at(&place).hint(refusal.hint));
    }

    fn refuse_misplaced(&mut self, event: &Event<'_>, range: &Range<usize>) {
        self.refuse_or(event, refusal::SECOND_PARAGRAPH, range);
    }

    /// Reports an event that is refused everywhere for its own reason, any other for `refusal`.
    pub(super) fn refuse_or(&mut self, event: &Event<'_>, refusal: Refusal, range: &Range<usize>) {
        self.refuse(refusal::inline(event).unwrap_or(refusal), range);
    }

    /// Takes the end of the block just read.
    pub(super) fn close(&mut self, end: TagEnd) {
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(end) {
                return;
            }
            self.refuse_misplaced(&event, &range);
        }
    }

    /// Passes over the rest of a block whose start was taken.
    pub(super) fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// The source text of `range`.
    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.source.text.get(range.clone()).unwrap_or_default()
    }
}
