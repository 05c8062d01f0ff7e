//! LibreOffice, which lays documents out and writes PDF.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use tempfile::TempDir;

use super::program;
use crate::diagnostic::{Diagnostic, limits, rules};
use crate::files::read_file;

/// What kind of PDF is made. Both are tagged, with language, title and bookmarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfKind {
    /// For reading and printing.
    Plain,
    /// PDF/A-2b (ISO 19005-2), for archives.
    Archive,
}

/// LibreOffice, as it was found.
#[derive(Debug)]
pub struct LibreOffice {
    program: PathBuf,
}

/// What it is called on a path.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
/// Where its own installers put it, off the path.
const PLACES: [&str; 4] = [
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
];
/// The time that a start takes on a slow machine.
const START: Duration = Duration::from_secs(60);
/// The time that a document may take.
const EACH: Duration = Duration::from_secs(10);

impl LibreOffice {
    /// As many documents as are handed to one start: of some hundreds it is known to end without a word.
    pub const MOST: usize = 80;

    /// Looks for it.
    ///
    /// # Errors
    /// It is not installed.
    pub fn find() -> Result<Self, Diagnostic> {
        let program = program::find(&NAMES, &PLACES).ok_or_else(|| {
            Diagnostic::new(&rules::THIEU_CHUONG_TRINH, "không tìm thấy LibreOffice (`soffice`) để làm PDF")
                .hint("cài LibreOffice, hoặc mở văn bản bằng Word rồi chọn Tệp > Xuất > PDF")
        })?;
        Ok(Self { program })
    }

    /// The PDF of each of `documents`, the bytes of DOCX files; `None` where it makes none. One start for all; those that
    /// are missing then are tried once more alone, since one document can end the program for all after it.
    ///
    /// # Errors
    /// Those of the file system; the program cannot be started.
    pub fn to_pdf(&self, documents: &[&[u8]], kind: PdfKind) -> io::Result<Vec<Option<Vec<u8>>>> {
        let folder = TempDir::with_prefix("vanthu-pdf-")?;
        let desk = folder.path();
        let named: Vec<_> = (0..documents.len()).map(|number| desk.join(format!("{number}.docx"))).collect();
        for (path, bytes) in named.iter().zip(documents) {
            fs::write(path, bytes)?;
        }
        self.convert(desk, &named, kind)?;
        let mut made = Vec::new();
        for path in &named {
            let mut pdf = pdf_of(path);
            if pdf.is_none() && named.len() > 1 {
                self.convert(desk, std::slice::from_ref(path), kind)?;
                pdf = pdf_of(path);
            }
            made.push(pdf);
        }
        Ok(made)
    }

    /// What it makes of `documents` then lies beside them; it tells of no failure by its exit code.
    fn convert(&self, desk: &Path, documents: &[PathBuf], kind: PdfKind) -> io::Result<()> {
        let mut arguments = options(desk, kind);
        arguments.extend(documents.iter().map(|document| document.as_os_str().to_owned()));
        let limit = START + EACH * u32::try_from(documents.len()).unwrap_or(u32::MAX);
        match program::run(&self.program, &arguments, limit) {
            Err(error) if error.kind() != io::ErrorKind::TimedOut => Err(error),
            Ok(_) | Err(_) => Ok(()),
        }
    }
}

fn pdf_of(document: &Path) -> Option<Vec<u8>> {
    read_file(&document.with_extension("pdf"), &limits::DOCUMENT_BYTES)
        .ok()
        .filter(|pdf| pdf.starts_with(b"%PDF-"))
}

/// A profile of its own: an instance that a person has open answers else, or blocks the start.
fn options(desk: &Path, kind: PdfKind) -> Vec<OsString> {
    let filter = match kind {
        PdfKind::Plain => "0",
        PdfKind::Archive => "2",
    };
    let filter = format!(
        "pdf:writer_pdf_Export:{{{},{},{},{}}}",
        option("SelectPdfVersion", "long", filter),
        option("UseTaggedPDF", "boolean", "true"),
        option("ExportBookmarks", "boolean", "true"),
        option("DisplayPDFDocumentTitle", "boolean", "true"),
    );
    let profile = format!("-env:UserInstallation={}", file_address(&desk.join("profile")));
    let first = ["--headless", "--norestore", "--nolockcheck", &profile, "--convert-to", &filter, "--outdir"];
    first.into_iter().map(OsString::from).chain([desk.as_os_str().to_owned()]).collect()
}

fn option(name: &str, kind: &str, value: &str) -> String {
    format!(r#""{name}":{{"type":"{kind}","value":"{value}"}}"#)
}

/// The `file:` address of a path, as LibreOffice reads it: other signs than letters, digits and these are written by their bytes.
fn file_address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let start = if path.starts_with('/') { "file://" } else { "file:///" };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:-_.~".contains(&byte);
    path.bytes().fold(start.to_owned(), |mut address, byte| {
        match plain(byte) {
            true => address.push(char::from(byte)),
            false => address.push_str(&format!("%{byte:02X}")),
        }
        address
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_accents_and_blanks_has_an_address() {
        assert_eq!(file_address(Path::new("/tmp/a b/Đ")), "file:///tmp/a%20b/%C4%90");
        assert_eq!(file_address(Path::new(r"C:\Users\A")), "file:///C:/Users/A");
    }
}
