//! The copy of an edited document that `--force` replaces.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::Shard;
use super::temporary::temporary_in;

/// Keeps the file at `path` beside itself under a dated name, and tells that name. The file itself stays.
///
/// # Errors
/// Those of the file system.
pub fn back_up(path: &Path, today: NaiveDate, shard: Option<Shard>) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1.. {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let backup = path.with_file_name(format!("{stem}.ban-sua-{}{count}.docx", today.format("%Y-%m-%d")));
        match copy_new(path, &backup, shard) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => return done.map(|()| backup),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A second name for the file, or a whole copy where the file system has no such thing.
fn copy_new(path: &Path, copy: &Path, shard: Option<Shard>) -> io::Result<()> {
    match fs::hard_link(path, copy) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {}
        done => return done,
    }
    let mut file = temporary_in(copy.parent().unwrap_or(Path::new(".")), shard)?;
    io::copy(&mut fs::File::open(path)?, &mut file)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(copy).map(drop).map_err(|error| error.error)
}
