//! The parser's events one after the other, as far as a text may go: a table of thousands of rows takes no room for all of
//! them at once.

use std::cell::Cell;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter};

use crate::diagnostic::limits;

/// The events of a stretch, with their places in the whole text.
pub(super) struct BoundedEvents<'s> {
    events: OffsetIter<'s>,
    /// Where the stretch begins in the whole text.
    start: usize,
    /// How many more may be read.
    left: usize,
    excess: &'s FirstTooMany,
}

/// Where the first event stands that is one too many, once it was met.
#[derive(Debug, Default)]
pub(super) struct FirstTooMany(Cell<Option<usize>>);

impl FirstTooMany {
    /// Where it stands in the whole text.
    pub(super) fn place(&self) -> Option<usize> {
        self.0.get()
    }
}

impl<'s> BoundedEvents<'s> {
    /// `events` of the stretch from `start` on; that there are too many is noted in `excess`.
    pub(super) fn new(events: OffsetIter<'s>, start: usize, excess: &'s FirstTooMany) -> Self {
        Self { events, start, left: limits::BODY_PIECES.most(), excess }
    }
}

impl<'s> Iterator for BoundedEvents<'s> {
    type Item = (Event<'s>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.excess.place().is_some() {
            return None;
        }
        let (event, at) = self.events.next()?;
        let at = at.start + self.start..at.end + self.start;
        match self.left.checked_sub(1) {
            Some(left) => self.left = left,
            None => {
                self.excess.0.set(Some(at.start));
                return None;
            }
        }
        Some((event, at))
    }
}
