//! One run at a time in an output folder; shards of one run may share it.
//!
//! The lock is the operating system's, so that it ends with the process however that ends. The lock files are
//! taken away again where nobody else holds them. To know that, the last one locks them for itself alone, which a run
//! that begins at this moment would take for another run; so all begin and end one after the other, at the [`Gate`].

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use same_file::Handle;

use super::Shard;
use super::disk::{open_own, sweep};
use crate::files::is_in_use;

const STEM: &str = ".vanthu-khoa";

/// The right to write into an output folder, until dropped.
#[derive(Debug)]
pub struct Lock {
    out: PathBuf,
    // Given back in this order: a shard's own lock, then the folder's.
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
    /// Locks `out` for a whole run, or for one shard beside other shards. Waits for nobody but who begins or ends at
    /// this moment.
    ///
    /// # Errors
    /// Another run holds it, or the lock file cannot be made.
    pub fn take(out: &Path, shard: Option<Shard>) -> Result<Self, LockError> {
        let _gate = Gate::enter(out)?;
        let mut held = vec![hold(out.join(STEM), shard.is_some())?];
        if let Some(shard) = shard {
            held.push(hold(out.join(format!("{STEM}.{shard}")), false)?);
        } else {
            // No part runs beside a whole run: their lock files were left by killed ones.
            let is_part = |rest: &str| rest.starts_with('.') && rest != GATE;
            sweep(out, |name| name.strip_prefix(STEM).is_some_and(is_part));
        }
        Ok(Self { out: out.to_owned(), held })
    }
}

fn hold(path: PathBuf, shared: bool) -> Result<(PathBuf, File), LockError> {
    loop {
        let file = open_own(&path, |options| options.create(true).write(true).truncate(false))?;
        let locked = if shared { file.try_lock_shared() } else { file.try_lock() };
        match locked {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Taken),
            Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
        }
        // It may have been taken away between opening and locking it.
        if is_at(&file, &path)? {
            return Ok((path, file));
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Without the gate the files stay: they do no harm.
        let Ok(_gate) = Gate::enter(&self.out) else { return };
        while let Some((path, file)) = self.held.pop() {
            // Only the last of several shards may take the file away, which alone can lock it for itself.
            let _ = file.unlock();
            if file.try_lock().is_ok() && is_at(&file, &path).unwrap_or(false) {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// What comes after [`STEM`] in the name of the gate's file.
const GATE: &str = ".cua";

/// How often the gate is tried, and how long is waited between: those at it are through in an instant.
const TRIES: u32 = 10_000;
const WAIT: Duration = Duration::from_millis(1);

/// So many tries a file that was taken away may still be there.
const GOING: u32 = 1_000;

/// The moment in which a run begins or ends, which no other run shares.
struct Gate {
    path: PathBuf,
    _file: File,
}

impl Gate {
    fn enter(out: &Path) -> Result<Self, LockError> {
        let path = out.join(format!("{STEM}{GATE}"));
        for tried in 0..TRIES {
            match hold(path.clone(), false) {
                Ok((path, file)) => return Ok(Self { path, _file: file }),
                Err(LockError::Taken) => thread::sleep(WAIT),
                // On Windows a file that was taken away is there until the last who has it open is gone, for nobody else.
                Err(LockError::Io(error)) if is_in_use(&error) && tried < GOING => thread::sleep(WAIT),
                Err(error) => return Err(error),
            }
        }
        Err(LockError::Taken)
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        // Who waits with the file open finds that it is not there any more, and opens the next one.
        let _ = fs::remove_file(&self.path);
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

    /// Where one ends and another begins all the time, none is refused.
    #[test]
    fn a_shard_that_ends_never_refuses_one_that_begins() {
        let out = tempfile::tempdir().unwrap();
        thread::scope(|threads| {
            for part in ["1/4", "2/4", "3/4", "4/4"] {
                let out = out.path();
                threads.spawn(move || {
                    for round in 0..if cfg!(windows) { 25 } else { 250 } {
                        let lock = Lock::take(out, shard(part));
                        assert!(lock.is_ok(), "{part} in round {round}: {lock:?}");
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_or_a_pipe_in_the_place_of_a_lock_is_refused() {
        for name in [STEM.to_owned(), format!("{STEM}{GATE}"), format!("{STEM}.1-2")] {
            let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let target = elsewhere.path().join("precious");
            std::os::unix::fs::symlink(&target, out.path().join(&name)).unwrap();
            assert!(matches!(Lock::take(out.path(), shard("1/2")), Err(LockError::Io(_))), "{name}");
            assert!(!target.exists());
            fs::remove_file(out.path().join(&name)).unwrap();
            let made = std::process::Command::new("mkfifo").arg(out.path().join(&name)).status().unwrap();
            assert!(made.success());
            assert!(matches!(Lock::take(out.path(), shard("1/2")), Err(LockError::Io(_))), "{name}");
        }
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
