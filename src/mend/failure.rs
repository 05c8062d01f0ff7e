//! Why a file could not be mended.

use crate::diagnostic::{Diagnostic, Place, rules};
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

impl MendFailure {
    /// What is told of the file called `name`.
    pub fn finding(&self, name: &str) -> Diagnostic {
        let message = match self {
            Self::Unread(failure) => return failure.finding(name),
            Self::Blank => format!("`{name}` không có đoạn văn nào"),
            Self::Unsound(part) => format!("không ghi lại được `{name}`: phần `{part}`"),
        };
        Diagnostic::new(&rules::DOCX_HONG, message).at(&Place::file(name.to_owned()))
    }
}
