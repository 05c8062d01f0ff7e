//! Poppler's `pdftoppm`, which draws the pages of a PDF.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;
use std::{fs, io};

use tempfile::TempDir;

use super::program;
use crate::diagnostic::{Diagnostic, limits, rules};
use crate::files::read_file;

/// Poppler, as it was found.
#[derive(Debug)]
pub struct Poppler {
    program: PathBuf,
}

/// Dots to the inch: a page of A4 is 993 by 1,404.
const RESOLUTION: &str = "120";
/// The time that a document may take.
const LIMIT: Duration = Duration::from_secs(120);

impl Poppler {
    /// Looks for it.
    ///
    /// # Errors
    /// It is not installed.
    pub fn find() -> Result<Self, Diagnostic> {
        let program = program::find(&["pdftoppm"], &[]).ok_or_else(|| {
            Diagnostic::new(
                &rules::THIEU_CHUONG_TRINH,
                "không tìm thấy Poppler (`pdftoppm`) để làm ảnh trang",
            )
            .hint("cài gói poppler-utils (Linux), poppler (macOS, Windows), hoặc chỉ dùng --pdf")
        })?;
        Ok(Self { program })
    }

    /// The pages of `pdf` as PNG files, in order.
    ///
    /// # Errors
    /// Those of the file system; the program cannot be started, or does not end.
    pub fn pictures(&self, pdf: &[u8]) -> io::Result<Vec<Vec<u8>>> {
        let folder = TempDir::with_prefix("vanthu-png-")?;
        let (from, to) = (folder.path().join("a.pdf"), folder.path().join("trang"));
        fs::write(&from, pdf)?;
        let options = ["-png", "-r", RESOLUTION].map(OsString::from);
        let arguments: Vec<_> =
            options.into_iter().chain([from.into_os_string(), to.into_os_string()]).collect();
        program::run(&self.program, &arguments, LIMIT)?;
        let mut pages = Vec::new();
        for entry in fs::read_dir(folder.path())? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "png") {
                pages.push(path);
            }
        }
        // The numbers have as many digits as the last one.
        pages.sort();
        pages.iter().map(|page| read_file(page, &limits::DOCUMENT_BYTES)).collect()
    }
}
