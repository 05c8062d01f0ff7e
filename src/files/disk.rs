//! What files are read from: the disk, files that lie in memory, or such laid over the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Cursor, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::plain::plain;
use super::regular::{is_same_file, open_file};
use crate::diagnostic::Limit;

/// Where a stage finds its files. A page in a browser has no disk and gives what it was given; a server lays what is
/// being typed over the folder that it stands in.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// Files in memory by their plain paths; a folder is there by the files in it.
    memory: BTreeMap<PathBuf, Arc<[u8]>>,
    behind: Behind,
}

/// What is behind the files in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Behind {
    #[default]
    Nothing,
    /// The disk of the machine.
    Disk,
    /// Of the disk, what lies in this folder, links followed.
    Folder(PathBuf),
}

/// The disk of the machine.
static REAL: Disk = Disk { memory: BTreeMap::new(), behind: Behind::Disk };

impl Disk {
    /// The disk of the machine.
    pub fn real() -> &'static Self {
        &REAL
    }

    /// Of the disk of the machine, what lies in `folder`; nothing else is there, whatever facts or links name.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn inside(folder: &Path) -> io::Result<Self> {
        Ok(Self { memory: BTreeMap::new(), behind: Behind::Folder(folder.canonicalize()?) })
    }

    /// No disk, and no file yet.
    pub fn in_memory() -> Self {
        Self::default()
    }

    /// The same with a file at `path`, which hides what is on the disk there.
    pub fn put(&mut self, path: impl AsRef<Path>, bytes: impl Into<Arc<[u8]>>) {
        self.memory.insert(plain(path), bytes.into());
    }

    /// Takes the file at `path` out of memory; what is on the disk there is seen again.
    pub fn forget(&mut self, path: &Path) {
        self.memory.remove(&plain(path));
    }

    /// Whether the disk may be asked for `path`.
    fn reaches(&self, path: &Path) -> bool {
        match &self.behind {
            Behind::Nothing => false,
            Behind::Disk => true,
            Behind::Folder(folder) => {
                let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
                path.canonicalize().is_ok_and(|path| path.starts_with(folder))
            }
        }
    }

    /// Opens the file at `path`, through links.
    ///
    /// # Errors
    /// Those of the file system; what is no file.
    pub fn open(&self, path: &Path) -> io::Result<OpenedFile> {
        if let Some(bytes) = self.memory.get(&plain(path)) {
            return Ok(OpenedFile::Memory(Cursor::new(Arc::clone(bytes))));
        }
        match self.reaches(path) {
            true => open_file(path).map(OpenedFile::Disk),
            false if self.is_dir(path) => Err(ErrorKind::IsADirectory.into()),
            false => Err(ErrorKind::NotFound.into()),
        }
    }

    /// All that is in the file at `path`, which is no larger than `limit`.
    ///
    /// # Errors
    /// As [`Self::open`]; the excess where it is larger, which [`super::too_large`] finds.
    pub fn read(&self, path: &Path, limit: &'static Limit) -> io::Result<Vec<u8>> {
        let file = self.open(path)?;
        let length = file.length()?;
        limit.check(length).map_err(io::Error::other)?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        // It may grow while it is read.
        file.take(limit.most + 1).read_to_end(&mut bytes)?;
        limit.check(bytes.len()).map_err(io::Error::other)?;
        Ok(bytes)
    }

    /// Whether there is a folder at `path`.
    pub fn is_dir(&self, path: &Path) -> bool {
        let plain = plain(path);
        let holds = |file: &PathBuf| plain == Path::new(".") || file.starts_with(&plain) && *file != plain;
        self.memory.keys().any(holds) || self.reaches(path) && path.is_dir()
    }

    /// Whether there is a file at `path`, through links.
    pub fn is_file(&self, path: &Path) -> bool {
        self.memory.contains_key(&plain(path)) || self.reaches(path) && path.is_file()
    }

    /// Whether there is anything at `path`, through links.
    pub fn exists(&self, path: &Path) -> bool {
        self.is_file(path) || self.is_dir(path) || self.reaches(path) && path.exists()
    }

    /// Whether something is called `path`, be it a link that leads nowhere.
    pub fn is_named(&self, path: &Path) -> bool {
        self.exists(path) || self.has_disk() && path.symlink_metadata().is_ok()
    }

    /// The names in the folder at `path` that are UTF-8, in their order.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn names_in(&self, path: &Path) -> io::Result<Vec<String>> {
        let folder = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let mut names = self.names_in_memory(folder);
        if self.reaches(folder) && (folder.is_dir() || names.is_empty()) {
            let entries = fs::read_dir(folder)?.filter_map(Result::ok);
            names.extend(entries.filter_map(|entry| entry.file_name().into_string().ok()));
        } else if names.is_empty() {
            return Err(ErrorKind::NotFound.into());
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    fn names_in_memory(&self, folder: &Path) -> Vec<String> {
        let folder = plain(folder);
        let inner = |file: &PathBuf| {
            let rest =
                if folder == Path::new(".") { file.as_path() } else { file.strip_prefix(&folder).ok()? };
            Some(rest.components().next()?.as_os_str().to_str()?.to_owned())
        };
        self.memory.keys().filter_map(inner).collect()
    }

    /// The files in memory at or below `path`.
    pub(super) fn in_memory_below<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = &'a Path> {
        let everywhere = path == Path::new(".");
        self.memory.keys().map(PathBuf::as_path).filter(move |file| everywhere || file.starts_with(path))
    }

    /// Whether there is a disk behind what lies in memory.
    pub(super) fn has_disk(&self) -> bool {
        self.behind != Behind::Nothing
    }

    /// Whether both names are of one file.
    pub fn is_same_file(&self, one: &Path, other: &Path) -> bool {
        plain(one) == plain(other) || self.has_disk() && is_same_file(one, other)
    }

    /// One for all ways that lead to `path`.
    pub fn identity(&self, path: &Path) -> PathBuf {
        let path = plain(path);
        if self.has_disk() { path.canonicalize().unwrap_or(path) } else { path }
    }
}

/// A file that was opened.
#[derive(Debug)]
pub enum OpenedFile {
    /// On the disk.
    Disk(File),
    /// In memory.
    Memory(Cursor<Arc<[u8]>>),
}

impl OpenedFile {
    /// So many bytes are in it.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn length(&self) -> io::Result<u64> {
        match self {
            Self::Disk(file) => Ok(file.metadata()?.len()),
            Self::Memory(bytes) => Ok(u64::try_from(bytes.get_ref().len()).unwrap_or(u64::MAX)),
        }
    }
}

impl Read for OpenedFile {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Disk(file) => file.read(into),
            Self::Memory(bytes) => bytes.read(into),
        }
    }
}

impl Seek for OpenedFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Disk(file) => file.seek(to),
            Self::Memory(bytes) => bytes.seek(to),
        }
    }
}

#[cfg(test)]
#[path = "disk_tests.rs"]
mod tests;
