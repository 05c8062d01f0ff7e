//! Opening a file that is one. A pipe or a device in its place is refused by what it is, before it is opened: a reader
//! would wait for ever, and a device may do something when it is opened.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use same_file::Handle;

use crate::diagnostic::Excess;

/// Opens the file at `path`, through links. The one way in which the program opens what it reads.
///
/// # Errors
/// Those of the file system; [`not_a_file`].
pub fn open_file(path: &Path) -> io::Result<File> {
    refuse_other_kinds(&fs::metadata(path)?)?;
    let file = without_waiting().read(true).open(path)?;
    // It may have been put there since it was looked at.
    refuse_other_kinds(&file.metadata()?)?;
    Ok(file)
}

/// Whether both names are of one file; what is no file, or cannot be opened, is the same as nothing.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    // The crate's own way opens a pipe too, and waits.
    let handle = |path: &Path| Handle::from_file(open_file(path).ok()?).ok();
    matches!((handle(one), handle(other)), (Some(one), Some(other)) if one == other)
}

/// Whether another program has the file at `path` open: Windows lets nobody have it alone then. Elsewhere nobody is told.
#[cfg(windows)]
pub fn is_open_elsewhere(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;

    const NOBODY: u32 = 0;
    let alone = OpenOptions::new().read(true).share_mode(NOBODY).open(path);
    alone.is_err_and(|error| super::reason::is_in_use(&error))
}

/// As on Windows, where it can be told.
#[cfg(not(windows))]
pub fn is_open_elsewhere(_: &Path) -> bool {
    false
}

/// By how much a file that was not read is too large.
pub fn too_large(error: &io::Error) -> Option<&Excess> {
    error.get_ref().and_then(|inner| inner.downcast_ref())
}

/// What is said of that which stands where a file is wanted, where it is none. Links are for the caller to judge.
pub fn not_a_file(metadata: &Metadata) -> Option<io::Error> {
    let kind = metadata.file_type();
    match () {
        () if kind.is_file() || kind.is_symlink() => None,
        () if kind.is_dir() => Some(ErrorKind::IsADirectory.into()),
        () => Some(io::Error::other(special(kind))),
    }
}

/// Options with which opening never waits for another program.
pub fn without_waiting() -> OpenOptions {
    let mut options = OpenOptions::new();
    never_wait(&mut options);
    options
}

/// As [`without_waiting`], where a link is not followed either.
pub fn without_links() -> OpenOptions {
    let mut options = OpenOptions::new();
    never_follow(&mut options);
    options
}

fn refuse_other_kinds(metadata: &Metadata) -> io::Result<()> {
    not_a_file(metadata).map_or(Ok(()), Err)
}

#[cfg(unix)]
fn never_wait(options: &mut OpenOptions) {
    set(options, rustix::fs::OFlags::empty());
}

#[cfg(unix)]
fn never_follow(options: &mut OpenOptions) {
    set(options, rustix::fs::OFlags::NOFOLLOW);
}

#[cfg(unix)]
fn set(options: &mut OpenOptions, more: rustix::fs::OFlags) {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    // The bits are few, and none is the sign.
    let flags = i32::try_from((OFlags::NONBLOCK | OFlags::NOCTTY | more).bits()).unwrap_or_default();
    options.custom_flags(flags);
}

#[cfg(not(unix))]
fn never_wait(_: &mut OpenOptions) {}

#[cfg(not(unix))]
fn never_follow(_: &mut OpenOptions) {}

#[cfg(unix)]
fn special(kind: fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;

    match () {
        () if kind.is_fifo() => "đây là ống dẫn giữa hai chương trình (FIFO), không phải tệp",
        () if kind.is_socket() => "đây là cổng nối giữa hai chương trình (socket), không phải tệp",
        () if kind.is_char_device() || kind.is_block_device() => "đây là thiết bị, không phải tệp",
        () => "đây không phải là tệp",
    }
}

#[cfg(not(unix))]
fn special(_: fs::FileType) -> &'static str {
    "đây không phải là tệp"
}

#[cfg(all(test, unix))]
#[path = "regular_tests.rs"]
mod tests;
