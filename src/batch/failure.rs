//! The findings that something could not be read or written.

use std::io::Error;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::files::{too_large, why_not_read, why_not_written};

/// The finding that `path` could not be written.
pub fn not_written(path: &Path, error: &Error) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_GHI_DUOC, format!("không ghi được: {}", why_not_written(error)))
        .at(&Place::file(path.display().to_string()))
}

/// The finding that `path` could not be read.
pub fn not_read(path: &Path, error: &Error) -> Diagnostic {
    let place = Place::file(path.display().to_string());
    if let Some(excess) = too_large(error) {
        return excess.finding().at(&place);
    }
    Diagnostic::new(&rules::KHONG_DOC_DUOC, format!("không đọc được: {}", why_not_read(error))).at(&place)
}
