//! A file on its way: whole under a temporary name, then in its place.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::exchange::{Placed, rename_new, replace};
use super::occupant::Stamp;

/// A file written under its temporary name, gone again unless put into place.
#[derive(Debug)]
pub struct Staged {
    file: TempPath,
    path: PathBuf,
}

impl Staged {
    /// The file under the temporary name `file`, on its way to `path`.
    pub fn new(file: TempPath, path: PathBuf) -> Self {
        Self { file, path }
    }

    /// Its place.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the file into its place, if that still holds what was seen there.
    ///
    /// # Errors
    /// Those of the file system; what stood there stays.
    pub fn place(self, seen: Option<Stamp>) -> io::Result<Placed> {
        let Self { file, path } = self;
        match seen {
            // Dropped, it takes its own name away, which is free again where the file went into place.
            Some(seen) => replace(&file, &path, seen),
            None => match rename_new(&file, &path) {
                Ok(()) => {
                    // There is no such name any more that the system would have to look for.
                    let _ = file.keep();
                    Ok(Placed::Done)
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => {
                    Ok(Placed::Blocked)
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Placed::Overtaken),
                Err(error) => Err(error),
            },
        }
    }
}
