//! The command-line program.

use std::process::ExitCode;

fn main() -> ExitCode {
    vanthu::cli::run(std::env::args_os())
}
