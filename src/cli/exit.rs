//! Exit codes.

use std::process::ExitCode;

/// Errors in facts, templates or documents.
const FAILED: u8 = 1;

/// Wrong usage.
pub const MISUSED: u8 = 2;

/// The exit code of a command that went well, or did not.
pub fn exit(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::from(FAILED) }
}
