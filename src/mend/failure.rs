//! Why a file could not be mended.

use crate::word::ReadFailure;

/// Why there is no mended file.
#[derive(Debug)]
pub enum MendFailure {
    /// It cannot be read.
    Unread(ReadFailure),
    /// There is no paragraph in it to which anything could be said.
    Blank,
    /// What was made of it cannot be packed or read back: nothing is written then.
    Unsound(String),
}

impl From<ReadFailure> for MendFailure {
    fn from(failure: ReadFailure) -> Self {
        Self::Unread(failure)
    }
}
