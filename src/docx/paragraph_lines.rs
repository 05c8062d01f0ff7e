//! How many lines a paragraph takes, each text measured once: the documents of a batch say mostly the same.

use std::cell::RefCell;

use super::flow::{Paragraph, RunText};
use crate::document::Inline;
use crate::remembered::Remembered;
use crate::typeset::{Measured, Type};

/// The least share of its width that a space has in a justified line of an engine that narrows spaces.
const NARROW_SPACE: f64 = 0.8;

/// More paragraphs than this are not remembered: those that name a document's unit come once.
const MOST_REMEMBERED: usize = 1024;

struct KnownLines {
    /// By all that the lines depend on, as [`put_key`] writes it.
    lines: Remembered<Box<[u8]>, [f64; 2]>,
    /// Room for a key, used again and again.
    key: Vec<u8>,
}

/// The lines of `paragraph` set in `base`, of whose first line `taken` twips are gone, with lines as wide as `limit`: with
/// spaces as wide as they are, and where an engine narrows them.
pub(super) fn line_counts(paragraph: &Paragraph, base: Type, [taken, limit]: [f64; 2]) -> [f64; 2] {
    thread_local! {
        static KNOWN: RefCell<KnownLines> =
            const { RefCell::new(KnownLines { lines: Remembered::at_most(MOST_REMEMBERED), key: Vec::new() }) };
    }
    KNOWN.with_borrow_mut(|KnownLines { lines, key }| {
        key.clear();
        put_key(paragraph, base, [taken, limit], key);
        if let Some(known) = lines.get(key.as_slice()) {
            return *known;
        }
        let measured = Measured::of(&inlines(paragraph), base);
        let counts = [1.0, NARROW_SPACE].map(|share| measured.line_count_after(taken, limit, share));
        lines.keep(key.as_slice().into(), counts);
        counts
    })
}

/// Writes what tells paragraphs apart. Texts end with a byte that UTF-8 has not.
fn put_key(paragraph: &Paragraph, base: Type, lengths: [f64; 2], key: &mut Vec<u8>) {
    const END: u8 = 0xff;
    let Type { size, bold, italic, capitals } = base;
    key.extend_from_slice(&[size, bold.into(), italic.into(), capitals.into()]);
    lengths.into_iter().for_each(|length| key.extend_from_slice(&length.to_bits().to_le_bytes()));
    for run in &paragraph.runs {
        let (text, as_it_is) = match &run.text {
            RunText::Content(text) => (text, false),
            RunText::AsItIs(text) => (text, true),
        };
        key.extend_from_slice(&[run.face.bold.into(), run.face.italic.into(), as_it_is.into()]);
        key.extend_from_slice(text.as_bytes());
        key.push(END);
    }
}

fn inlines(paragraph: &Paragraph) -> Vec<Inline> {
    let runs = paragraph.runs.iter().map(|run| match &run.text {
        RunText::AsItIs(text) if text == "\n" => Inline::LineBreak,
        RunText::Content(text) | RunText::AsItIs(text) => {
            Inline::Text { text: text.clone(), bold: run.face.bold, italic: run.face.italic }
        }
    });
    runs.collect()
}
