//! What the file system refuses, in a clerk's words.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::diagnostic::{Diagnostic, Place, rules};

/// Windows: the file, or a part of it, is open in another program.
const SHARING_VIOLATIONS: [i32; 2] = [32, 33];

/// Why `error` happened, as the end of a sentence.
pub fn reason(error: &Error) -> String {
    let known = match error.kind() {
        _ if cfg!(windows) && error.raw_os_error().is_some_and(|code| SHARING_VIOLATIONS.contains(&code)) => {
            IN_USE
        }
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => IN_USE,
        ErrorKind::PermissionDenied => "không có quyền ghi ở đây (thư mục hoặc tệp chỉ đọc)",
        ErrorKind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "ổ đĩa đã đầy",
        ErrorKind::FileTooLarge => "tệp lớn quá mức ổ đĩa cho phép",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "một tệp đang chiếm chỗ của thư mục",
        ErrorKind::IsADirectory => "một thư mục đang chiếm chỗ của tệp",
        ErrorKind::NotFound => "không có tệp hay thư mục này",
        ErrorKind::InvalidFilename => "ổ đĩa không nhận tên tệp này",
        // Not the system's: our own words.
        ErrorKind::Other if error.raw_os_error().is_none() => return error.to_string(),
        _ => return format!("lỗi hệ thống: {error}"),
    };
    known.to_owned()
}

const IN_USE: &str = "tệp đang mở ở chương trình khác";

/// The finding that `path` could not be written.
pub fn not_written(path: &Path, error: &Error) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_GHI_DUOC, format!("không ghi được: {}", reason(error)))
        .at(&Place::file(path.display().to_string()))
}
