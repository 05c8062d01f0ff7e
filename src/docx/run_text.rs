//! The text of a run as markup: `w:t`, and elements for what is no letter (ECMA-376, part 1, 17.3.3).

use std::cell::RefCell;

use quick_xml::escape::escape;

use crate::remembered::Remembered;
use crate::typeset::{NO_BREAK_HYPHEN, hold_together};

/// More texts than this are not remembered: those that name a document's unit come once.
const MOST_REMEMBERED: usize = 1024;

/// Adds `text`, with what belongs together held together. The documents of a batch say mostly the same, so that each
/// thread remembers what became of a text.
pub(super) fn put_together(text: &str, out: &mut Vec<u8>) {
    thread_local! {
        static PUT: RefCell<Remembered<Box<str>, Box<[u8]>>> =
            const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    PUT.with_borrow_mut(|known| {
        if let Some(markup) = known.get(text) {
            return out.extend_from_slice(markup);
        }
        let start = out.len();
        put(&hold_together(text), out);
        known.keep(text.into(), out.get(start..).unwrap_or_default().into());
    });
}

/// Adds `text`, spaces as they are. Tabs, line feeds and held hyphens are elements between texts.
pub(super) fn put(text: &str, out: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(place) = rest.find(['\t', '\n', NO_BREAK_HYPHEN]) {
        let (before, from) = rest.split_at(place);
        put_plain(before, out);
        let mut letters = from.chars();
        let element = match letters.next() {
            Some('\t') => "<w:tab/>",
            Some('\n') => r#"<w:br w:type="textWrapping"/>"#,
            Some(_) | None => "<w:noBreakHyphen/>",
        };
        out.extend_from_slice(element.as_bytes());
        rest = letters.as_str();
    }
    put_plain(rest, out);
}

fn put_plain(text: &str, out: &mut Vec<u8>) {
    if text.is_empty() {
        return;
    }
    for piece in [r#"<w:t xml:space="preserve">"#, &escape(text), "</w:t>"] {
        out.extend_from_slice(piece.as_bytes());
    }
}
