//! The command-line program.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Documents are made of many small pieces; the system's allocator gives memory back and asks for it again all
/// the time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    vanthu::cli::run(std::env::args_os())
}
