//! `vanthu completions`.

use std::process::ExitCode;

use super::args::{CompletionsArguments, definition};
use super::printer;

/// Prints the script by which a shell completes commands and options.
pub fn completions(arguments: &CompletionsArguments) -> ExitCode {
    let mut command = definition();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, name, &mut script);
    printer::to_stdout(&String::from_utf8_lossy(&script));
    ExitCode::SUCCESS
}
