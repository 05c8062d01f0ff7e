//! Writes documents into the output folder, and nowhere else.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::super::{OutputName, Shard};
use super::exchange::HELD;
use super::staged::Staged;
use super::temporary::{is_of_whole_run, names, new_file, prefix, remove_all};

/// Writes whole files under one folder, and nowhere else.
#[derive(Debug)]
pub struct Writer {
    root: PathBuf,
    prefix: String,
    // The folders found or made inside so far, and those made, parents first.
    folders: Mutex<(HashSet<PathBuf>, Vec<PathBuf>)>,
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
        Ok(Staged::new(file.into_temp_path(), path))
    }

    /// Takes away the temporary files that killed runs left in the folders of `outputs`. A part of the work leaves
    /// those of other parts alone, which may be running.
    ///
    /// The documents that they held while exchanging them; see [`HELD`].
    pub fn sweep<'a>(&self, outputs: impl Iterator<Item = &'a OutputName>) -> Vec<OutputName> {
        let mut folders = HashSet::from([""]);
        let firsts = outputs.filter(|output| folders.insert(output.folder()));
        let is_dead = |name: &str| name.starts_with(&self.prefix) || is_of_whole_run(name);
        let mut held = Vec::new();
        let root = std::iter::once((String::new(), self.root.clone()));
        let places = firsts.filter_map(|output| {
            let folder = self.path_of(output).ok()?.parent()?.to_owned();
            Some((format!("{}/", output.folder()), folder))
        });
        for (above, folder) in root.chain(places) {
            let names = names(&folder);
            remove_all(&folder, names.iter().map(String::as_str).filter(|name| is_dead(name)));
            let documents = names.iter().filter_map(|name| name.strip_prefix(HELD));
            held.extend(documents.filter_map(|name| OutputName::read(&format!("{above}{name}"))));
        }
        held
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
