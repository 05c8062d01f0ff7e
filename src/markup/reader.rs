//! What walks the events of one stretch, and how it is told to take what it finds.

use std::iter::Peekable;
use std::sync::Arc;

use super::events::BoundedEvents;

use super::form::Progress;
use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};
use crate::document::Block;

/// Walks the events of one stretch.
pub(super) struct EventReader<'s> {
    pub(super) source: &'s Arc<Source>,
    pub(super) events: Peekable<BoundedEvents<'s>>,
    /// What was read so far.
    pub(super) progress: Progress,
    /// Lines that say who decides, and where they stand.
    pub(super) authority: Vec<(String, Place)>,
    /// Where the last inline ended.
    pub(super) inline_end: usize,
    /// Whether the last block was a paragraph that begins with a typed mark.
    pub(super) in_typed_run: bool,
    pub(super) blocks: Vec<Block>,
    pub(super) diagnostics: Report,
    /// How often more was found than is told.
    pub(super) untold: usize,
}

/// So much that is wrong with one stretch is told: a text may be nothing but marks.
const MOST_TOLD: usize = 1_000;

impl EventReader<'_> {
    /// Whether one more finding is told; else it is counted.
    pub(super) fn has_room(&mut self) -> bool {
        let has_room = self.diagnostics.len() < MOST_TOLD;
        self.untold += usize::from(!has_room);
        has_room
    }

    /// What is told of those that were counted.
    pub(super) fn tell_of_more(&mut self) {
        if self.untold > 0 {
            let message = format!("… và ít nhất {} điều khác trong văn bản này", self.untold);
            let place = Place::new(self.source, self.source.text.len()..self.source.text.len());
            self.diagnostics.push(Diagnostic::new(&rules::CON_NHIEU, message).at(&place));
        }
    }
}

/// What a line break in the source means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrap {
    /// A space: text may be wrapped anywhere.
    Space,
    /// A space; the next line must be indented, or it was meant as a paragraph of its own.
    Indented,
    /// The next line must begin with `>` and is a text of its own.
    Quoted,
    /// The next line is a text of its own.
    Lines,
    /// There are no line breaks; an unescaped `>` begins a text of its own.
    Path,
}

/// Where a number or mark was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// After `#`.
    Heading,
    /// After `1.`.
    Numbered,
    /// After `- `.
    Item,
    /// At the start of running text.
    Paragraph,
}
