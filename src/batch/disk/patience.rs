//! Waiting for who has a file open for a moment. Windows renames and replaces nothing that is open, and a virus scanner or
//! an indexer opens every new file as soon as it is there.

use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use tempfile::TempPath;

use crate::files::is_in_use;

/// How often it is tried again, and how long is waited between: a fifth of a second in all.
const TRIES: u32 = 10;
const WAIT: Duration = Duration::from_millis(20);

/// Does `act`, and again for a moment where a file is in use.
///
/// # Errors
/// Those of the last time.
pub fn patiently<T>(act: impl Fn() -> io::Result<T>) -> io::Result<T> {
    for _ in 0..TRIES {
        match act() {
            Err(error) if is_in_use(&error) => thread::sleep(WAIT),
            done => return done,
        }
    }
    act()
}

/// Gives the temporary `file` the name `path`, in the place of what has it.
///
/// # Errors
/// Those of the file system; the temporary file is gone.
pub fn persist(mut file: TempPath, path: &Path) -> io::Result<()> {
    for tried in 0.. {
        match file.persist(path) {
            Ok(()) => break,
            Err(refused) if tried < TRIES && is_in_use(&refused.error) => file = refused.path,
            Err(refused) => return Err(refused.error),
        }
        thread::sleep(WAIT);
    }
    Ok(())
}
