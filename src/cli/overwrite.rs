//! What `--force` means for a file that a user names.

use super::today::today;
use crate::batch::Foreign;

/// What is done with a file in its place that the program did not write.
pub fn foreign(force: bool) -> Foreign {
    if force { Foreign::KeepBeside(today()) } else { Foreign::Refuse }
}
