//! A facts file that was opened, and each of its documents.

use std::path::{Path, PathBuf};

use crate::diagnostic::Report;
use crate::facts::Facts;
use crate::files::Disk;
use crate::reading::{OpenedFacts, open_from};

/// What a facts file stands for, with what was found when it was read.
pub struct OpenFacts {
    pub(super) path: PathBuf,
    pub(super) facts: Option<OpenedFacts>,
    pub(super) found: Report,
}

impl OpenFacts {
    /// Opens the file at `path`, which inherits up to the folder that one is in.
    pub fn open(disk: &Disk, path: &Path) -> Self {
        let mut found = Report::new();
        let facts = open_from(disk, path, Path::new("."), &mut found);
        Self { path: path.to_owned(), facts, found }
    }

    /// For how many documents it stands.
    pub fn count(&self) -> usize {
        match &self.facts {
            Some(OpenedFacts::One(_)) => 1,
            Some(OpenedFacts::Many(batch)) => batch.len(),
            None => 0,
        }
    }

    /// The name of the file of the document at `index`, without its ending.
    pub fn name(&self, index: usize) -> Option<String> {
        match &self.facts {
            Some(OpenedFacts::Many(batch)) => batch.output_name(index).map(str::to_owned),
            Some(OpenedFacts::One(_)) | None => Some(self.path.file_stem()?.to_str()?.to_owned()),
        }
    }

    /// The facts of the document at `index`.
    pub fn facts(&self, index: usize, report: &mut Report) -> Option<Facts> {
        report.extend(self.found.iter().cloned());
        match &self.facts {
            Some(OpenedFacts::One(facts)) => Some(Facts::clone(facts)).filter(|_| index == 0),
            Some(OpenedFacts::Many(batch)) => batch.unit(index, report).map(|unit| unit.facts),
            None => None,
        }
    }
}
