//! Files that are whole at every moment: written under a temporary name beside their place, then renamed.
//!
//! Documents are not forced down to the disk one by one, which would cost more than making them. A power cut may
//! leave the last of them blank; a blank file is no edit, and is made anew. What cannot be made anew, the copy of an
//! edited document, is forced.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use chrono::NaiveDate;
use tempfile::{Builder, NamedTempFile, TempPath};

use super::{OutputName, Shard};
use crate::diagnostic::limits;
use crate::digest::Digest;

const TEMPORARY: &str = ".vanthu-tam-";

/// What stands in an output's place.
#[derive(Debug)]
pub enum Standing {
    /// Nothing.
    Nothing,
    /// A file.
    File(StandingFile),
    /// A link or a folder, which is never replaced.
    Other(&'static str),
}

/// A file that stood in an output's place when looked at.
#[derive(Debug)]
pub struct StandingFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Their digest.
    pub digest: Digest,
    /// To tell later whether somebody saved it since.
    pub stamp: Stamp,
}

impl StandingFile {
    /// Whether it holds nothing at all, as a file may after a power cut.
    pub fn is_blank(&self) -> bool {
        // Of one that is larger than any document only the beginning was read.
        limits::DOCUMENT_BYTES.check(self.bytes.len()).is_ok() && self.bytes.iter().all(|byte| *byte == 0)
    }
}

/// What changes when somebody saves a file: its length, its time, and which file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    file: u64,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok(), file: number_of(metadata) }
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
pub fn look(path: &Path) -> io::Result<Standing> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Standing::Nothing);
        }
        Err(error) => return Err(error),
    };
    if metadata.is_symlink() {
        return Ok(Standing::Other("chỗ này là một liên kết, không ghi qua liên kết"));
    }
    if !metadata.is_file() {
        return Ok(Standing::Other("chỗ này là một thư mục"));
    }
    // One that is larger was not made here: its beginning has no digest that is known, and is no whole package.
    let mut bytes = Vec::new();
    File::open(path)?.take(limits::DOCUMENT_BYTES.most + 1).read_to_end(&mut bytes)?;
    Ok(Standing::File(StandingFile { digest: Digest::of(&bytes), bytes, stamp: Stamp::of(&metadata) }))
}

/// Writes whole files under one folder, and nowhere else.
#[derive(Debug)]
pub struct Writer {
    root: PathBuf,
    prefix: String,
    // The folders found or made inside so far, and those made, parents first.
    folders: Mutex<(HashSet<PathBuf>, Vec<PathBuf>)>,
}

/// A file written under its temporary name, gone again unless put into place.
#[derive(Debug)]
pub struct Staged {
    file: TempPath,
    path: PathBuf,
}

impl Writer {
    /// A writer for the folder `root`, which exists.
    ///
    /// # Errors
    /// The folder cannot be resolved.
    pub fn new(root: &Path, shard: Option<Shard>) -> io::Result<Self> {
        Ok(Self { root: root.canonicalize()?, prefix: prefix(shard), folders: Mutex::default() })
    }

    /// The resolved folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where `output` lies.
    ///
    /// # Errors
    /// A folder on the way is a link that leads outside, or no folder.
    pub fn path_of(&self, output: &OutputName) -> io::Result<PathBuf> {
        let mut path = self.root.clone();
        for name in output.folders() {
            path.push(name);
            if !self.is_known(&path) && !self.is_inside(&path)? {
                return Err(io::Error::other("thư mục là liên kết dẫn ra ngoài thư mục kết quả"));
            }
        }
        Ok(output.under(&self.root))
    }

    /// Writes `bytes` beside the place of `output`.
    ///
    /// # Errors
    /// Those of the file system; a folder that leads outside.
    pub fn stage(&self, output: &OutputName, bytes: &[u8]) -> io::Result<Staged> {
        let path = self.path_of(output)?;
        let folder = path.parent().unwrap_or(&self.root);
        self.make(folder)?;
        let mut file = new_file(&self.prefix).tempfile_in(folder)?;
        file.write_all(bytes)?;
        Ok(Staged { file: file.into_temp_path(), path })
    }

