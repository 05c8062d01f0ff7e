//! What a file holds.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::Arc;

use super::disk::Disk;
use super::reason::why_not_read;
use super::regular::too_large;
use crate::diagnostic::{Diagnostic, Limit, Place, Source, limits, rules};

/// The text of the YAML file at `path`, without BOM.
pub fn read_source(disk: &Disk, path: &Path) -> Result<Arc<Source>, Diagnostic> {
    decoded(path, read_bytes(disk, path, &limits::FACTS_BYTES)?)
}

/// What is in the file at `path`, which is no larger than `limit`.
pub fn read_bytes(disk: &Disk, path: &Path, limit: &'static Limit) -> Result<Vec<u8>, Diagnostic> {
    let name = path.display().to_string();
    disk.read(path, limit).map_err(|error| match (too_large(&error), error.kind()) {
        (Some(excess), _) => excess.finding().at(&Place::file(&name)),
        (None, ErrorKind::NotFound) => {
            Diagnostic::new(&rules::KHONG_THAY_TEP, "không có tệp này").at(&Place::file(&name))
        }
        (None, _) => {
            Diagnostic::new(&rules::KHONG_DOC_DUOC, format!("không đọc được tệp: {}", why_not_read(&error)))
                .at(&Place::file(&name))
        }
    })
}

/// All that is in the file of the machine at `path`, which is no larger than `limit`.
///
/// # Errors
/// As [`Disk::read`].
pub fn read_file(path: &Path, limit: &'static Limit) -> io::Result<Vec<u8>> {
    Disk::real().read(path, limit)
}

/// The text in UTF-8 that the file at `path` holds, which is no larger than `limit`.
///
/// # Errors
/// As [`read_file`]; [`ErrorKind::InvalidData`] where it is no UTF-8.
pub fn read_text(path: &Path, limit: &'static Limit) -> io::Result<String> {
    let bytes = read_file(path, limit)?;
    String::from_utf8(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}

/// The text in UTF-8, without BOM, that `bytes`, the file at `path`, hold.
pub fn decoded(path: &Path, bytes: Vec<u8>) -> Result<Arc<Source>, Diagnostic> {
    let name = path.display().to_string();
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&name, &error))?;
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    Ok(Arc::new(Source { name, text }))
}

fn not_utf8(name: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    Diagnostic::new(&rules::KHONG_UTF_8, format!("tệp không phải UTF-8: dòng {line} có byte không đọc được"))
        .at(&Place::file(name))
        .hint("mở tệp bằng Notepad, chọn Lưu thành (Save as), mã hóa (Encoding) UTF-8")
}
