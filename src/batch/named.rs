//! A file that a user names: a report, a picture. It takes the place of nothing but what the program itself wrote, is
//! never written through a link, and is whole at every moment.

use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tempfile::NamedTempFile;

use super::disk::{
    Occupant, Placed, Staged, Stamp, back_up, held, look, new_file, open_own, remove, set_free, sweep,
};
use super::failure::{not_read, not_written};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::digest::Digest;

/// What is done where something stands that the program did not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// It is an error.
    Refuse,
    /// It is kept beside the new file, its name dated.
    KeepBeside(NaiveDate),
}

/// A file being written; nothing is in its place until [`Self::finish`].
#[derive(Debug)]
pub struct NamedFile {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
    seen: Option<Stamp>,
    /// What is replaced and was not ours.
    kept: Option<NaiveDate>,
}

/// What the names of unfinished files begin with.
const UNFINISHED: &str = ".vanthu-bao-cao-";

impl NamedFile {
    /// Begins the file that is to stand at `path`, where nothing may stand but what `is_ours`.
    ///
    /// # Errors
    /// Its folder cannot be written into; something else stands there.
    pub fn begin(path: &Path, is_ours: impl Fn(&[u8]) -> bool, foreign: Foreign) -> Result<Self, Diagnostic> {
        let (mut seen, mut kept) = (None, None);
        match look(path).map_err(|error| not_read(path, &error))? {
            Occupant::Nothing => {}
            Occupant::File(file) => {
                seen = Some(file.stamp);
                if !is_ours(&file.bytes) {
                    match foreign {
                        Foreign::Refuse => return Err(not_ours(path)),
                        Foreign::KeepBeside(today) => kept = Some(today),
                    }
                }
            }
            Occupant::Other(reason) => return Err(not_written(path, &io::Error::other(reason))),
        }
        let file = temporary(path, &is_ours).map_err(|error| not_written(path, &error))?;
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file), seen, kept })
    }

    /// Puts the file into its place. Where what stood there is kept, if it was not ours.
    ///
    /// # Errors
    /// It could not be written; somebody saved another file there meanwhile. What stood in its place stays.
    pub fn finish(self) -> Result<Option<PathBuf>, Diagnostic> {
        let Self { path, file, seen, kept } = self;
        let failed = |error: io::Error| not_written(&path, &error);
        let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
        file.as_file().sync_all().map_err(failed)?;
        let backup = kept.map(|today| back_up(&path, today, None)).transpose().map_err(failed)?;
        let error = match Staged::new(file.into_temp_path(), path.clone()).place(seen) {
            Ok(Placed::Done) => return Ok(backup.map(|backup| backup.path)),
            Ok(Placed::Overtaken) => not_ours(&path),
            Ok(Placed::Blocked) => failed(io::ErrorKind::IsADirectory.into()),
            Err(error) => failed(error),
        };
        if let Some(backup) = backup {
            backup.give_up();
        }
        Err(error)
    }
}

impl Write for NamedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes `page`, of a language whose comments are `<!-- … -->`, to `path`, sealed, so that an edit of it is known.
/// Where what stood there is kept.
///
/// # Errors
/// As [`NamedFile::begin`] and [`NamedFile::finish`].
pub fn write_sealed(path: &Path, page: &str, foreign: Foreign) -> Result<Option<PathBuf>, Diagnostic> {
    let mut file = NamedFile::begin(path, is_sealed, foreign)?;
    let written =
        file.write_all(page.as_bytes()).and_then(|()| file.write_all(seal(page.as_bytes()).as_bytes()));
    written.map_err(|error| not_written(path, &error))?;
    file.finish()
}

/// Writes `bytes` to `path`, where nothing may stand but what `is_ours`. Where what stood there is kept.
///
/// # Errors
/// As [`NamedFile::begin`] and [`NamedFile::finish`].
pub fn write_own(
    path: &Path,
    bytes: &[u8],
    is_ours: impl Fn(&[u8]) -> bool,
    foreign: Foreign,
) -> Result<Option<PathBuf>, Diagnostic> {
    let mut file = NamedFile::begin(path, is_ours, foreign)?;
    file.write_all(bytes).map_err(|error| not_written(path, &error))?;
    file.finish()
}