    /// Takes away the temporary files that killed runs left in the folders of `outputs`. A part of the work leaves
    /// those of other parts alone, which may be running.
    pub fn sweep<'a>(&self, outputs: impl Iterator<Item = &'a OutputName>) {
        let mut folders = HashSet::from([""]);
        let firsts = outputs.filter(|output| folders.insert(output.folder()));
        let places = firsts.filter_map(|output| self.path_of(output).ok());
        let is_dead = |name: &str| name.starts_with(&self.prefix) || is_of_whole_run(name);
        places
            .filter_map(|path| path.parent().map(Path::to_owned))
            .for_each(|folder| sweep(&folder, is_dead));
        sweep(&self.root, is_dead);
    }

    /// Takes away the folders made here that hold nothing after all.
    pub fn remove_empty_folders(&self) {
        let (_, made) = &*self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        for folder in made.iter().rev() {
            // A folder that holds something is not removed.
            let _ = fs::remove_dir(folder);
        }
    }

    fn make(&self, folder: &Path) -> io::Result<()> {
        let (known, made) = &mut *self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if known.contains(folder) {
            return Ok(());
        }
        let missing: Vec<_> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
        made.extend(missing.iter().rev().map(|folder| folder.to_path_buf()));
        fs::create_dir_all(folder)?;
        known.insert(folder.to_owned());
        Ok(())
    }

    /// One that is there is looked at once.
    fn know(&self, folder: &Path) {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).0.insert(folder.to_owned());
    }

    fn is_known(&self, folder: &Path) -> bool {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).0.contains(folder)
    }

    /// A linked folder counts by where it leads; one that is not there yet will be made inside.
    fn is_inside(&self, folder: &Path) -> io::Result<bool> {
        match folder.canonicalize() {
            Ok(target) => {
                let is_inside = target.starts_with(&self.root);
                if is_inside && target.is_dir() {
                    self.know(folder);
                }
                Ok(is_inside)
            }
            Err(error) if error.kind() == ErrorKind::NotFound && !folder.is_symlink() => Ok(true),
            Err(error) => Err(error),
        }
    }
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

/// A temporary file of `shard` in `folder`, to be renamed.
///
/// # Errors
/// Those of the file system.
pub fn temporary_in(folder: &Path, shard: Option<Shard>) -> io::Result<NamedTempFile> {
    new_file(&prefix(shard)).tempfile_in(folder)
}

/// Whether `name` is that of a whole run's temporary file, beside which no part runs.
fn is_of_whole_run(name: &str) -> bool {
    name.strip_prefix(TEMPORARY).is_some_and(|rest| !rest.contains('-'))
}

/// What the names of a run's temporary files begin with; a whole run's is the beginning of every shard's.
fn prefix(shard: Option<Shard>) -> String {
    let part = shard.map(|shard| format!("{shard}-")).unwrap_or_default();
    format!("{TEMPORARY}{part}")
}

/// Makes new files in a folder, named `prefix` and more.
#[cfg(unix)]
pub fn new_file(prefix: &str) -> Builder<'_, 'static> {
    use std::os::unix::fs::PermissionsExt;

    let mut builder = Builder::new();
    // As any new file: open to whom the user's mask lets in, not to the user alone.
    builder.prefix(prefix).permissions(fs::Permissions::from_mode(0o666));
    builder
}

/// Makes new files in a folder, named `prefix` and more.
#[cfg(not(unix))]
pub fn new_file(prefix: &str) -> Builder<'_, 'static> {
    let mut builder = Builder::new();
    builder.prefix(prefix);
    builder
}

/// Takes away the files of `folder` whose names are `dead`.
pub fn sweep(folder: &Path, dead: impl Fn(&str) -> bool) {
    let entries = fs::read_dir(folder).into_iter().flatten().map_while(Result::ok);
    for entry in entries.filter(|entry| entry.file_name().to_str().is_some_and(&dead)) {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(entry.path());
    }
}

/// Keeps the file at `path` beside itself under a dated name, and tells that name. The file itself stays.
///
/// # Errors
/// Those of the file system.
pub fn back_up(path: &Path, today: NaiveDate, shard: Option<Shard>) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1.. {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let backup = path.with_file_name(format!("{stem}.ban-sua-{}{count}.docx", today.format("%Y-%m-%d")));
        match copy_new(path, &backup, shard) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => return done.map(|()| backup),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A second name for the file, or a whole copy where the file system has no such thing.
fn copy_new(path: &Path, copy: &Path, shard: Option<Shard>) -> io::Result<()> {
    match fs::hard_link(path, copy) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {}
        done => return done,
    }
    let mut file = temporary_in(copy.parent().unwrap_or(Path::new(".")), shard)?;
    io::copy(&mut fs::File::open(path)?, &mut file)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(copy).map(drop).map_err(|error| error.error)
}
