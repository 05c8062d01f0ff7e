//! Files that the program keeps for itself in an output folder: its manifest, its locks. They are neither links, by which
//! another file would be written, nor pipes or devices.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::files::{not_a_file, without_links};

/// What is said of a link in the place of a file that is written.
pub const LINK: &str = "chỗ này là một liên kết, không đọc hay ghi qua liên kết";

/// Opens the file at `path` in the `way` given, and nothing else.
///
/// # Errors
/// Those of the file system; what is there is no file.
pub fn open_own(path: &Path, way: impl FnOnce(&mut OpenOptions) -> &mut OpenOptions) -> io::Result<File> {
    refuse_foreign(path)?;
    let file = way(&mut without_links()).open(path)?;
    not_a_file(&file.metadata()?).map_or(Ok(file), Err)
}

/// Refuses what stands at `path` and is no file; there may be nothing.
///
/// # Errors
/// What it is.
pub fn refuse_foreign(path: &Path) -> io::Result<()> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if metadata.is_symlink() {
        return Err(io::Error::other(LINK));
    }
    not_a_file(&metadata).map_or(Ok(()), Err)
}
