//! The finding that something could not be written.

use std::io::Error;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::files::why_not_written;

/// The finding that `path` could not be written.
pub fn not_written(path: &Path, error: &Error) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_GHI_DUOC, format!("không ghi được: {}", why_not_written(error)))
        .at(&Place::file(path.display().to_string()))
}
