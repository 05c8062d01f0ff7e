//! The pipeline as a batch's maker.

use std::path::PathBuf;

use crate::batch::{Counts, FactsFile, Maker, Prepared, Unit};
use crate::diagnostic::{Diagnostic, Outcome, Severity, has_errors};
use crate::facts::{self, Facts};
use crate::generate::{self, Library, fingerprint, generate_after};

/// Cites a document that has lapsed: a warning, but an error under `--strict`.
const LAPSED: &str = "van-ban-het-hieu-luc";

/// Makes documents from facts files.
pub struct Pipeline {
    /// Templates and register.
    pub library: Library,
    /// Whether a lapsed citation is an error.
    pub strict: bool,
}

/// A facts file and the folder up to which it inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    path: PathBuf,
    root: PathBuf,
}

/// Facts with the warnings of reading them.
#[derive(Debug)]
pub struct Read {
    facts: Facts,
    warnings: Vec<Diagnostic>,
}

impl Maker for Pipeline {
    type Task = Task;
    type Facts = Read;

    fn units(&self, file: &FactsFile) -> Outcome<Vec<Unit<Task>>> {
        let task = Task { path: file.path.clone(), root: file.root.clone() };
        Outcome::clean(vec![Unit { name: None, task }])
    }

    fn prepare(&self, task: &Task) -> Outcome<Prepared<Read>> {
        let Outcome { value, diagnostics } = facts::load(&task.path, &task.root);
        let Some(facts) = value else { return Outcome::failed(diagnostics) };
        let counts = Counts {
            schools: facts.schools.len(),
            targets: facts.schools.iter().filter(|school| school.target.is_some()).count(),
        };
        let input = fingerprint(&facts, &self.library);
        Outcome::clean(Prepared { facts: Read { facts, warnings: diagnostics }, input, counts })
    }

    fn make(&self, read: Read) -> Outcome<Vec<u8>> {
        let Outcome { value, mut diagnostics } = generate_after(&read.facts, read.warnings, &self.library);
        if self.strict {
            let lapsed = diagnostics.iter_mut().filter(|diagnostic| diagnostic.rule == LAPSED);
            lapsed.for_each(|diagnostic| diagnostic.severity = Severity::Error);
        }
        let bytes = value.map(|generated| generated.bytes).filter(|_| !has_errors(&diagnostics));
        Outcome { value: bytes, diagnostics }
    }

    fn is_untouched(&self, bytes: &[u8]) -> bool {
        generate::is_untouched(bytes)
    }
}
