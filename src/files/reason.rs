//! What the file system refuses, in a clerk's words.

use std::io::{Error, ErrorKind};

/// Why something could not be read, as the end of a sentence.
pub fn why_not_read(error: &Error) -> String {
    match error.kind() {
        ErrorKind::PermissionDenied => "không có quyền đọc".to_owned(),
        ErrorKind::NotFound => "không có tệp hay thư mục này, hoặc liên kết dẫn tới chỗ không có".to_owned(),
        ErrorKind::IsADirectory => "đây là một thư mục, không phải tệp".to_owned(),
        ErrorKind::NotADirectory => "đường dẫn đi qua một tệp, không phải thư mục".to_owned(),
        _ => either(error),
    }
}

/// Why something could not be written, as the end of a sentence.
pub fn why_not_written(error: &Error) -> String {
    let known = match error.kind() {
        ErrorKind::PermissionDenied if cfg!(windows) => {
            "không có quyền ghi ở đây (thư mục hoặc tệp chỉ đọc), hoặc tệp đang mở ở chương trình khác"
        }
        ErrorKind::PermissionDenied => "không có quyền ghi ở đây (thư mục hoặc tệp chỉ đọc)",
        ErrorKind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "ổ đĩa đã đầy",
        ErrorKind::FileTooLarge => "tệp lớn quá mức ổ đĩa cho phép",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "một tệp đang chiếm chỗ của thư mục",
        ErrorKind::IsADirectory => "một thư mục đang chiếm chỗ của tệp",
        ErrorKind::NotFound => "không có tệp hay thư mục này",
        ErrorKind::BrokenPipe => "chương trình nhận đã đóng",
        _ => return either(error),
    };
    known.to_owned()
}

const IN_USE: &str = "tệp đang mở ở chương trình khác";

/// Windows: the file, or a part of it, is open in another program.
const SHARING_VIOLATIONS: [i32; 2] = [32, 33];

/// Whether another program may have the file open, and let go of it. Windows says of such a file that it may not be
/// replaced as well.
pub fn is_in_use(error: &Error) -> bool {
    let is_shared = |number| SHARING_VIOLATIONS.contains(&number);
    cfg!(windows)
        && (error.kind() == ErrorKind::PermissionDenied || error.raw_os_error().is_some_and(is_shared))
}

/// What the standard library has no kind for: numbers of Unix systems, which Linux and macOS share.
#[cfg(unix)]
const NUMBERS: [(i32, &str); 4] = [
    (5, "ổ đĩa hỏng hoặc vừa bị tháo ra"),
    (6, "không có thiết bị này"),
    (23, "máy đang mở quá nhiều tệp"),
    (24, "chương trình đang mở quá nhiều tệp"),
];

#[cfg(not(unix))]
const NUMBERS: [(i32, &str); 1] = [(4, "chương trình đang mở quá nhiều tệp")];

/// What holds of reading and writing. What has no words of its own is told by its number, which those who look after
/// the machine can look up.
fn either(error: &Error) -> String {
    let Some(number) = error.raw_os_error() else { return without_number(error) };
    if cfg!(windows) && SHARING_VIOLATIONS.contains(&number) {
        return IN_USE.to_owned();
    }
    if let Some((_, known)) = NUMBERS.iter().find(|(known, _)| *known == number) {
        return (*known).to_owned();
    }
    kind(error.kind()).map_or_else(|| format!("lỗi hệ thống số {number}"), str::to_owned)
}

/// An error that comes from no system call: our own words, or what a library says.
fn without_number(error: &Error) -> String {
    match kind(error.kind()) {
        Some(known) => known.to_owned(),
        None => error.to_string(),
    }
}

fn kind(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => IN_USE,
        ErrorKind::InvalidFilename => "ổ đĩa không nhận tên tệp này",
        ErrorKind::TimedOut => "ổ đĩa hoặc mạng không trả lời",
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::ConnectionAborted
        | ErrorKind::ConnectionReset
        | ErrorKind::NotConnected => "mất nối với ổ đĩa mạng",
        ErrorKind::OutOfMemory => "máy hết bộ nhớ",
        ErrorKind::Interrupted => "việc đọc ghi bị ngắt giữa chừng",
        ErrorKind::UnexpectedEof => "tệp kết thúc giữa chừng",
        ErrorKind::WriteZero => "ổ đĩa không nhận thêm",
        ErrorKind::TooManyLinks => "ổ đĩa không cho thêm liên kết",
        ErrorKind::CrossesDevices => "hai chỗ nằm trên hai ổ đĩa",
        ErrorKind::DirectoryNotEmpty => "thư mục còn nội dung",
        ErrorKind::Unsupported => "ổ đĩa không làm được việc này",
        ErrorKind::PermissionDenied => "không có quyền",
        ErrorKind::NotFound => "không có tệp hay thư mục này",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_and_writing_are_told_apart() {
        let denied = Error::from(ErrorKind::PermissionDenied);
        assert_eq!(why_not_read(&denied), "không có quyền đọc");
        assert!(why_not_written(&denied).starts_with("không có quyền ghi"));
        assert!(why_not_written(&ErrorKind::StorageFull.into()).contains("đã đầy"));
        assert!(why_not_written(&ErrorKind::ReadOnlyFilesystem.into()).contains("chỉ cho đọc"));
        assert!(why_not_written(&ErrorKind::ResourceBusy.into()).contains("đang mở"));
    }

    #[cfg(unix)]
    #[test]
    fn no_number_of_the_system_speaks_english() {
        for number in 1..=133 {
            let error = Error::from_raw_os_error(number);
            let english = error.to_string();
            let english = english.split(" (os error").next().unwrap_or_default();
            for told in [why_not_read(&error), why_not_written(&error)] {
                assert!(!told.is_empty() && !told.contains(english), "{number}: {told}");
            }
        }
    }

    #[test]
    fn our_own_words_stay() {
        assert_eq!(why_not_written(&Error::other("chỗ này là một liên kết")), "chỗ này là một liên kết");
    }
}
