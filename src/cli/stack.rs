//! Room for the calls of a thread.

use std::ffi::OsString;
use std::process::ExitCode;
use std::thread::{Builder, JoinHandle};

use super::usage::exit;

/// In bytes. Tags, lists and maps lie in each other as deep as limits allow, wherever the program is started and however
/// little room the system gives it.
pub const STACK: usize = 16 << 20;

/// Starts the threads that all commands but `render` and `check` share, with that room; these have their own.
pub fn start_threads() {
    // Those that were started before stay as they are.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
}

/// Runs `run` with `arguments` in a thread that has that room.
pub fn with_room(arguments: Vec<OsString>, run: fn(Vec<OsString>) -> ExitCode) -> ExitCode {
    let copy = arguments.clone();
    match Builder::new().stack_size(STACK).spawn(move || run(copy)).map(JoinHandle::join) {
        Ok(Ok(code)) => code,
        // A panic was told where it happened.
        Ok(Err(_)) => exit(false),
        // The system has no room for a thread.
        Err(_) => run(arguments),
    }
}
