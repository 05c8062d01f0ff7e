//! What stands where a file is to go.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

use super::own::LINK;
use crate::diagnostic::limits;
use crate::digest::Digest;
use crate::files::{not_a_file, open_file, why_not_written};

/// What stands in an output's place.
#[derive(Debug)]
pub enum Occupant {
    Nothing,
    File(StandingFile),
    /// What is no file, and never replaced; what it is.
    Other(String),
}

/// A file that stood in an output's place when looked at.
#[derive(Debug)]
pub struct StandingFile {
    pub bytes: Vec<u8>,
    /// Their digest.
    pub digest: Digest,
    /// To tell later whether somebody saved it since.
    pub stamp: Stamp,
}

impl StandingFile {
    /// Whether it has a length but holds nothing, as a file may after a power cut.
    pub fn is_blank(&self) -> bool {
        // Of one that is larger than any document only the beginning was read.
        let is_whole = limits::DOCUMENT_BYTES.check(self.bytes.len()).is_ok();
        is_whole && !self.bytes.is_empty() && self.bytes.iter().all(|byte| *byte == 0)
    }
}

/// What changes when somebody saves a file: its length, its time, and which file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    /// When it was saved last.
    pub modified: Option<SystemTime>,
    file: u64,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok(), file: number_of(metadata) }
    }

    /// That of the file at `path`; none where there is none.
    pub(super) fn at(path: &Path) -> Option<Self> {
        fs::symlink_metadata(path).ok().as_ref().map(Self::of)
    }
}

/// The number of the file, which a program that saves by renaming changes.
#[cfg(unix)]
fn number_of(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number_of(_: &Metadata) -> u64 {
    0
}

/// Looks at `path`.
///
/// # Errors
/// The file cannot be read.
pub fn look(path: &Path) -> io::Result<Occupant> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Occupant::Nothing);
        }
        Err(error) => return Err(error),
    };
    if metadata.is_symlink() {
        return Ok(Occupant::Other(LINK.to_owned()));
    }
    if let Some(other) = not_a_file(&metadata) {
        return Ok(Occupant::Other(why_not_written(&other)));
    }
    // One that is larger was not made here: its beginning has no digest that is known, and is no whole package.
    let mut bytes = Vec::new();
    open_file(path)?.take(limits::DOCUMENT_BYTES.most + 1).read_to_end(&mut bytes)?;
    Ok(Occupant::File(StandingFile { digest: Digest::of(&bytes), bytes, stamp: Stamp::of(&metadata) }))
}
