//! What is to be made, and who makes it. The batch knows no stage: it asks a [`Maker`].

use std::path::Path;
use std::sync::Arc;

use super::OutputName;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::digest::Digest;

/// One document of a facts file: one for plain facts, many for a batch file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit<T> {
    /// Name of the document without ending; may hold folders. None where it can have none.
    pub name: Option<String>,
    /// What the maker needs to make it.
    pub task: T,
    /// Whether it fails whatever its facts, as [`Maker::prepare`] will tell; always so without a name.
    pub fails: bool,
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
    fn prepare(&self, task: &Self::Task) -> Outcome<Prepared<Self::Facts>>;

    /// Makes the document. The findings of [`Self::prepare`] are among its own.
    fn make(&self, facts: Self::Facts) -> Outcome<Vec<u8>>;

    /// Whether `bytes` are a document that was made here, by whatever facts, and that nobody touched since.
    fn is_untouched(&self, bytes: &[u8]) -> bool;
}

/// One document of a run.
#[derive(Debug)]
pub struct Job<T> {
    /// Where its facts are, as the user would write it.
    pub facts_file: Arc<Path>,
    /// Where it goes; `None` for a document without a name, and for a facts file of which something is to be told.
    pub output: Option<OutputName>,
    /// How to make it, or why it cannot be made.
    pub task: Result<T, Vec<Diagnostic>>,
    /// Whether it fails whatever its facts.
    pub fails: bool,
}