/// The bytes of the file at `path`, if one stands there that `is_ours`.
pub fn standing(path: &Path, is_ours: impl Fn(&[u8]) -> bool) -> Option<Vec<u8>> {
    match look(path) {
        Ok(Occupant::File(file)) if is_ours(&file.bytes) => Some(file.bytes),
        Ok(Occupant::File(_) | Occupant::Nothing | Occupant::Other(_)) | Err(_) => None,
    }
}

/// Removes the file at `path`, if one stands there that `is_ours`. Whether there was one.
///
/// # Errors
/// It cannot be removed.
pub fn remove_own(path: &Path, is_ours: impl Fn(&[u8]) -> bool) -> Result<bool, Diagnostic> {
    match look(path) {
        Ok(Occupant::File(file)) if is_ours(&file.bytes) => match remove(path, file.stamp) {
            Ok(placed) => Ok(matches!(placed, Placed::Done)),
            Err(error) => Err(not_written(path, &error)),
        },
        Ok(Occupant::File(_) | Occupant::Nothing | Occupant::Other(_)) | Err(_) => Ok(false),
    }
}

/// Writes all that `from` gives to `path`, where nothing stands.
///
/// # Errors
/// Something stands there; those of the file system.
pub fn write_new(path: &Path, mut from: impl Read) -> io::Result<()> {
    let mut file = new_file(UNFINISHED).tempfile_in(folder(path))?;
    io::copy(&mut from, &mut file)?;
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

fn seal(page: &[u8]) -> String {
    format!("<!-- vanthu: {} -->\n", Digest::of(page))
}

/// Whether `bytes` are a page as it was sealed.
fn is_sealed(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"<!-- vanthu: ";
    let mark = bytes.windows(MARK.len()).rposition(|window| window == MARK);
    let parts = mark.and_then(|at| bytes.split_at_checked(at));
    parts.is_some_and(|(page, end)| end == seal(page).as_bytes())
}

/// The file under its temporary name, beside its place. What killed runs left there is cleared.
fn temporary(path: &Path, is_ours: &impl Fn(&[u8]) -> bool) -> io::Result<NamedTempFile> {
    let folder = folder(path);
    // A file that is being written is locked, so that those of killed runs are known.
    sweep(folder, |name| name.starts_with(UNFINISHED) && is_unlocked(&folder.join(name)));
    let held = held(path);
    match look(&held)? {
        Occupant::Nothing => {}
        Occupant::File(file) if is_ours(&file.bytes) => std::fs::remove_file(&held)?,
        // Whose it is the dated name tells as little as ours.
        Occupant::File(file) => {
            let day =
                file.stamp.modified.map(|time| chrono::DateTime::<chrono::Utc>::from(time).date_naive());
            set_free(&held, path, day.unwrap_or_default())?;
        }
        Occupant::Other(reason) => return Err(io::Error::other(reason)),
    }
    let file = new_file(UNFINISHED).tempfile_in(folder)?;
    // On a disk that knows no locks a second run may clear it, which then tells that it cannot write.
    let _ = file.as_file().try_lock();
    Ok(file)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_unlocked(path: &Path) -> bool {
    open_own(path, |options| options.read(true)).is_ok_and(|file| file.try_lock().is_ok())
}

fn not_ours(path: &Path) -> Diagnostic {
    let message = "ở đây đã có một tệp không phải do chương trình ghi, hoặc đã được sửa, nên không ghi đè";
    Diagnostic::new(&rules::KHONG_GHI_DE, message)
        .at(&Place::file(path.display().to_string()))
        .hint("chọn tên khác; hoặc dùng --force, tệp cũ được giữ bên cạnh, có ghi ngày")
}

#[cfg(test)]
#[path = "named_tests.rs"]
mod tests;
