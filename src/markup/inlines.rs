//! Running text: faces, breaks, and what running text must not hold.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::reader::{EventReader, Wrap};
use super::refusal;
use super::text::Literal;
use crate::document::Inline;

/// What `**{{ten}}**` leaves of a value that is blank. A fact's own signs are escaped.
const BLANK_BOLD: &str = "****";

/// Texts being read, in the face of the moment.
struct InlineTexts {
    lines: Vec<Vec<Inline>>,
    bold: usize,
    italic: usize,
    /// Where the last text event ended: a backslash right after it escapes the next one.
    end: usize,
}

impl InlineTexts {
    fn push(&mut self, added: &str) {
        if added.is_empty() {
            return;
        }
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        let Some(line) = self.lines.last_mut() else { return };
        if let Some(Inline::Text { text, bold: b, italic: i }) = line.last_mut()
            && (*b, *i) == (bold, italic)
        {
            text.push_str(added);
        } else {
            if line.is_empty() {
                // Most texts are of one face.
                line.reserve_exact(1);
            }
            line.push(Inline::Text { text: added.to_owned(), bold, italic });
        }
    }

    /// Pushes the steps of a path. `escaped` keeps the first character from being a separator.
    fn push_path(&mut self, added: &str, escaped: bool) {
        let skip = if escaped { added.chars().next().map_or(0, char::len_utf8) } else { 0 };
        let (kept, mut rest) = added.split_at_checked(skip).unwrap_or((added, ""));
        self.push(kept);
        while let Some((step, after)) = rest.split_once('>') {
            self.push(step.trim_end_matches(' '));
            self.lines.push(Vec::new());
            rest = after.trim_start_matches(' ');
        }
        self.push(rest);
    }

    fn line_break(&mut self) {
        if let Some(line) = self.lines.last_mut() {
            line.push(Inline::LineBreak);
        }
    }

    /// The texts in NFC.
    fn finish(mut self) -> Vec<Vec<Inline>> {
        for inline in self.lines.iter_mut().flatten() {
            if let Inline::Text { text, .. } = inline
                && !text.chars().all(is_composed)
                && !is_nfc(text)
            {
                *text = text.nfc().collect();
            }
        }
        self.lines
    }
}

impl<'s> EventReader<'s> {
    /// Reads one text: all events up to the next that belongs to a block.
    pub(super) fn text(&mut self, wrap: Wrap) -> Vec<Inline> {
        let mut texts = self.texts(wrap);
        match texts.len() {
            1 => texts.pop().unwrap_or_default(),
            _ => texts.into_iter().flatten().collect(),
        }
    }

    /// Reads the texts of one paragraph, one for each line under [`Wrap::Quoted`].
    pub(super) fn texts(&mut self, wrap: Wrap) -> Vec<Vec<Inline>> {
        let mut texts = InlineTexts { lines: vec![Vec::new()], bold: 0, italic: 0, end: 0 };
        let mut first = true;
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            self.read_inline(&event, &range, wrap, first, &mut texts);
            self.inline_end = self.inline_end.max(range.end);
            first = false;
        }
        texts.finish()
    }

    fn read_inline(
        &mut self,
        event: &Event<'_>,
        range: &Range<usize>,
        wrap: Wrap,
        first: bool,
        texts: &mut InlineTexts,
    ) {
        match event {
            Event::Text(text) => {
                let literal = self.literal(range, texts.end);
                texts.end = range.end;
                // Bold signs around a value that is blank: there is nothing to print in bold.
                if text.as_ref() == BLANK_BOLD && !literal.escaped {
                    return;
                }
                if self.has_room() {
                    literal.check(text, &mut self.diagnostics);
                }
                if first && wrap != Wrap::Quoted {
                    literal.check_start(text, &mut self.diagnostics);
                }
                let (escaped, verbatim) = (literal.escaped, literal.is_verbatim(text));
                let spaced = text.contains('\t').then(|| text.replace('\t', " "));
                let text = spaced.as_deref().unwrap_or(text);
                if wrap == Wrap::Path && verbatim {
                    texts.push_path(text, escaped);
                } else {
                    texts.push(text);
                }
            }
            Event::SoftBreak => self.soft_break(range, wrap, texts),
            Event::HardBreak => {
                // Blanks at a line's end are invisible, so that only a backslash breaks a line.
                if self.slice(range).starts_with('\\') {
                    texts.line_break();
                } else {
                    self.soft_break(range, wrap, texts);
                }
            }
            Event::Start(Tag::Strong) => texts.bold += 1,
            Event::End(TagEnd::Strong) => texts.bold = texts.bold.saturating_sub(1),
            Event::Start(Tag::Emphasis) => texts.italic += 1,
            Event::End(TagEnd::Emphasis) => texts.italic = texts.italic.saturating_sub(1),
            other => {
                if let Some(what) = refusal::inline(other) {
                    self.refuse(what, range);
                }
            }
        }
    }

    fn literal(&self, range: &Range<usize>, text_end: usize) -> Literal<'s> {
        let escaped = self
            .source
            .text
            .get(text_end.min(range.start)..range.start)
            .is_some_and(|between| between.ends_with('\\'));
        Literal { source: self.source, range: range.clone(), escaped }
    }

    fn soft_break(&mut self, range: &Range<usize>, wrap: Wrap, texts: &mut InlineTexts) {
        let rest = self.source.text.get(range.start..).unwrap_or_default();
        let line_start = rest.find('\n').map_or(range.end, |at| range.start + at + 1);
        let next = self.source.text.get(line_start..).unwrap_or_default();
        let line = line_start..line_start + next.find('\n').unwrap_or(next.len());
        match wrap {
            Wrap::Space | Wrap::Path => texts.push(" "),
            Wrap::Indented => {
                if !next.starts_with([' ', '\t']) {
                    self.refuse(refusal::JOINED_TO_ITEM, &line);
                }
                texts.push(" ");
            }
            Wrap::Lines => texts.lines.push(Vec::new()),
            Wrap::Quoted => {
                if !next.trim_start().starts_with('>') {
                    self.refuse(refusal::JOINED_TO_BASIS, &line);
                }
                texts.lines.push(Vec::new());
            }
        }
    }
}

/// Whether `letter` is one that NFC leaves alone whatever stands around it, by a look at the blocks that Vietnamese
/// is written in.
fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

/// Whether an event belongs to running text.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(tag.to_end()),
        Event::End(tag) => is_inline_tag(*tag),
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::InlineHtml(_)
        | Event::FootnoteReference(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::TaskListMarker(_) => true,
        Event::Html(_) | Event::Rule => false,
    }
}

fn is_inline_tag(tag: TagEnd) -> bool {
    match tag {
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Image => true,
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::BlockQuote(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::List(_)
        | TagEnd::Item
        | TagEnd::FootnoteDefinition
        | TagEnd::DefinitionList
        | TagEnd::DefinitionListTitle
        | TagEnd::DefinitionListDefinition
        | TagEnd::Table
        | TagEnd::TableHead
        | TagEnd::TableRow
        | TagEnd::TableCell
        | TagEnd::MetadataBlock(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_composed_letter_stays_as_it_is_in_nfc() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_composed(*letter)) {
            assert!(is_nfc(letter.encode_utf8(&mut [0; 4])), "{letter:?}");
            assert!(is_nfc(&format!("ế{letter}a")), "{letter:?}");
        }
        assert!(!is_composed('\u{301}'));
    }
}
