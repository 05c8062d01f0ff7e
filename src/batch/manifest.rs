//! What earlier runs wrote: the manifest (sổ tay) in the output folder.
//!
//! One JSON line a document. A run first appends a line for each document it is about to write, then writes it,
//! and at the end sorts the lines into a new manifest. So the manifest knows every byte the program ever put
//! into place, also after a kill, and what it does not know was edited. A line that is no record is passed
//! over; without the manifest a run only takes longer.

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::disk::{open_own, persist, refuse_foreign, temporary_in};
use super::{OutputName, Shard};
use crate::diagnostic::limits;
use crate::digest::Digest;

const STEM: &str = ".vanthu-so-tay";
const ENDING: &str = ".jsonl";

/// One document that was written, or was about to be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ManifestRecord {
    /// Path under the output folder.
    #[serde(rename = "van_ban", with = "text")]
    pub output: Arc<str>,
    /// The facts file, as seen from the output folder; empty where a manifest that was lost knew it.
    #[serde(rename = "du_kien", with = "text")]
    pub facts_file: Arc<str>,
    /// What the document was made from.
    #[serde(rename = "dau_vao")]
    pub input: Digest,
    /// The bytes that were written.
    #[serde(rename = "dau_ra")]
    pub bytes: Digest,
    /// Whether it was made without a warning; else it is made again, so that the warning is given again.
    #[serde(rename = "sach")]
    pub clean: bool,
}

/// All records of a folder.
#[derive(Debug, Default)]
pub struct Manifest {
    /// In order of their outputs, in one piece: there may be tens of thousands.
    records: Vec<ManifestRecord>,
    changed: bool,
    whole: bool,
}

impl Manifest {
    /// Reads the whole run's manifest and those of all shards in `out`, for `shard` or a whole run. What it says of
    /// `outputs` shares their names.
    ///
    /// # Errors
    /// One that cannot be read, with its path: what it knows would be taken for edited, or be lost with it.
    pub fn read(
        out: &Path,
        outputs: &BTreeSet<OutputName>,
        shard: Option<Shard>,
    ) -> Result<Self, (PathBuf, io::Error)> {
        let mut manifest = Self::default();
        let files = files(out).map_err(|error| (out.to_owned(), error))?;
        manifest.whole = !files.is_empty();
        let mut facts_files = HashSet::new();
        let mut left = limits::MANIFEST_BYTES.most;
        for path in &files {
            match manifest.read_file(path, outputs, &mut facts_files, &mut left) {
                Ok(ManifestLines::Whole) => {}
                // What is damaged is written anew.
                Ok(ManifestLines::Damaged) => (manifest.whole, manifest.changed) = (false, true),
                // A whole run that ended meanwhile has taken it in.
                Err(error) if error.kind() == io::ErrorKind::NotFound => manifest.changed = true,
                Err(error) => return Err((path.clone(), error)),
            }
        }
        // What shards left is taken in, whether it says anything new or not.
        manifest.changed |= shard.is_none() && files.iter().any(|file| *file != self::path(out, None));
        manifest.records.sort_unstable();
        manifest.records.dedup();
        Ok(manifest)
    }

    /// Reads what can be read of one file, of which no more than `left` bytes. Records share the names of `facts_files`.
    fn read_file(
        &mut self,
        path: &Path,
        outputs: &BTreeSet<OutputName>,
        facts_files: &mut HashSet<Arc<str>>,
        left: &mut u64,
    ) -> io::Result<ManifestLines> {
        let mut read = ManifestLines::Whole;
        let file = open_own(path, |options| options.read(true))?;
        // One that grows while it is read is somebody's that runs at the same time, and ends where it ends now.
        for line in BufReader::new(file).take(*left + 1).split(b'\n') {
            let line = line?;
            let length = line.len() as u64 + 1;
            *left = left
                .checked_sub(length)
                .ok_or_else(|| io::Error::other(limits::MANIFEST_BYTES.exceeded()))?;
            match serde_json::from_slice::<ManifestRecord>(&line) {
                Ok(mut record) => {
                    if let Some(known) = outputs.get(&*record.output) {
                        record.output = known.shared();
                    }
                    match facts_files.get(&record.facts_file) {
                        Some(known) => record.facts_file = Arc::clone(known),
                        None => _ = facts_files.insert(Arc::clone(&record.facts_file)),
                    }
                    self.records.push(record);
                }
                Err(_) if line.is_empty() => {}
                Err(_) => read = ManifestLines::Damaged,
            }
        }
        Ok(read)
    }

