//! What is to become of a document whose facts are read: made, left as it stands, or kept as somebody edited it.

use std::path::PathBuf;
use std::thread;

use super::attempt::Attempt;
use super::claim::{Claim, MOMENT, Use, claim};
use super::disk::{Occupant, StandingFile, look};
use super::failure::{not_read, not_written};
use super::folder::Folder;
use super::manifest::ManifestRecord;
use super::pending::{NewFile, Pending, Replaces, Settled, in_use, kept};
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

/// A decision that waits for the document.
pub struct OpenDecision<'a, M: Maker> {
    decision: Decision<'a, M>,
    /// What stands in its place.
    standing: Option<StandingFile>,
}

/// What is known before a document is made.
pub enum DecidedSoFar<'a, M: Maker> {
    /// Nothing more is to be done.
    Done(Attempt),
    /// It is to be made.
    Open(Box<OpenDecision<'a, M>>),
}

impl<'a, M: Maker> Decision<'a, M> {
    /// Decides what can be decided without the document, in reading whose facts `report` was found.
    pub fn begin(self, mut report: Report) -> DecidedSoFar<'a, M> {
        let standing = match self.look() {
            Ok(found) => found,
            Err(diagnostic) => {
                report.push(diagnostic);
                return DecidedSoFar::Done(self.failed(report));
            }
        };
        if let Some(record) = standing.as_ref().and_then(|file| self.known(file)) {
            // A clean record: what reading the facts found is part of the input, was accepted then, and is now.
            return DecidedSoFar::Done(self.unchanged(record.clone(), Report::new()));
        }
        DecidedSoFar::Open(Box::new(OpenDecision { decision: self, standing }))
    }
}

impl<'a, M: Maker> OpenDecision<'a, M> {
    /// The job that it is about.
    pub fn job(&self) -> &'a Job<M::Task> {
        self.decision.job
    }

    /// How much of what stands in its place lies in memory, in bytes.
    pub fn weight(&self) -> usize {
        self.standing.as_ref().map_or(0, |file| file.bytes.len())
    }

    /// Decides about the document that was made, with what was found of it, and under `--strict` writes it beside its place where
    /// that is needed.
    pub fn decide(self, made: Option<Vec<u8>>, found: Report) -> Attempt {
        let Self { decision, standing } = self;
        let Some(bytes) = made else {
            return decision.failed(found);
        };
        let record = decision.record(Digest::of(&bytes), found.is_empty());
        let replaces = match standing {
            None => Replaces::Nothing,
            Some(file) if file.digest == record.bytes => return decision.unchanged(record, found),
            Some(file) => match decision.claim(&file) {
                Claim::Ours => Replaces::Own(file.stamp),
                Claim::Edited if decision.options.force => Replaces::Edited(file.stamp),
                Claim::InUse(Use::JustSaved) if decision.options.force && decision.stays(&file) => {
                    Replaces::Edited(file.stamp)
                }
                Claim::InUse(how) if decision.options.force || how != Use::JustSaved => {
                    let finished = decision.finished(Status::Kept, found);
                    return Attempt::told(in_use(finished, &decision.shown(), &how));
                }
                // Without --force it is enough that it is edited, a moment ago or long since.
                Claim::Edited | Claim::InUse(_) => {
                    return Attempt::told(kept(decision.finished(Status::Kept, found), &decision.shown()));
                }
            },
        };
        decision.stage(bytes, record, replaces, found)
    }
}

impl<M: Maker> Decision<'_, M> {
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

    fn stage(
        &self,
        bytes: Vec<u8>,
        record: ManifestRecord,
        replaces: Replaces,
        mut report: Report,
    ) -> Attempt {
        // Where all is written or nothing, all must fit beside what stands in their places.
        let file = if self.options.strict {
            match self.folder.writer.stage(self.output, &bytes) {
                Ok(staged) => NewFile::Staged(staged),
                Err(error) => {
                    report.push(not_written(&self.shown(), &error));
                    return self.failed(report);
                }
            }
        } else {
            NewFile::InMemory { output: self.output.clone(), bytes }
        };
        let finished = self.finished(Status::Made, report);
        Attempt::Waiting(Box::new(Pending { finished, file, shown: self.shown(), record, replaces }))
    }
}
