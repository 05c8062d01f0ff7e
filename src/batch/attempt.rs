//! One document up to the moment before it is put into place.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::failure::not_written;
use super::folder::Folder;
use super::manifest::Record;
use super::safe_write::{Placed, Staged, Stamp, Standing, StandingFile, back_up, look};
use super::{Finished, Job, Maker, Options, OutputName, Status};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::digest::Digest;

/// A document that is decided about, and perhaps waits to be put into place.
#[derive(Debug)]
pub struct Attempt {
    /// What is to be told of it.
    pub finished: Finished,
    /// What the manifest is to hold of it, where that is sure already.
    pub record: Option<Record>,
    /// The new file.
    pub pending: Option<Pending>,
}

/// A file that is written but not in its place.
#[derive(Debug)]
pub struct Pending {
    staged: Staged,
    shown: PathBuf,
    record: Record,
    seen: Option<Stamp>,
    edited: bool,
}

/// Reads facts, decides and, where needed, makes the document and writes it beside its place.
pub fn attempt<M: Maker>(maker: &M, job: &Job<M::Task>, folder: &Folder, options: &Options) -> Attempt {
    let attempted = catch_unwind(AssertUnwindSafe(|| try_job(maker, job, folder, options)));
    attempted.unwrap_or_else(|_| {
        let message = "chương trình gặp lỗi của chính nó khi làm văn bản này";
        let place = Place::file(job.facts_file.display().to_string());
        failed(job, vec![Diagnostic::new(&rules::LOI_CHUONG_TRINH, message).at(&place)])
    })
}

fn try_job<M: Maker>(maker: &M, job: &Job<M::Task>, folder: &Folder, options: &Options) -> Attempt {
    let task = match &job.task {
        Ok(task) => task,
        Err(diagnostics) if job.fails => return failed(job, diagnostics.clone()),
        Err(diagnostics) => return noted(job, diagnostics.clone()),
    };
    let mut report = Vec::new();
    let prepared = maker.prepare(task).into_value(&mut report).filter(|_| !job.fails);
    let Some((prepared, output)) = prepared.zip(job.output.as_ref()) else { return failed(job, report) };
    let counts = Some(prepared.counts);
    let decide = Decision { maker, job, folder, options, output, input: prepared.input };
    let mut attempt = decide.attempt(prepared.facts, report);
    attempt.finished.counts = counts;
    attempt
}

fn failed<T>(job: &Job<T>, diagnostics: Vec<Diagnostic>) -> Attempt {
    Attempt { finished: Finished::failed(job, diagnostics), record: None, pending: None }
}

/// What is to be told of a facts file besides its documents.
fn noted<T>(job: &Job<T>, diagnostics: Vec<Diagnostic>) -> Attempt {
    let finished = Finished { diagnostics, ..Finished::new(&job.facts_file, None, Status::Noted) };
    Attempt { finished, record: None, pending: None }
}

struct Decision<'a, M: Maker> {
    maker: &'a M,
    job: &'a Job<M::Task>,
    folder: &'a Folder,
    options: &'a Options,
    output: &'a OutputName,
    input: Digest,
}

impl<M: Maker> Decision<'_, M> {
    fn attempt(&self, facts: M::Facts, mut report: Vec<Diagnostic>) -> Attempt {
        let standing = match self.look() {
            Ok(found) => found,
            Err(diagnostic) => {
                report.push(diagnostic);
                return failed(self.job, report);
            }
        };
        if let Some(record) = standing.as_ref().and_then(|file| self.known(file)) {
            // A clean record: what reading the facts found is part of the input, was accepted then, and is now.
            return self.unchanged(record.clone(), Vec::new());
        }
        let made = self.maker.make(facts);
        let Some(bytes) = made.value else {
            return failed(self.job, made.diagnostics);
        };
        let record = self.record(Digest::of(&bytes), made.diagnostics.is_empty());
        if standing.as_ref().is_some_and(|file| file.digest == record.bytes) {
            return self.unchanged(record, made.diagnostics);
        }
        let edited = standing.as_ref().is_some_and(|file| self.is_edited(file));
        if edited && !self.options.force {
            return Attempt {
                finished: kept(self.finished(made.diagnostics), &self.shown()),
                record: None,
                pending: None,
            };
        }
        let seen = standing.map(|file| file.stamp);
        self.stage(&bytes, record, seen, edited, made.diagnostics)
    }

    /// The output's path as the user would write it.
    fn shown(&self) -> PathBuf {
        self.output.under(&self.options.out)
    }

    fn look(&self) -> Result<Option<StandingFile>, Diagnostic> {
        let shown = self.shown();
        let path = self.folder.writer.path_of(self.output).map_err(|error| not_written(&shown, &error))?;
        match look(&path).map_err(|error| not_written(&shown, &error))? {
            Standing::Nothing => Ok(None),
            Standing::File(file) => Ok(Some(file)),
            Standing::Other(reason) => Err(not_written(&shown, &std::io::Error::other(reason))),
        }
    }

    /// The record that says that this very file was made from these very facts, with nothing to tell.
    fn known(&self, file: &StandingFile) -> Option<&Record> {
        let mut records = self.folder.manifest.of(self.output.as_str()).iter();
        records.find(|record| record.clean && record.input == self.input && record.bytes == file.digest)
    }

    fn is_edited(&self, file: &StandingFile) -> bool {
        is_edited(file, self.folder.manifest.of(self.output.as_str()), self.maker)
    }

    fn record(&self, bytes: Digest, clean: bool) -> Record {
        Record {
            output: self.output.shared(),
            facts_file: self.folder.seen_from_here(&self.job.facts_file),
            input: self.input,
            bytes,
            clean,
        }
    }

    fn finished(&self, diagnostics: Vec<Diagnostic>) -> Finished {
        Finished { diagnostics, ..Finished::of_job(self.job, self.output, Status::Made) }
    }

    fn unchanged(&self, record: Record, diagnostics: Vec<Diagnostic>) -> Attempt {
        let finished = Finished { status: Status::Unchanged, ..self.finished(diagnostics) };
        Attempt { finished, record: Some(record), pending: None }
    }

    fn stage(
        &self,
        bytes: &[u8],
        record: Record,
        seen: Option<Stamp>,
        edited: bool,
        mut report: Vec<Diagnostic>,
    ) -> Attempt {
        match self.folder.writer.stage(self.output, bytes) {
            Ok(staged) => {
                let pending = Pending { staged, shown: self.shown(), record, seen, edited };
                Attempt { finished: self.finished(report), record: None, pending: Some(pending) }
            }
            Err(error) => {
                report.push(not_written(&self.shown(), &error));
                failed(self.job, report)
            }
        }
    }
}