    /// Whether there was a manifest, and every line of it could be read.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The records of one output; more than one only after a run that was cut off.
    pub fn of(&self, output: &str) -> &[ManifestRecord] {
        let first = self.records.partition_point(|record| &*record.output < output);
        let rest = self.records.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|record| &*record.output == output).count();
        rest.get(..count).unwrap_or_default()
    }

    /// All outputs with their records, in order of their paths.
    pub fn outputs(&self) -> impl Iterator<Item = (&str, &[ManifestRecord])> + Clone {
        let groups = self.records.chunk_by(|one, other| one.output == other.output);
        groups.filter_map(|records| Some((&*records.first()?.output, records)))
    }

    /// Whether anything differs from what was read.
    pub fn is_changed(&self) -> bool {
        self.changed
    }

    /// Makes each of `records`, of which no two have one output, the only one of its output.
    pub fn set(&mut self, mut records: Vec<ManifestRecord>) {
        records.retain(|record| self.of(&record.output) != std::slice::from_ref(record));
        if records.is_empty() {
            return;
        }
        records.sort_unstable();
        let is_set =
            |output: &str| records.binary_search_by(|record| record.output.as_ref().cmp(output)).is_ok();
        self.records.retain(|known| !is_set(&known.output));
        if self.records.is_empty() {
            self.records = records;
        } else {
            self.records.append(&mut records);
            self.records.sort_unstable();
        }
        self.changed = true;
    }

    /// Drops all records of `outputs`.
    pub fn forget(&mut self, outputs: &HashSet<String>) {
        let before = self.records.len();
        self.records.retain(|record| !outputs.contains(&*record.output));
        self.changed |= self.records.len() < before;
    }
}

/// What was found in one file.
enum ManifestLines {
    /// Records alone.
    Whole,
    /// Something that is no record too, such as half a line of a killed run.
    Damaged,
}

/// The manifest while a run goes on: lines are appended before what they speak of is done.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    shard: Option<Shard>,
    // Opened with the first line, so that a run that writes nothing leaves the folder as it was.
    file: Mutex<Option<File>>,
}

impl Journal {
    /// The manifest of `shard`, or of the whole run, in `out`.
    pub fn new(out: &Path, shard: Option<Shard>) -> Self {
        Self { path: path(out, shard), shard, file: Mutex::default() }
    }

    /// The file it is written to.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends `record`.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn append(&self, record: &ManifestRecord) -> io::Result<()> {
        let line = line(record)?;
        let place = &mut *self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = match place.take() {
            Some(file) => file,
            None => self.open()?,
        };
        file.write_all(&line)?;
        // Only where the line is whole: after half of one the file is opened anew, and begins another.
        *place = Some(file);
        Ok(())
    }

    fn open(&self) -> io::Result<File> {
        let mut opened = open_own(&self.path, |options| options.create(true).append(true))?;
        // A torn last line must not swallow the next one.
        if opened.metadata()?.len() > 0 {
            opened.write_all(b"\n")?;
        }
        Ok(opened)
    }

    /// Puts a manifest of `records` alone in place of the journal; a whole run takes in what shards left.
    ///
    /// # Errors
    /// Those of the file system; the journal then stays as it is, which is as good.
    pub fn finish<'a>(self, records: impl Iterator<Item = &'a ManifestRecord> + Clone) -> io::Result<()> {
        let Self { path, shard, file } = self;
        // Windows replaces nothing that is open.
        drop(file);
        let out = path.parent().unwrap_or(Path::new("."));
        refuse_foreign(&path)?;
        // A single document's line is all there is to say; to write it anew is half a millisecond of the disk.
        if !holds_just(&path, records.clone())? {
            let mut fresh = BufWriter::new(temporary_in(out, shard)?);
            for record in records {
                fresh.write_all(&line(record)?)?;
            }
            let fresh = fresh.into_inner().map_err(io::IntoInnerError::into_error)?;
            fresh.as_file().sync_all()?;
            persist(fresh.into_temp_path(), &path)?;
        }
        let mut merged = files(out)?.into_iter().filter(|one| shard.is_none() && *one != path);
        merged.try_for_each(fs::remove_file)
    }
}

/// Whether the file at `path` is a manifest of `records` in their order and nothing else.
fn holds_just<'a>(path: &Path, records: impl Iterator<Item = &'a ManifestRecord>) -> io::Result<bool> {
    let mut file = match open_own(path, |options| options.read(true)) {
        Ok(file) => BufReader::new(file),
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let mut there = Vec::new();
    let mut says = |expected: &[u8]| {
        there.resize(expected.len(), 0);
        file.read_exact(&mut there).is_ok() && there == expected
    };
    for record in records {
        if !says(&line(record)?) {
            return Ok(false);
        }
    }
    Ok(file.fill_buf()?.is_empty())
}

/// Texts that are shared, as JSON has them.
mod text {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serializer};

    /// As any text.
    pub fn serialize<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    /// As any text.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
        String::deserialize(deserializer).map(Into::into)
    }
}

fn line(record: &ManifestRecord) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(record)?;
    line.push(b'\n');
    Ok(line)
}

fn path(out: &Path, shard: Option<Shard>) -> PathBuf {
    let part = shard.map(|shard| format!(".{shard}")).unwrap_or_default();
    out.join(format!("{STEM}{part}{ENDING}"))
}

/// The manifests in `out`, in order of their names.
fn files(out: &Path) -> io::Result<Vec<PathBuf>> {
    let names = fs::read_dir(out)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
    let is_one = |name: &str| name.starts_with(STEM) && name.ends_with(ENDING);
    let names = names.into_iter().filter(|name| name.to_str().is_some_and(is_one));
    let mut files: Vec<_> = names.map(|name| out.join(name)).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
