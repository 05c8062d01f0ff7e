//! A file on its way: whole under a temporary name, then in its place.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::occupant::Stamp;

/// A file written under its temporary name, gone again unless put into place.
#[derive(Debug)]
pub struct Staged {
    pub(super) file: TempPath,
    pub(super) path: PathBuf,
}

/// What became of putting a file into place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// It is there.
    Done,
    /// Somebody saved the file in its place since it was looked at; that one stays.
    Overtaken,
    /// A folder came into its place.
    Blocked,
}

impl Staged {
    /// Its place.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Renames the file into its place, if that still holds what was seen there.
    ///
    /// # Errors
    /// Those of the file system; what stood there stays.
    pub fn place(self, seen: Option<Stamp>) -> io::Result<Placed> {
        let now = fs::symlink_metadata(&self.path).ok();
        if now.as_ref().is_some_and(Metadata::is_dir) {
            return Ok(Placed::Blocked);
        }
        if now.as_ref().map(Stamp::of) != seen {
            return Ok(Placed::Overtaken);
        }
        self.file.persist(&self.path).map_err(|error| error.error)?;
        Ok(Placed::Done)
    }
}
