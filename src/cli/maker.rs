//! The pipeline as a batch's maker.

use std::sync::Arc;

use super::open_batches::{BatchFile, OpenBatches};
use crate::batch::{Counts, Maker, Prepared, Unit};
use crate::diagnostic::{Diagnostic, Handful, Report, Rule, Severity, rules};
use crate::facts::Facts;
use crate::files::FactsFile;
use crate::generate::{Input, Library, is_untouched, packages};
use crate::reading::{self, Batch};

/// Cites a document that has lapsed: a warning, but an error under `--strict`.
const LAPSED: &Rule = &rules::VAN_BAN_HET_HIEU_LUC;

/// Schools that no unit of a batch's table has: a warning where there is such a commune, but an error under
/// `--strict`.
const HOMELESS: &Rule = &rules::TRUONG_KHONG_DON_VI;

/// What a row of a school weighs of a document, in bytes of facts.
const SCHOOL: usize = 256;

/// Makes documents from facts files.
pub struct Pipeline {
    /// Templates and register.
    pub library: Arc<Library>,
    /// Whether a lapsed citation and schools without a unit are errors.
    pub strict: bool,
    /// Batches, of which only some lie in memory, and where all is read from.
    pub batches: OpenBatches,
}

/// Where the facts of one document are.
#[derive(Debug, Clone)]
pub enum Task {
    /// In a file of their own. There may be tens of thousands of tasks, and most are rows.
    File(Box<FactsFile>),
    /// In a row of a batch's table.
    Row {
        /// The batch.
        file: Arc<BatchFile>,
        /// The row.
        index: usize,
    },
}

/// The documents of one facts file.
pub fn units(
    file: &FactsFile,
    strict: bool,
    batches: &OpenBatches,
    report: &mut Report,
) -> Option<Vec<Unit<Task>>> {
    let one = || {
        let task = Task::File(Box::new(file.clone()));
        vec![Unit::Make { name: file.stem.clone(), task }]
    };
    if !reading::may_be_many(&batches.disk, &file.path, &file.root) {
        return Some(one());
    }
    batches.make_room();
    let mut found = Report::new();
    let opened = reading::open_from(&batches.disk, &file.path, &file.root, &mut found);
    be_strict(strict, &mut found, HOMELESS);
    match opened {
        // Its own findings come when it is made.
        Some(reading::OpenedFacts::One(_)) => Some(one()),
        Some(reading::OpenedFacts::Many(batch)) => {
            report.append(&mut found);
            Some(rows(file, batch, batches))
        }
        None => {
            report.append(&mut found);
            None
        }
    }
}

/// Under `--strict` findings of `rule` are errors.
fn be_strict(strict: bool, diagnostics: &mut [Diagnostic], rule: &Rule) {
    if strict {
        let found = diagnostics.iter_mut().filter(|diagnostic| diagnostic.is(rule));
        found.for_each(|diagnostic| diagnostic.severity = Severity::Error);
    }
}

impl Maker for Pipeline {
    type Task = Task;
    type Facts = Input;

    fn prepare(&self, task: &Task, report: &mut Report) -> Option<Prepared<Input>> {
        let mut found = Report::new();
        let facts = match task {
            Task::File(file) => reading::load_from(&self.batches.disk, &file.path, &file.root, &mut found),
            Task::Row { file, index } => self.row(file, *index, &mut found),
        };
        let Some(facts) = facts else {
            report.append(&mut found);
            return None;
        };
        let counts = Counts {
            schools: facts.schools.len(),
            targets: facts.schools.iter().filter(|school| school.target().is_some()).count(),
        };
        let weight = facts.source.text.len() + counts.schools * SCHOOL;
        let facts = Input::new(facts, found);
        Some(Prepared { input: facts.fingerprint(&self.library), facts, counts, weight })
    }

    fn make(&self, inputs: &[Input]) -> Handful<Vec<u8>> {
        let sound = |(bytes, mut found): (Option<Vec<u8>>, Report)| {
            be_strict(self.strict, &mut found, LAPSED);
            (bytes.filter(|_| !found.has_errors()), found)
        };
        packages(inputs, &self.library).into_iter().map(sound).collect()
    }

    fn is_untouched(&self, bytes: &[u8]) -> bool {
        is_untouched(bytes)
    }
}

fn rows(file: &FactsFile, batch: Box<Batch>, batches: &OpenBatches) -> Vec<Unit<Task>> {
    let batch: Arc<Batch> = batch.into();
    let file = batches.keep(file.path.clone(), file.root.clone(), &batch);
    let unit = |index: usize| {
        let task = Task::Row { file: Arc::clone(&file), index };
        match batch.output_name(index).map(str::to_owned) {
            Some(name) if !batch.fails(index) => Unit::Make { name, task },
            name => Unit::Fail { name, task },
        }
    };
    (0..batch.len()).map(unit).collect()
}

impl Pipeline {
    fn row(&self, file: &Arc<BatchFile>, index: usize, report: &mut Report) -> Option<Facts> {
        let batch = self.batches.get(file, report)?;
        batch.unit(index, report).map(|unit| unit.facts)
    }
}
