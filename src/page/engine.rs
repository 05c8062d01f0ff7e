//! The engine of a browser. The page writes a message where [`reserve`] says, lets it be [`answer`]ed, and reads the
//! answer where [`answered`] says. Memory is handed over by its address; nothing here follows one.

#![allow(unsafe_code)]

use std::cell::RefCell;

use vanthu::diagnostic::Report;
use vanthu::engine::Engine;

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = RefCell::new(Engine::in_memory(&mut Report::new()));
    static MESSAGE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where a message of `length` bytes is to be written.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    MESSAGE.with_borrow_mut(|message| {
        message.clear();
        message.resize(length, 0);
        message.as_mut_ptr()
    })
}

/// Answers the message; so many bytes the answer has. None where the built-in files cannot be read.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    let message = MESSAGE.with_borrow_mut(std::mem::take);
    let answer = ENGINE.with_borrow_mut(|engine| engine.as_mut().map(|engine| engine.answer(&message)));
    ANSWER.with_borrow_mut(|held| {
        *held = answer.unwrap_or_default();
        held.len()
    })
}

/// Where the answer stands until the next message.
#[unsafe(no_mangle)]
pub extern "C" fn answered() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

fn main() {}
