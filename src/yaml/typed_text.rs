//! Where in a YAML file a stretch of one of its texts is written: behind quotes and escapes, in folded lines, in an
//! item of a list, and where signs were taken away. Worked out only where something has to be told.

use std::ops::Range;
use std::sync::Arc;

use super::node::{Node, NodeValue};
use super::scalar_text::{self, Typed};
use super::{Located, read};
use crate::diagnostic::{Place, Report, Source};
use crate::vietnamese::mend;

/// A text with the place of each of its characters.
#[derive(Debug)]
pub struct TypedText {
    source: Arc<Source>,
    /// The whole, for what cannot be told more closely.
    place: Place,
    scalars: Vec<TypedScalar>,
}

/// One scalar of it.
#[derive(Debug)]
struct TypedScalar {
    /// Where its text begins in the whole.
    start: usize,
    text: String,
    typed: Vec<Typed>,
    /// How many characters of the text the first typed ones make, for each number of them; empty where some were taken
    /// away or made others.
    lengths: Vec<usize>,
    end: usize,
}

/// Between the texts of a list.
const BETWEEN: &str = "\n\n";

impl TypedText {
    /// `text`, a scalar or a list of scalars of a YAML file.
    pub fn of(text: &Located<String>) -> Self {
        let Located { value, place } = text;
        let mut written =
            Self { source: Arc::clone(&place.source), place: place.clone(), scalars: Vec::new() };
        if place.cell.is_some() {
            return written;
        }
        if let Some(scalar) = TypedScalar::read(value, 0, place) {
            written.scalars.push(scalar);
            return written;
        }
        let tree = read::read(&place.source, &mut Report::new());
        let Some(items) = tree.as_ref().and_then(|tree| list_at(tree, place)) else { return written };
        let mut start = 0;
        for item in items {
            let Some(text) = item.text() else { continue };
            if value.get(start..).is_none_or(|rest| !rest.starts_with(text)) {
                break;
            }
            written.scalars.extend(TypedScalar::read(text, start, &item.place));
            start += text.len() + BETWEEN.len();
        }
        written
    }

    /// Where the stretch `range` is written.
    pub fn place(&self, range: Range<usize>) -> Place {
        let after = |scalar: &&TypedScalar| scalar.start <= range.start;
        let Some(scalar) = self.scalars.iter().rev().find(after) else { return self.place.clone() };
        let Range { start, end } = scalar.typed(range.start - scalar.start);
        let last = scalar.text.get(..range.end.saturating_sub(scalar.start)).unwrap_or(&scalar.text);
        let last = last.char_indices().next_back().map_or(0, |(at, _)| at);
        let end = if range.is_empty() { start } else { scalar.typed(last).end.max(end) };
        Place::new(&self.source, start..end)
    }
}

impl TypedScalar {
    /// The scalar at `place` that says `text`, `start` bytes into the whole.
    fn read(text: &str, start: usize, place: &Place) -> Option<Self> {
        let mut readings = scalar_text::readings(&place.source.text, place.span.clone());
        readings.find_map(|typed| {
            let raw = raw(&typed);
            let as_typed = raw.trim() == text;
            let said = as_typed || mend(&raw).text.trim() == text;
            let lengths = if as_typed { lengths(&typed) } else { Vec::new() };
            said.then(|| Self { start, text: text.to_owned(), typed, lengths, end: place.span.end })
        })
    }

    /// Where the character at the byte `at` of the text is written.
    fn typed(&self, at: usize) -> Range<usize> {
        let wanted = self.text.get(..at).unwrap_or(&self.text).chars().count();
        // The fewest typed characters that make one more than those before it.
        let (mut least, mut most) = (0, self.typed.len());
        while least < most {
            let middle = usize::midpoint(least, most);
            if self.made(middle + 1) > wanted {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        self.typed.get(least).map_or(self.end..self.end, |(range, _)| range.clone())
    }

    /// How many characters of the text the first `count` typed ones make.
    fn made(&self, count: usize) -> usize {
        if let Some(made) = self.lengths.get(count) {
            return *made;
        }
        let raw = raw(self.typed.get(..count).unwrap_or_default());
        mend(&raw).text.trim_start().chars().count()
    }
}

/// How many characters the first typed ones make, without white space before them: none, one, two and so on of them.
fn lengths(typed: &[Typed]) -> Vec<usize> {
    let (mut lengths, mut length, mut before) = (vec![0], 0_usize, '\0');
    for (_, character) in typed {
        let is_led = length == 0 && character.is_whitespace();
        // With the carriage return before it a line's end is one character.
        length += usize::from(!is_led && (before, *character) != ('\r', '\n'));
        before = *character;
        lengths.push(length);
    }
    lengths
}

fn raw(typed: &[Typed]) -> String {
    // A carriage return before a line's end is part of it.
    let characters = typed.iter().map(|(_, character)| *character);
    characters.collect::<String>().replace("\r\n", "\n").replace('\r', "\n")
}

/// The items of the list at `place`.
fn list_at<'a>(node: &'a Node, place: &Place) -> Option<&'a [Node]> {
    match &node.value {
        NodeValue::List(items) if node.place.span == place.span => Some(items),
        NodeValue::List(items) => items.iter().find_map(|item| list_at(item, place)),
        NodeValue::Map(entries) => entries.iter().find_map(|(_, value)| list_at(value, place)),
        NodeValue::Null | NodeValue::Scalar(_) => None,
    }
}

#[cfg(test)]
#[path = "typed_text_tests.rs"]
mod tests;
