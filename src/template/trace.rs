//! Where each stretch of a rendered text comes from: marks that travel through the rendering and are taken out again.
//!
//! A mark is `U+0000 from,length U+0000`: the next `length` bytes are those from `from` on. Around each text stand
//! marks with its number and with nothing. No fact and no text that was typed holds that character.

use std::ops::Range;

use super::syntax::{self, Tag, TagKind};
use crate::yaml::Located;

/// The character around a mark.
const FENCE: char = '\0';

/// A stretch of a rendered text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TracedStretch {
    /// Where it begins in what was rendered.
    at: usize,
    /// The number of the text of the facts; none of what the template says.
    number: Option<usize>,
    /// Where it begins in that text.
    from: usize,
    /// How far both say the same.
    length: usize,
}

/// A mark, to be put before the stretch.
fn mark(from: usize, length: usize) -> String {
    format!("{FENCE}{from},{length}{FENCE}")
}

/// The Handlebars text `text` with marks where its lines go on after a tag, and before what is printed. A line of
/// tags alone gets none, so that it still leaves nothing behind.
pub(super) fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for Tag { range, kind } in syntax::tags(text) {
        push_lines(&mut marked, text, at..range.start);
        let tag = text.get(range.clone()).unwrap_or_default();
        if kind == TagKind::Other && prints(tag) {
            marked.push_str(&mark(range.start, 0));
        }
        marked.push_str(tag);
        at = range.end;
    }
    push_lines(&mut marked, text, at..text.len());
    marked
}

/// Whether `tag` prints what it names: not a comment, a partial or a turn of a block, nor one that takes away blanks.
fn prints(tag: &str) -> bool {
    let inner = tag.trim_start_matches('{');
    let word = inner.trim_end_matches('}').split_whitespace().next().unwrap_or_default();
    !inner.starts_with(['!', '>', '^', '~', '*', '&']) && word != "else"
}

fn push_lines(marked: &mut String, text: &str, range: Range<usize>) {
    let mut at = range.start;
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        let inner = line.trim_end_matches('\n').trim_start_matches([' ', '\t']);
        if !inner.is_empty() {
            let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
            marked.push_str(line.get(..blanks).unwrap_or_default());
            marked.push_str(&mark(at + blanks, inner.len()));
            marked.push_str(line.get(blanks..).unwrap_or_default());
        } else {
            marked.push_str(line);
        }
        at += line.len();
    }
}

/// The markup `text` of the `number`th text of the facts, between marks that say so.
pub(super) fn between_marks(number: usize, text: &str) -> String {
    format!("{FENCE}{number}{FENCE}{text}{FENCE}{FENCE}")
}

/// What was rendered, without its marks, and what they said.
pub(super) fn taken_out(marked: &str) -> (String, Vec<TracedStretch>) {
    let mut text = String::with_capacity(marked.len());
    let mut stretches = Vec::new();
    let mut number = None;
    for (index, piece) in marked.split(FENCE).enumerate() {
        if index % 2 == 0 {
            text.push_str(piece);
            continue;
        }
        let (from, length) = match piece.split_once(',') {
            Some((from, length)) => (from.parse().unwrap_or_default(), length.parse().unwrap_or_default()),
            None => {
                number = piece.parse().ok();
                (0, 0)
            }
        };
        stretches.push(TracedStretch { at: text.len(), number, from, length });
    }
    (text, stretches)
}

/// Which text of the facts, by its number, made the stretch `rendered`, and which stretch of it; of a printed value its tag.
pub(super) fn origin<'a>(
    stretches: &[TracedStretch],
    texts: &'a [Located<String>],
    rendered: Range<usize>,
) -> Option<(usize, &'a Located<String>, Range<usize>)> {
    let first = stretch_at(stretches, rendered.start)?;
    let number = first.number?;
    let text = texts.get(number)?;
    let start = first.from + (rendered.start - first.at).min(first.length);
    let printed = rendered.start >= first.at + first.length;
    let rest = text.value.get(start..).unwrap_or_default();
    if printed && rest.trim_start().starts_with("{{") {
        let start = start + rest.len() - rest.trim_start().len();
        let length = rest.trim_start().find("}}").map_or(0, |end| end + 2);
        return Some((number, text, start..start + length));
    }
    let end = rendered.end.saturating_sub(1).max(rendered.start);
    let last = stretch_at(stretches, end).filter(|last| last.number == first.number).unwrap_or(first);
    let end = last.from + (end + 1 - last.at).min(last.length);
    Some((number, text, start..if rendered.is_empty() { start } else { end.max(start) }))
}

fn stretch_at(stretches: &[TracedStretch], at: usize) -> Option<&TracedStretch> {
    let after = stretches.partition_point(|stretch| stretch.at <= at);
    stretches.get(after.checked_sub(1)?)
}
