//! Texts that show a slip by themselves, whatever stands elsewhere.

use std::cell::RefCell;

use super::written::PrintedText;
use super::{doubled_words, unfilled, unreal_days};
use crate::remembered::Remembered;

/// Texts that are known to show none, some 0.1 MB of a thread: the documents of a batch share most of theirs. Longer ones
/// come once.
const MOST_REMEMBERED: usize = 512;
const LONGEST_REMEMBERED: usize = 200;

/// Those of `texts` in which a slip shows.
pub(super) fn showing<'a>(texts: &[PrintedText<'a>]) -> Vec<PrintedText<'a>> {
    thread_local! {
        static SOUND: RefCell<Remembered<Box<str>, ()>> =
            const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    let shows_one = |text: &str| {
        if SOUND.with_borrow(|known| known.get(text).is_some()) {
            return false;
        }
        let shows_one = is_slip(text);
        if !shows_one && text.len() <= LONGEST_REMEMBERED {
            SOUND.with_borrow_mut(|known| known.keep(text.into(), ()));
        }
        shows_one
    };
    texts.iter().copied().filter(|(text, _)| shows_one(text)).collect()
}

fn is_slip(text: &str) -> bool {
    doubled_words::doubled(text).is_some()
        || unreal_days::unreal(text).is_some()
        || unfilled::blank(text).is_some()
}
