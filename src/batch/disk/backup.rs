//! The copy of an edited document that `--force` replaces: a file of its own, made once.

use std::fs;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::Shard;
use super::exchange::rename_new;
use super::temporary::temporary_in;
use crate::files::open_file;

/// A copy beside its document.
#[derive(Debug)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it was made just now; else an earlier run, that was cut off, made it.
    is_new: bool,
}

impl Backup {
    /// Takes the copy away again, where the document was not replaced after all.
    pub fn give_up(self) {
        if self.is_new {
            // A copy too many does no harm.
            let _ = fs::remove_file(self.path);
        }
    }
}

/// Keeps the file at `path` beside itself under a dated name. The file itself stays.
///
/// # Errors
/// Those of the file system.
pub fn back_up(path: &Path, today: NaiveDate, shard: Option<Shard>) -> io::Result<Backup> {
    for backup in names(path, today) {
        match at(&backup, path)? {
            BackupName::Free => match copy(path, &backup, shard) {
                // Somebody took the name meanwhile.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => return done.map(|()| Backup { path: backup, is_new: true }),
            },
            BackupName::OfTheSame => return Ok(Backup { path: backup, is_new: false }),
            BackupName::Taken => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Gives the file that a killed run `held` the first dated name that is free beside `path`. None where a backup holds the
/// same already.
///
/// # Errors
/// Those of the file system; the file stays held.
pub fn set_free(held: &Path, path: &Path, today: NaiveDate) -> io::Result<Option<PathBuf>> {
    for name in names(path, today) {
        match at(&name, held)? {
            BackupName::Free => match rename_new(held, &name) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => return done.map(|()| Some(name)),
            },
            BackupName::OfTheSame => return fs::remove_file(held).map(|()| None),
            BackupName::Taken => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// What a name is to a file that wants it.
enum BackupName {
    /// Nothing has it.
    Free,
    /// A file has it that holds the same.
    OfTheSame,
    /// Something else has it.
    Taken,
}

/// What `name` is to the file at `path`. They are compared piece by piece, as an edited document may be of any size.
fn at(name: &Path, path: &Path) -> io::Result<BackupName> {
    let known = match fs::symlink_metadata(name) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BackupName::Free),
        Err(error) => return Err(error),
    };
    if !known.is_file() || known.len() != fs::metadata(path)?.len() {
        return Ok(BackupName::Taken);
    }
    let one = BufReader::new(open_file(name)?).bytes();
    let other = BufReader::new(open_file(path)?).bytes();
    for (one, other) in one.zip(other) {
        if one? != other? {
            return Ok(BackupName::Taken);
        }
    }
    Ok(BackupName::OfTheSame)
}

/// `a.ban-sua-2026-03-09.docx`, `a.ban-sua-2026-03-09-2.docx` and so on.
fn names(path: &Path, today: NaiveDate) -> impl Iterator<Item = PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    (1u32..).map(move |number| {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{stem}.ban-sua-{}{count}{ending}", today.format("%Y-%m-%d")))
    })
}

fn copy(path: &Path, backup: &Path, shard: Option<Shard>) -> io::Result<()> {
    let mut copy = temporary_in(backup.parent().unwrap_or(Path::new(".")), shard)?;
    io::copy(&mut open_file(path)?, &mut copy)?;
    copy.as_file().sync_all()?;
    copy.persist_noclobber(backup).map(drop).map_err(|error| error.error)
}
