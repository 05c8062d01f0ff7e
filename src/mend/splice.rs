//! Pieces of a text replaced, all by their places in the text as it was.

use std::ops::Range;

/// What is to be put where.
#[derive(Debug, Default)]
pub struct Splices {
    all: Vec<(Range<usize>, String)>,
}

impl Splices {
    /// Puts `text` in the place of the bytes `range`.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.all.push((range, text.into()));
    }

    /// Puts `text` before the byte `at`; what is inserted at one place stands in the order in which it was.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Does what is to be done within each first of `pairs` once more, where the same text begins again.
    pub fn mirror(&mut self, pairs: &[(Range<usize>, usize)]) {
        self.all.sort_by_key(|(range, _)| (range.start, range.end));
        let mut twice = Vec::new();
        for (from, to) in pairs {
            let first = self.all.partition_point(|(range, _)| range.start < from.start);
            let inside = self.all.iter().skip(first).take_while(|(range, _)| range.start <= from.end);
            for (range, text) in inside.filter(|(range, _)| range.end <= from.end) {
                let moved = |at: usize| at - from.start + to;
                twice.push((moved(range.start)..moved(range.end), text.clone()));
            }
        }
        self.all.extend(twice);
    }

    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// `text` with all of it done; of two that overlap the first asked for is done.
    pub fn apply(mut self, text: &str) -> String {
        self.all.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(text.len() + 256);
        let mut done = 0;
        for (range, piece) in &self.all {
            let Some(between) = text.get(done..range.start).filter(|_| range.start >= done) else { continue };
            out.push_str(between);
            out.push_str(piece);
            done = range.end;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }
}
