//! What became of one document.

use std::path::{Path, PathBuf};

use super::{Counts, Job};
use crate::diagnostic::Report;

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Written, new or anew.
    Made,
    /// Already there, byte for byte.
    Unchanged,
    /// Edited since it was made, so left alone.
    Kept,
    /// Not made, for errors.
    Failed,
    /// Good, but not written because another is not (`--strict`).
    Withheld,
    /// There, but its facts are gone.
    Orphan,
    /// There, its facts gone, never edited: deleted on demand.
    Pruned,
    /// No document, but a facts file of which something is to be told besides its documents.
    Noted,
}

impl Status {
    /// All that a document can end as, in the order of the summary; [`Self::Noted`] is no document.
    pub const ALL: [Self; 7] =
        [Self::Made, Self::Unchanged, Self::Kept, Self::Failed, Self::Withheld, Self::Orphan, Self::Pruned];

    /// Its word in reports.
    pub fn key(self) -> &'static str {
        match self {
            Self::Made => "da_lam",
            Self::Unchanged => "khong_doi",
            Self::Kept => "giu_ban_sua",
            Self::Failed => "loi",
            Self::Withheld => "chua_ghi",
            Self::Orphan => "mo_coi",
            Self::Pruned => "da_xoa",
            Self::Noted => "ca_lo",
        }
    }

    /// Its words for a person.
    pub fn label(self) -> &'static str {
        match self {
            Self::Made => "đã làm",
            Self::Unchanged => "không đổi",
            Self::Kept => "giữ bản đã sửa",
            Self::Failed => "lỗi",
            Self::Withheld => "chưa ghi vì văn bản khác có lỗi",
            Self::Orphan => "mồ côi (không còn dữ kiện)",
            Self::Pruned => "mồ côi, đã xóa",
            Self::Noted => "cảnh báo của cả lô",
        }
    }
}

/// One document of a run, done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// Where its facts are, or were.
    pub facts_file: PathBuf,
    /// Its path under the output folder; `None` for a facts file itself.
    pub output: Option<String>,
    /// What became of it.
    pub status: Status,
    /// What it counts, where its facts could be read.
    pub counts: Option<Counts>,
    /// Where the edited document before it is kept, under `--force`.
    pub backup: Option<PathBuf>,
    /// Everything found on the way.
    pub diagnostics: Report,
}

impl Finished {
    /// The document of `job`, with nothing known of it but its failing for `diagnostics`.
    pub(super) fn failed<T>(job: &Job<T>, diagnostics: Report) -> Self {
        let output = job.output().map(ToString::to_string);
        Self { diagnostics, ..Self::new(&job.facts_file, output, Status::Failed) }
    }

    /// A document with nothing found.
    pub(super) fn new(facts_file: &Path, output: Option<String>, status: Status) -> Self {
        Self {
            facts_file: facts_file.to_owned(),
            output,
            status,
            counts: None,
            backup: None,
            diagnostics: Report::new(),
        }
    }
}
