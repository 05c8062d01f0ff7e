//! The output folder of a run, and how the run uses it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use chrono::NaiveDate;

use super::Shard;
use super::disk::Writer;
use super::lock::Lock;
use super::manifest::{Journal, Manifest};

/// How to run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The output folder.
    pub out: PathBuf,
    /// Write nothing unless every document is good.
    pub strict: bool,
    /// Replace edited documents too, keeping each beside itself.
    pub force: bool,
    /// Delete documents whose facts are gone, unless edited.
    pub prune: bool,
    /// The part of the work to do.
    pub shard: Option<Shard>,
    /// The date for the names of backups.
    pub today: NaiveDate,
    /// Tells the time, to know what was saved a moment ago.
    pub clock: fn() -> SystemTime,
}

/// The output folder, held by this run.
#[derive(Debug)]
pub struct Folder {
    /// What earlier runs wrote.
    pub manifest: Manifest,
    /// What this run writes.
    pub journal: Journal,
    /// The way to write.
    pub writer: Writer,
    /// The facts file asked for last, as seen from here.
    pub(super) seen: Mutex<Option<(PathBuf, Arc<str>)>>,
    pub(super) _lock: Lock,
}

impl Folder {
    /// `path` as seen from the output folder, so that both can move together.
    pub fn seen_from_here(&self, path: &Path) -> Arc<str> {
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // Documents come facts file by facts file, and to resolve a path the system is asked for each of its folders.
        if let Some((_, known)) = seen().as_ref().filter(|(last, _)| last == path) {
            return Arc::clone(known);
        }
        let found: Arc<str> = self.resolve(path).into();
        *seen() = Some((path.to_owned(), Arc::clone(&found)));
        found
    }

    fn resolve(&self, path: &Path) -> String {
        let root = self.writer.root();
        let Ok(path) = path.canonicalize() else { return path.display().to_string() };
        let shared = path.components().zip(root.components()).take_while(|(one, other)| one == other).count();
        if shared == 0 {
            return path.display().to_string();
        }
        let up = root.components().skip(shared).map(|_| "..");
        let down = path.components().skip(shared).map(|name| name.as_os_str().to_string_lossy());
        up.map(Into::into).chain(down).collect::<Vec<_>>().join("/")
    }
}
