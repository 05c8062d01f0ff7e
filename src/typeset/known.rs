//! Short texts that were measured and set in lines before: the cells, heads, titles and recipients of a batch's documents
//! are mostly the same, in the same type and width.
//!
//! A thread remembers 512 measured texts of at most 200 bytes, some 0.3 MB, and 128 titles and as many heads of columns in
//! lines, some 0.2 MB.

use std::cell::RefCell;
use std::rc::Rc;

use super::measure::{Measured, Type};
use super::title_lines::{self, TitleLines};
use crate::document::Inline;
use crate::remembered::Remembered;

const MOST_MEASURED: usize = 512;
const MOST_SET: usize = 128;

/// Longer texts, with what tells them apart, are not remembered.
const LONGEST: usize = 200;

/// What was made of texts, by what it depends on.
struct KnownTexts<T> {
    made: Remembered<Box<[u8]>, T>,
    /// Room for a key, used again and again.
    key: Vec<u8>,
}

impl<T: Clone> KnownTexts<T> {
    const fn at_most(most: usize) -> Self {
        Self { made: Remembered::at_most(most), key: Vec::new() }
    }

    /// What `make` makes of `content` in `face` within `lengths`, or made of it before.
    fn of(&mut self, content: &[Inline], face: Type, lengths: &[f64], make: impl FnOnce() -> T) -> T {
        self.key.clear();
        put_key(content, face, lengths, &mut self.key);
        if let Some(known) = self.made.get(self.key.as_slice()) {
            return known.clone();
        }
        let made = make();
        if self.key.len() <= LONGEST {
            self.made.keep(self.key.as_slice().into(), made.clone());
        }
        made
    }
}

/// As [`Measured::of`], looked up where it was done before.
pub fn measured(content: &[Inline], face: Type) -> Rc<Measured> {
    thread_local! {
        static KNOWN: RefCell<KnownTexts<Rc<Measured>>> = const { RefCell::new(KnownTexts::at_most(MOST_MEASURED)) };
    }
    KNOWN.with_borrow_mut(|known| known.of(content, face, &[], || Rc::new(Measured::of(content, face))))
}

/// As [`title_lines::set`], looked up where it was done before.
pub fn set(content: &[Inline], face: Type, limit: f64, slack: f64) -> Rc<TitleLines> {
    thread_local! {
        static KNOWN: RefCell<KnownTexts<Rc<TitleLines>>> = const { RefCell::new(KnownTexts::at_most(MOST_SET)) };
    }
    let set = || Rc::new(title_lines::set(content, face, limit, slack));
    KNOWN.with_borrow_mut(|known| known.of(content, face, &[limit, slack], set))
}

/// As [`title_lines::fill`], looked up where it was done before.
pub fn fill(content: &[Inline], face: Type, limit: f64, slack: f64) -> Rc<[Inline]> {
    thread_local! {
        static KNOWN: RefCell<KnownTexts<Rc<[Inline]>>> = const { RefCell::new(KnownTexts::at_most(MOST_SET)) };
    }
    let fill = || title_lines::fill(content, face, limit, slack).into();
    KNOWN.with_borrow_mut(|known| known.of(content, face, &[limit, slack], fill))
}

/// Writes what tells texts apart. Each text ends with a byte that UTF-8 has not.
fn put_key(content: &[Inline], face: Type, lengths: &[f64], key: &mut Vec<u8>) {
    const END: u8 = 0xff;
    let Type { size, bold, italic, capitals } = face;
    key.extend_from_slice(&[size, bold.into(), italic.into(), capitals.into()]);
    lengths.iter().for_each(|length| key.extend_from_slice(&length.to_bits().to_le_bytes()));
    for inline in content {
        match inline {
            Inline::Text { text, bold, italic } => {
                key.extend_from_slice(&[(*bold).into(), (*italic).into()]);
                key.extend_from_slice(text.as_bytes());
            }
            Inline::LineBreak => {}
        }
        key.push(END);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_other_looks_are_others() {
        let face = Type { size: 14, bold: false, italic: false, capitals: false };
        let bold = Inline::Text { text: "Mầm non".into(), bold: true, italic: false };
        let contents =
            [vec![Inline::plain("Mầm non")], vec![bold.clone()], vec![Inline::LineBreak, bold], Vec::new()];
        for face in [face, Type { size: 13, ..face }, Type { capitals: true, ..face }] {
            for content in &contents {
                for _ in 0..2 {
                    assert_eq!(
                        measured(content, face).natural_width(),
                        Measured::of(content, face).natural_width()
                    );
                    assert_eq!(
                        set(content, face, 700.0, 30.0).widths,
                        title_lines::set(content, face, 700.0, 30.0).widths
                    );
                    assert_eq!(
                        *fill(content, face, 700.0, 30.0),
                        *title_lines::fill(content, face, 700.0, 30.0)
                    );
                }
            }
        }
    }
}
