//! The copy of an edited document that `--force` replaces: a file of its own, made once.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::Shard;
use super::exchange::rename_new;
use super::occupant::{Occupant, StandingFile, look};
use super::temporary::temporary_in;
use crate::digest::Digest;

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

/// Keeps `file`, which stood at `path`, beside itself under a dated name. The file itself stays.
///
/// # Errors
/// Those of the file system.
pub fn back_up(path: &Path, file: &KeptEdit, today: NaiveDate, shard: Option<Shard>) -> io::Result<Backup> {
    for backup in names(path, today) {
        match look(&backup)? {
            Occupant::Nothing => match copy(file, &backup, shard) {
                // Somebody took the name meanwhile.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => return done.map(|()| Backup { path: backup, is_new: true }),
            },
            Occupant::File(known) if known.digest == file.digest => {
                return Ok(Backup { path: backup, is_new: false });
            }
            Occupant::File(_) | Occupant::Other(_) => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// What is to be kept.
#[derive(Debug)]
pub struct KeptEdit {
    bytes: Vec<u8>,
    digest: Digest,
}

impl From<StandingFile> for KeptEdit {
    fn from(file: StandingFile) -> Self {
        Self { bytes: file.bytes, digest: file.digest }
    }
}

/// Gives `file`, which a killed run `held`, the first dated name that is free beside `path`. None where a backup holds the
/// same already.
///
/// # Errors
/// Those of the file system; the file stays held.
pub fn set_free(
    held: &Path,
    file: &StandingFile,
    path: &Path,
    today: NaiveDate,
) -> io::Result<Option<PathBuf>> {
    for name in names(path, today) {
        match look(&name)? {
            Occupant::Nothing => match rename_new(held, &name) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => return done.map(|()| Some(name)),
            },
            Occupant::File(known) if known.digest == file.digest => {
                fs::remove_file(held)?;
                return Ok(None);
            }
            Occupant::File(_) | Occupant::Other(_) => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
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

fn copy(file: &KeptEdit, backup: &Path, shard: Option<Shard>) -> io::Result<()> {
    let mut copy = temporary_in(backup.parent().unwrap_or(Path::new(".")), shard)?;
    copy.write_all(&file.bytes)?;
    copy.as_file().sync_all()?;
    copy.persist_noclobber(backup).map(drop).map_err(|error| error.error)
}
