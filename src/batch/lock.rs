//! One run at a time in an output folder; shards of one run may share it.
//!
//! The lock is the operating system's, so that it ends with the process however that ends. The lock files are
//! taken away again where nobody else holds them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use same_file::Handle;

use super::Shard;
use super::disk::sweep;

const STEM: &str = ".vanthu-khoa";

/// The right to write into an output folder, until dropped.
#[derive(Debug)]
pub struct Lock {
    // Dropped in this order: a shard's own lock, then the folder's.
    held: Vec<(PathBuf, File)>,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockError {
    /// Another run is writing into the folder.
    Taken,
    /// The folder does not let itself be locked.
    Io(io::Error),
}

impl Lock {
    /// Locks `out` for a whole run, or for one shard beside other shards. Does not wait.
    ///
    /// # Errors
    /// Another run holds it, or the lock file cannot be made.
    pub fn take(out: &Path, shard: Option<Shard>) -> Result<Self, LockError> {
        let mut lock = Self { held: Vec::new() };
        lock.hold(out.join(STEM), shard.is_some())?;
        if let Some(shard) = shard {
            lock.hold(out.join(format!("{STEM}.{shard}")), false)?;
        } else {
            // No part runs beside a whole run: their lock files were left by killed ones.
            sweep(out, |name| name.strip_prefix(STEM).is_some_and(|rest| rest.starts_with('.')));
        }
        Ok(lock)
    }

    fn hold(&mut self, path: PathBuf, shared: bool) -> Result<(), LockError> {
        loop {
            let file = OpenOptions::new().create(true).write(true).truncate(false).open(&path)?;
            let locked = if shared { file.try_lock_shared() } else { file.try_lock() };
            match locked {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Taken),
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
            // The run before may have taken the file away between opening and locking it.
            if is_at(&file, &path)? {
                self.held.push((path, file));
                return Ok(());
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        while let Some((path, file)) = self.held.pop() {
            // Only the last of several shards may take the file away.
            if file.unlock().is_ok() && file.try_lock().is_ok() && is_at(&file, &path).unwrap_or(false) {
                // A lock file left behind does no harm.
                let _ = fs::remove_file(&path);
            }
        }
    }
}

impl From<io::Error> for LockError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let there = match Handle::from_path(path) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    Ok(Handle::from_file(file.try_clone()?)? == there)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn shard(text: &str) -> Option<Shard> {
        Some(text.parse().unwrap())
    }

    fn is_taken(out: &Path, part: Option<Shard>) -> bool {
        matches!(Lock::take(out, part), Err(LockError::Taken))
    }

    #[test]
    fn a_second_run_is_refused_until_the_first_ends() {
        let out = tempfile::tempdir().unwrap();
        let first = Lock::take(out.path(), None).unwrap();
        assert!(is_taken(out.path(), None));
        assert!(is_taken(out.path(), shard("1/2")));
        drop(first);
        assert!(Lock::take(out.path(), None).is_ok());
    }

    #[test]
    fn different_shards_share_a_folder() {
        let out = tempfile::tempdir().unwrap();
        let first = Lock::take(out.path(), shard("1/2")).unwrap();
        let second = Lock::take(out.path(), shard("2/2")).unwrap();
        assert!(is_taken(out.path(), shard("1/2")));
        drop(first);
        assert!(is_taken(out.path(), None));
        drop(second);
        assert!(Lock::take(out.path(), None).is_ok());
    }

    #[test]
    fn nothing_is_left_behind() {
        let out = tempfile::tempdir().unwrap();
        drop(Lock::take(out.path(), shard("1/3")).unwrap());
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_whole_run_takes_the_lock_files_of_killed_parts_away() {
        let out = tempfile::tempdir().unwrap();
        fs::write(out.path().join(format!("{STEM}.1-2")), "").unwrap();
        drop(Lock::take(out.path(), None).unwrap());
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_file_of_a_killed_run_does_not_lock() {
        let out = tempfile::tempdir().unwrap();
        fs::write(out.path().join(STEM), "").unwrap();
        assert!(Lock::take(out.path(), None).is_ok());
    }
}
