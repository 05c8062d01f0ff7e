//! What is to become of a document whose facts are read: made, left as it stands, or kept as somebody edited it.

use std::path::PathBuf;
use std::thread;

use super::attempt::Attempt;
use super::claim::{Claim, MOMENT, Use, claim};
use super::disk::{Occupant, StandingFile, look};
use super::failure::{not_read, not_written};
use super::folder::Folder;
use super::manifest::ManifestRecord;
use super::pending::{Pending, Replaces, Settled, in_use, kept};
use super::{Counts, Finished, Job, Maker, Options, OutputName, Status};
use crate::diagnostic::{Diagnostic, Report};
use crate::digest::Digest;

/// All that it is decided by.
pub struct Decision<'a, M: Maker> {
    pub maker: &'a M,
    pub job: &'a Job<M::Task>,
    pub folder: &'a Folder,
    pub options: &'a Options,
    /// Where the document goes.
    pub output: &'a OutputName,
    /// What it is made from.
    pub input: Digest,
    /// What the report counts of it.
    pub counts: Counts,
}

impl<M: Maker> Decision<'_, M> {
    /// Decides about the document of `facts`, in reading which `report` was found, and makes it where that is needed.
    pub fn attempt(&self, facts: M::Facts, mut report: Report) -> Attempt {
        let standing = match self.look() {
            Ok(found) => found,
            Err(diagnostic) => {
                report.push(diagnostic);
                return self.failed(report);
            }
        };
        if let Some(record) = standing.as_ref().and_then(|file| self.known(file)) {
            // A clean record: what reading the facts found is part of the input, was accepted then, and is now.
            return self.unchanged(record.clone(), Report::new());
        }
        let mut made = Report::new();
        let Some(bytes) = self.maker.make(facts, &mut made) else {
            return self.failed(made);
        };
        let record = self.record(Digest::of(&bytes), made.is_empty());
        let replaces = match standing {
            None => Replaces::Nothing,
            Some(file) if file.digest == record.bytes => return self.unchanged(record, made),
            Some(file) => match self.claim(&file) {
                Claim::Ours => Replaces::Own(file.stamp),
                Claim::Edited if self.options.force => Replaces::Edited(file.stamp),
                Claim::InUse(Use::JustSaved) if self.options.force && self.stays(&file) => {
                    Replaces::Edited(file.stamp)
                }
                Claim::InUse(how) if self.options.force || how != Use::JustSaved => {
                    let finished = self.finished(Status::Kept, made);
                    return Attempt::told(in_use(finished, &self.shown(), &how));
                }
                // Without --force it is enough that it is edited, a moment ago or long since.
                Claim::Edited | Claim::InUse(_) => {
                    return Attempt::told(kept(self.finished(Status::Kept, made), &self.shown()));
                }
            },
        };
        self.stage(&bytes, record, replaces, made)
    }

    /// The output's path as the user would write it.
    fn shown(&self) -> PathBuf {
        self.output.under(&self.options.out)
    }

    fn look(&self) -> Result<Option<StandingFile>, Diagnostic> {
        let shown = self.shown();
        let path = self.folder.writer.path_of(self.output).map_err(|error| not_written(&shown, &error))?;
        match look(&path).map_err(|error| not_read(&shown, &error))? {
            Occupant::Nothing => Ok(None),
            Occupant::File(file) => Ok(Some(file)),
            Occupant::Other(reason) => Err(not_written(&shown, &std::io::Error::other(reason))),
        }
    }

    /// The record that says that this very file was made from these very facts, with nothing to tell.
    fn known(&self, file: &StandingFile) -> Option<&ManifestRecord> {
        let mut records = self.folder.manifest.of(self.output.as_str()).iter();
        records.find(|record| record.clean && record.input == self.input && record.bytes == file.digest)
    }

    fn claim(&self, file: &StandingFile) -> Claim {
        let path = self.output.under(self.folder.writer.root());
        let records = self.folder.manifest.of(self.output.as_str());
        claim(file, &path, records, self.maker, (self.options.clock)())
    }

    /// Whether `file`, which was saved a moment ago, is still the same after another: nobody is saving it any more.
    fn stays(&self, file: &StandingFile) -> bool {
        thread::sleep(MOMENT);
        self.look().is_ok_and(|now| now.is_some_and(|now| now.stamp == file.stamp))
    }

    fn record(&self, bytes: Digest, clean: bool) -> ManifestRecord {
        ManifestRecord {
            output: self.output.shared(),
            facts_file: self.folder.seen_from_here(&self.job.facts_file),
            input: self.input,
            bytes,
            clean,
        }
    }

    fn finished(&self, status: Status, diagnostics: Report) -> Finished {
        let finished = Finished::new(&self.job.facts_file, Some(self.output.to_string()), status);
        Finished { counts: Some(self.counts), diagnostics, ..finished }
    }

    fn failed(&self, diagnostics: Report) -> Attempt {
        Attempt::told(self.finished(Status::Failed, diagnostics))
    }

    fn unchanged(&self, record: ManifestRecord, diagnostics: Report) -> Attempt {
        let finished = self.finished(Status::Unchanged, diagnostics);
        Attempt::Settled(Box::new(Settled::InPlace { finished, record }))
    }

    fn stage(&self, bytes: &[u8], record: ManifestRecord, replaces: Replaces, mut report: Report) -> Attempt {
        match self.folder.writer.stage(self.output, bytes) {
            Ok(staged) => {
                let finished = self.finished(Status::Made, report);
                let pending = Pending { finished, staged, shown: self.shown(), record, replaces };
                Attempt::Waiting(Box::new(pending))
            }
            Err(error) => {
                report.push(not_written(&self.shown(), &error));
                self.failed(report)
            }
        }
    }
}
