//! What is to be made, and who makes it. The batch knows no stage: it asks a [`Maker`].

use std::path::Path;
use std::sync::Arc;

use super::OutputName;
use crate::diagnostic::{Diagnostic, Handful, Report};
use crate::digest::Digest;

/// One document of a facts file: one for plain facts, many for a batch file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit<T> {
    /// To be made.
    Make {
        /// Name of the document without ending; may hold folders.
        name: String,
        /// What the maker needs to make it.
        task: T,
    },
    /// Fails whatever its facts, as [`Maker::prepare`] will tell of the task.
    Fail {
        /// Its name all the same, where it has one.
        name: Option<String>,
        /// What the maker needs to tell why.
        task: T,
    },
}

/// The facts of one document, read and ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared<F> {
    /// What the maker goes on with.
    pub facts: F,
    /// Decides the bytes: same digest, same document.
    pub input: Digest,
    /// What the report counts.
    pub counts: Counts,
    /// How much there is of it, in bytes or so: large documents do not lie in memory together.
    pub weight: usize,
}

/// What the report counts of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Schools listed.
    pub schools: usize,
    /// Schools with a target.
    pub targets: usize,
}

/// Makes documents. One is shared by all threads.
pub trait Maker: Sync {
    /// What it remembers of a document between finding and making it; small, as all are held at once.
    type Task: Send + Sync;
    /// A document's facts; held by one thread at a time.
    type Facts;

    /// Reads the facts of one document.
    fn prepare(&self, task: &Self::Task, report: &mut Report) -> Option<Prepared<Self::Facts>>;

    /// Makes a document of each of `facts`. The findings of [`Self::prepare`] are among its own.
    fn make(&self, facts: &[Self::Facts]) -> Handful<Vec<u8>>;

    /// Whether `bytes` are a document that was made here, by whatever facts, and that nobody touched since.
    fn is_untouched(&self, bytes: &[u8]) -> bool;
}

/// One thing that a run does, and tells of.
#[derive(Debug)]
pub struct Job<T> {
    /// Where its facts are, as the user would write it.
    pub facts_file: Arc<Path>,
    /// What is to be done.
    pub work: Work<T>,
}

/// What there is to do.
#[derive(Debug)]
pub enum Work<T> {
    /// Make a document.
    Make {
        /// Where it goes.
        output: OutputName,
        /// How to make it.
        task: T,
    },
    /// Tell why a document is not made.
    Fail {
        /// Where it would go, where that is known.
        output: Option<OutputName>,
        why: Why<T>,
    },
    /// Tell of a facts file what concerns it besides its documents.
    Note(Report),
}

/// Why a document is not made.
#[derive(Debug)]
pub enum Why<T> {
    /// For these findings.
    Found(Report),
    /// For what [`Maker::prepare`] finds.
    Ask(T),
}

impl<T> Job<T> {
    /// Where its document goes, or would go.
    pub fn output(&self) -> Option<&OutputName> {
        match &self.work {
            Work::Make { output, .. } => Some(output),
            Work::Fail { output, .. } => output.as_ref(),
            Work::Note(_) => None,
        }
    }

    /// Makes it one that fails for `finding`.
    pub(super) fn refuse(&mut self, finding: Diagnostic) {
        let output = self.output().cloned();
        self.work = Work::Fail { output, why: Why::Found(finding.into()) };
    }
}
