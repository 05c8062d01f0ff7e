//! One text that Handlebars compiles: a template's body, a partial, a string of a head.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Place, Source};
use crate::yaml::{Located, TypedText};

/// A Handlebars text and where it stands.
#[derive(Debug, Clone)]
pub(super) struct TemplateText {
    /// The file.
    pub(super) source: Arc<Source>,
    /// The text as compiled.
    pub(super) text: String,
    /// Where it stands in the file.
    pub(super) origin: Origin,
    /// Offsets of tags by line and column, worked out when one is asked for.
    tags: OnceLock<HashMap<(usize, usize), usize>>,
}

/// Where a unit's text stands in its file.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    /// From this offset, byte for byte.
    From(usize),
    /// As a YAML scalar, or a list of them, at this place: behind quotes and escapes.
    Scalar(Place),
}

impl TemplateText {
    /// `text`, which stands at `origin` in `source`.
    pub(super) fn new(source: &Arc<Source>, text: String, origin: Origin) -> Self {
        Self { source: Arc::clone(source), text, origin, tags: OnceLock::new() }
    }

    /// The stretch `range` of the text as a place in the file.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let span = match &self.origin {
            Origin::From(start) => start + range.start..start + range.end,
            Origin::Scalar(place) => {
                return TypedText::of(&Located { value: self.text.clone(), place: place.clone() })
                    .place(range);
            }
        };
        Place::new(&self.source, span)
    }

    /// The offset of a line and a column in characters, both from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let tags = self.tags.get_or_init(|| tags_by_place(&self.text));
        tags.get(&(line, column)).copied().unwrap_or_else(|| self.counted(line, column))
    }

    fn counted(&self, line: usize, column: usize) -> usize {
        let before: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = self.text.get(before..).unwrap_or_default();
        let inside: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
        before + inside
    }

    /// The tag that begins at `start`.
    pub(super) fn tag(&self, start: usize) -> Range<usize> {
        let rest = self.text.get(start..).unwrap_or_default();
        let length = rest.find("}}").map_or(0, |at| at + 2);
        start..start + length
    }

    /// Where the name `word` stands, from `start` on; the tag there if it does not.
    pub(super) fn find(&self, word: &str, start: usize) -> Range<usize> {
        let rest = self.text.get(start..).unwrap_or_default();
        let found = rest.match_indices(word).find(|(at, _)| {
            let before = rest.get(..*at).and_then(|text| text.chars().next_back());
            let after = rest.get(at + word.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(joins) && !after.is_some_and(joins)
        });
        found.map_or_else(|| self.tag(start), |(at, _)| start + at..start + at + word.len())
    }
}

/// Where the tags of `text` begin, by line and column in characters. A text may be one line of thousands of tags.
fn tags_by_place(text: &str) -> HashMap<(usize, usize), usize> {
    let (mut places, mut line, mut column) = (HashMap::new(), 1, 1);
    for (at, letter) in text.char_indices() {
        if letter == '{' && text.get(at..).is_some_and(|rest| rest.starts_with("{{")) {
            places.insert((line, column), at);
        }
        (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    places
}

/// Whether `c` goes on with a name.
fn joins(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '@')
}