/// Whether there is anything in `file` that the program did not put there.
pub fn is_edited<M: Maker>(file: &StandingFile, records: &[Record], maker: &M) -> bool {
    let known = records.iter().any(|record| record.bytes == file.digest);
    !known && !file.is_blank() && !maker.is_untouched(&file.bytes)
}

fn kept(finished: Finished, path: &Path) -> Finished {
    let message = "văn bản đã được sửa hoặc ký sau khi tạo, nên giữ nguyên, không ghi đè";
    let diagnostic = Diagnostic::new(&rules::VAN_BAN_DA_SUA, message)
        .at(&Place::file(path.display().to_string()))
        .hint("dùng --force để làm lại; bản đã sửa được giữ bên cạnh, có ghi ngày");
    let mut finished = Finished { status: Status::Kept, ..finished };
    finished.diagnostics.push(diagnostic);
    finished
}

impl Attempt {
    /// Puts the new file into place, if there is one: first the manifest learns of it, then the file is renamed.
    #[must_use]
    pub fn commit(mut self, folder: &Folder, options: &Options) -> Self {
        let Some(pending) = self.pending.take() else { return self };
        let shown = pending.shown.clone();
        match pending.commit(folder, options) {
            Ok((Placed::Done, backup, record)) => {
                self.finished.backup = backup;
                self.record = Some(record);
            }
            Ok((Placed::Overtaken, _, _)) => self.finished = kept(self.finished, &shown),
            Ok((Placed::Blocked, _, _)) => {
                let error = std::io::ErrorKind::IsADirectory.into();
                self.fail(not_written(&shown, &error));
            }
            Err(diagnostic) => self.fail(diagnostic),
        }
        self
    }

    fn fail(&mut self, diagnostic: Diagnostic) {
        self.finished.status = Status::Failed;
        self.finished.diagnostics.push(diagnostic);
    }

    /// Gives the new file up, because another document fails.
    #[must_use]
    pub fn withhold(mut self) -> Self {
        if self.pending.take().is_some() {
            self.finished.status = Status::Withheld;
        }
        self
    }
}

impl Pending {
    fn commit(
        self,
        folder: &Folder,
        options: &Options,
    ) -> Result<(Placed, Option<PathBuf>, Record), Diagnostic> {
        let failed = |error: std::io::Error| not_written(&self.shown, &error);
        let backup = if self.edited {
            Some(back_up(self.staged.path(), options.today, options.shard).map_err(failed)?)
        } else {
            None
        };
        let journal = &folder.journal;
        let told = journal.append(&self.record).map_err(|error| not_written(journal.path(), &error));
        let placed = told.and_then(|()| self.staged.place(self.seen).map_err(failed));
        match (placed, backup) {
            (Ok(Placed::Done), Some(backup)) => {
                let shown = backup.file_name().map(|name| self.shown.with_file_name(name));
                Ok((Placed::Done, shown, self.record))
            }
            (placed, Some(backup)) => {
                // What it was to keep is still in its place, or was saved over by its owner.
                let _ = std::fs::remove_file(backup);
                Ok((placed?, None, self.record))
            }
            (placed, None) => Ok((placed?, None, self.record)),
        }
    }
}
