//! Taking a file out of its place so that no save of its owner is lost, whenever that comes.
//!
//! Between a look at a file and its replacement its owner may save it. So the new file and the old one change places in
//! one step of the system, and what was taken is looked at again: if it is not what was seen, they change places once
//! more. Meanwhile what was taken stands under a name of its own, [`HELD`], which no later run takes for a half-written
//! file of ours; see [`super::super::recovery`].

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::occupant::Stamp;
use super::patience::patiently;

/// What the names of files begin with that are being exchanged; the name of the document follows.
pub const HELD: &str = ".vanthu-doi-";

/// What became of putting a file into place, or of taking one away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// It is there; or it is gone.
    Done,
    /// Somebody saved the file in its place since it was looked at; that one stays.
    Overtaken,
    /// A folder came into its place.
    Blocked,
}

/// Where the document at `path` is held while it is exchanged.
pub fn held(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(HELD);
    name.push(path.file_name().unwrap_or_default());
    path.with_file_name(name)
}

/// Puts the file `new` in the place of the one at `path`, if that is still the one that was `seen`.
///
/// # Errors
/// Those of the file system; what stood at `path` stays, and `new` may.
pub fn replace(new: &Path, path: &Path, seen: Stamp) -> io::Result<Placed> {
    let now = fs::symlink_metadata(path).ok();
    if now.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Ok(Placed::Blocked);
    }
    if now.as_ref().map(Stamp::of) != Some(seen) {
        return Ok(Placed::Overtaken);
    }
    let held = held(path);
    let ours = Stamp::at(new);
    rename_new(new, &held)?;
    match exchange(&held, path) {
        Ok(()) if Stamp::at(&held) == Some(seen) => {
            // It is ours and in the way of nobody: a later run takes it away if this one cannot.
            let _ = fs::remove_file(&held);
            Ok(Placed::Done)
        }
        Ok(()) => {
            exchange(&held, path)?;
            if Stamp::at(&held) == ours {
                let _ = fs::remove_file(&held);
            } else {
                // Saved twice meanwhile. The last save goes into the place, and the one before stays held until the next
                // run gives it a name.
                exchange(&held, path)?;
            }
            Ok(Placed::Overtaken)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let _ = fs::remove_file(&held);
            Ok(Placed::Overtaken)
        }
        Err(error) if is_unknown(&error) => {
            rename_new(&held, new)?;
            replace_by_link(new, path, seen)
        }
        Err(error) => {
            let _ = fs::remove_file(&held);
            Err(error)
        }
    }
}

/// As [`replace`], on a disk where two files cannot change places: the old one is kept under a second name.
fn replace_by_link(new: &Path, path: &Path, seen: Stamp) -> io::Result<Placed> {
    let held = held(path);
    let linked = match fs::hard_link(path, &held) {
        Ok(()) => true,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Placed::Overtaken),
        // No second names either: a look right before is all that can be done.
        Err(_) => false,
    };
    let kept = if linked { held.as_path() } else { path };
    if Stamp::at(kept) != Some(seen) {
        if linked {
            fs::remove_file(&held)?;
        }
        return Ok(Placed::Overtaken);
    }
    if let Err(error) = patiently(|| fs::rename(new, path)) {
        if linked {
            let _ = fs::remove_file(&held);
        }
        return Err(error);
    }
    if linked && Stamp::at(&held) != Some(seen) {
        fs::rename(&held, path)?;
        return Ok(Placed::Overtaken);
    }
    if linked {
        let _ = fs::remove_file(&held);
    }
    Ok(Placed::Done)
}

/// Removes the file at `path`, if it is still the one that was `seen`.
///
/// # Errors
/// Those of the file system; the file stays.
pub fn remove(path: &Path, seen: Stamp) -> io::Result<Placed> {
    if Stamp::at(path) != Some(seen) {
        return Ok(Placed::Overtaken);
    }
    let held = held(path);
    rename_new(path, &held)?;
    if Stamp::at(&held) == Some(seen) {
        fs::remove_file(&held)?;
        return Ok(Placed::Done);
    }
    // Where something stands at `path` again, the one that was taken stays held until the next run gives it a name.
    match rename_new(&held, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        Ok(()) | Err(_) => Ok(Placed::Overtaken),
    }
}

/// Renames a file to a name that nothing has.
///
/// # Errors
/// Those of the file system; something has the name.
pub fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| {
        let file = tempfile::TempPath::try_from_path(from)?;
        file.persist_noclobber(to).map_err(|refused| {
            let error = refused.error;
            // What could not be renamed is not to be removed.
            let _ = refused.path.keep();
            error
        })
    })
}

/// Whether the system or the disk cannot do such a thing at all.
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

/// Makes two files change places, in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(test)]
#[path = "exchange_tests.rs"]
mod tests;
