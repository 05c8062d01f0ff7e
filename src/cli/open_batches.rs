//! Batches whose tables lie in memory.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::digest::Digest;
use crate::files::Disk;
use crate::reading::{self, Batch, OpenedFacts};

/// Tables of so many documents lie in memory.
const MOST: usize = 4_000;

/// A facts file that stands for many documents, without its tables.
#[derive(Debug)]
pub struct BatchFile {
    path: PathBuf,
    root: PathBuf,
    /// Of the names of all its documents, by which its rows are known again.
    names: Digest,
    /// Whether they were not known again.
    lost: AtomicBool,
}

/// The batches used last. Documents are made file by file, and tables take more room than anything else of them: those
/// of earlier files are let go, and read again where they are asked for.
pub struct OpenBatches {
    open: Mutex<OpenQueue>,
    /// Where they are read from.
    pub disk: Disk,
    /// Of how many documents tables may lie in memory; those of one batch in any case.
    most: usize,
}

type OpenQueue = VecDeque<(Arc<BatchFile>, Arc<Batch>)>;

impl Default for OpenBatches {
    fn default() -> Self {
        Self::on(Disk::real().clone())
    }
}

impl OpenBatches {
    /// None yet; all will be read from `disk`.
    pub fn on(disk: Disk) -> Self {
        Self { open: Mutex::default(), disk, most: MOST }
    }

    /// Keeps `batch`, which was read from `path` with what it inherits up to `root`.
    pub fn keep(&self, path: PathBuf, root: PathBuf, batch: &Arc<Batch>) -> Arc<BatchFile> {
        let file = Arc::new(BatchFile { path, root, names: names(batch), lost: AtomicBool::new(false) });
        self.add(&mut self.open(), &file, batch);
        file
    }

    /// Lets large batches go before another is read, so that not two of them lie in memory.
    pub fn make_room(&self) {
        close_all_but(self.most / 2, &mut self.open());
    }

    /// The batch of `file`.
    ///
    /// # Errors
    /// The file or one of its tables is not any more what it was when the run began.
    pub fn get(&self, file: &Arc<BatchFile>, report: &mut Report) -> Option<Arc<Batch>> {
        // Others that want it wait until it is read.
        let mut open = self.open();
        if let Some((_, batch)) = open.iter().find(|(known, _)| Arc::ptr_eq(known, file)) {
            return Some(Arc::clone(batch));
        }
        if file.lost.load(Ordering::Relaxed) {
            report.push(changed(file));
            return None;
        }
        close_all_but(self.most / 2, &mut open);
        match reading::open_from(&self.disk, &file.path, &file.root, &mut Report::new()) {
            Some(OpenedFacts::Many(batch)) if names(&batch) == file.names => {
                let batch = Arc::<Batch>::from(batch);
                self.add(&mut open, file, &batch);
                Some(batch)
            }
            Some(OpenedFacts::Many(_) | OpenedFacts::One(_)) | None => {
                file.lost.store(true, Ordering::Relaxed);
                report.push(changed(file));
                None
            }
        }
    }

    fn add(&self, open: &mut OpenQueue, file: &Arc<BatchFile>, batch: &Arc<Batch>) {
        close_all_but(self.most.saturating_sub(batch.len()), open);
        open.push_back((Arc::clone(file), Arc::clone(batch)));
    }

    fn open(&self) -> MutexGuard<'_, OpenQueue> {
        // A batch is added when it is whole.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the oldest go until those of `most` documents are left.
fn close_all_but(most: usize, open: &mut OpenQueue) {
    while open.iter().map(|(_, batch)| batch.len()).sum::<usize>() > most {
        open.pop_front();
    }
}

fn names(batch: &Batch) -> Digest {
    let names = (0..batch.len()).map(|index| batch.output_name(index).unwrap_or_default().as_bytes());
    Digest::of_all(names)
}

fn changed(file: &BatchFile) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_DOC_DUOC, "tệp này, hoặc bảng mà nó dùng, đã đổi trong lúc chạy")
        .at(&Place::file(file.path.display().to_string()))
        .hint("chạy lại")
}

#[cfg(test)]
#[path = "open_batches_tests.rs"]
mod tests;
