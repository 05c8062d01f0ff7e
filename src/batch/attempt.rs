//! One job up to the moment before its document is put into place.

use super::folder::Folder;
use super::pending::{Pending, Settled};
use super::{Finished, Job, Options, Status};
use crate::diagnostic::Report;

/// A job that is decided about.
#[derive(Debug)]
pub enum Attempt {
    /// A new file waits to be put into place.
    Waiting(Box<Pending>),
    /// Nothing more is to be done.
    Settled(Box<Settled>),
}

impl Attempt {
    /// A job that fails for `diagnostics`.
    pub fn failed<T>(job: &Job<T>, diagnostics: Report) -> Self {
        Self::told(Finished::failed(job, diagnostics))
    }

    /// A job of which something is to be told, and no more.
    pub fn told(finished: Finished) -> Self {
        Self::Settled(Box::new(Settled::Told(finished)))
    }

    /// Whether it ended with an error.
    pub fn fails(&self) -> bool {
        match self {
            Self::Waiting(_) => false,
            Self::Settled(settled) => match &**settled {
                Settled::InPlace { .. } => false,
                Settled::Told(finished) => finished.status == Status::Failed,
            },
        }
    }

    /// Puts the new file into place.
    pub fn commit(self, folder: &Folder, options: &Options) -> Settled {
        match self {
            Self::Waiting(pending) => pending.commit(folder, options),
            Self::Settled(settled) => *settled,
        }
    }

    /// Gives the new file up, because another document fails.
    pub fn withhold(self) -> Settled {
        match self {
            Self::Waiting(pending) => pending.withhold(),
            Self::Settled(settled) => *settled,
        }
    }
}
