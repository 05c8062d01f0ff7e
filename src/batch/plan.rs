//! All documents of a run, before the first is made: who makes what, and whether two would lie in one place.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::job::{Why, Work};
use super::{Job, OutputName, Shard, Unit};
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::files::{Discovery, FactsFile};
use crate::vietnamese::OrderKey;

/// The documents of a run, in order of their facts files.
#[derive(Debug)]
pub struct Plan<T> {
    /// One a document, and one for each facts file that could not be read.
    pub jobs: Vec<Job<T>>,
    /// Every output of the whole run, also those of other shards and of documents that fail.
    pub outputs: BTreeSet<OutputName>,
    /// The facts files whose documents are all among the outputs.
    pub told: HashSet<PathBuf>,
    /// The folders that were searched for facts files, resolved.
    pub searched: Vec<PathBuf>,
}

impl<T: Send> Plan<T> {
    /// The documents of all files found, which `units` tells of each. Two documents with one output both fail, and
    /// say so.
    pub fn new(
        units: impl Fn(&FactsFile, &mut Report) -> Option<Vec<Unit<T>>> + Sync,
        found: Discovery,
    ) -> Self {
        let told: Vec<_> = found.files.par_iter().map(|file| jobs_of(file, &units)).collect();
        let mut plan = Self {
            jobs: Vec::new(),
            outputs: BTreeSet::new(),
            told: HashSet::new(),
            searched: found.searched,
        };
        plan.jobs.reserve_exact(told.iter().map(|(jobs, _)| jobs.len()).sum());
        for (file, (jobs, all)) in found.files.into_iter().zip(told) {
            plan.jobs.extend(jobs);
            if all {
                plan.told.insert(file.path);
            }
        }
        plan.jobs.extend(found.diagnostics.into_iter().map(lost));
        plan.sort();
        plan.outputs = plan.jobs.iter().filter_map(|job| job.output().cloned()).collect();
        refuse_collisions(&mut plan.jobs);
        plan
    }

    /// By facts file; the documents of one file stay in their order.
    fn sort(&mut self) {
        let files: HashSet<&Path> = self.jobs.iter().map(|job| &*job.facts_file).collect();
        let mut files: Vec<PathBuf> = files.into_iter().map(Path::to_owned).collect();
        files.sort_by_cached_key(|file| order(file));
        let ranks: HashMap<&Path, usize> = files.iter().map(PathBuf::as_path).zip(0..).collect();
        self.jobs.sort_by_key(|job| ranks.get(&*job.facts_file).copied());
    }

    /// The part of the work that `shard` takes; what has no output yet fails in every part.
    #[must_use]
    pub fn part(mut self, shard: Option<Shard>) -> Self {
        if let Some(shard) = shard {
            self.jobs.retain(|job| job.output().is_none_or(|output| shard.holds(output)));
        }
        self
    }
}

/// Paths in the order of their folders' and files' names.
fn order(path: &Path) -> Vec<OrderKey> {
    path.components().map(|name| OrderKey::new(&name.as_os_str().to_string_lossy())).collect()
}

/// The jobs of one file, and whether these are all.
fn jobs_of<T>(
    file: &FactsFile,
    units: impl Fn(&FactsFile, &mut Report) -> Option<Vec<Unit<T>>>,
) -> (Vec<Job<T>>, bool) {
    let mut report = Report::new();
    let units = units(file, &mut report);
    let (all, failed) = (units.is_some(), report.has_errors());
    let facts_file: Arc<Path> = file.path.as_path().into();
    let jobs = units.into_iter().flatten().map(|unit| job(&file.folder, &facts_file, unit));
    let mut jobs: Vec<_> = jobs.collect();
    // Of a document without a name nobody knows which file of old it is.
    let all = all && !failed && jobs.iter().all(|job| job.output().is_some());
    if !report.is_empty() {
        let work = if failed { fails_for(report) } else { Work::Note(report) };
        jobs.insert(0, Job { facts_file, work });
    }
    (jobs, all)
}

fn job<T>(folder: &str, facts_file: &Arc<Path>, unit: Unit<T>) -> Job<T> {
    let refused =
        |refused: Diagnostic| fails_for(refused.at(&Place::file(facts_file.display().to_string())).into());
    let work = match unit {
        Unit::Make { name, task } => match OutputName::new(folder, &name) {
            Ok(output) => Work::Make { output, task },
            Err(finding) => refused(finding),
        },
        Unit::Fail { name: Some(name), task } => match OutputName::new(folder, &name) {
            Ok(output) => Work::Fail { output: Some(output), why: Why::Ask(task) },
            Err(finding) => refused(finding),
        },
        Unit::Fail { name: None, task } => Work::Fail { output: None, why: Why::Ask(task) },
    };
    Job { facts_file: Arc::clone(facts_file), work }
}

/// The failing of a document that has no place.
fn fails_for<T>(findings: Report) -> Work<T> {
    Work::Fail { output: None, why: Why::Found(findings) }
}

fn lost<T>(diagnostic: Diagnostic) -> Job<T> {
    let named = diagnostic.place.as_ref().map(|place| place.source.name.as_str());
    let facts_file = Path::new(named.unwrap_or_default()).into();
    Job { facts_file, work: fails_for(diagnostic.into()) }
}

/// Which jobs have an output at a place, as file systems take it that do not tell case. Kept are numbers made of the
/// names, and no names: there may be tens of thousands of jobs.
struct Places(Vec<(u64, usize)>);

impl Places {
    fn of<T>(jobs: &[Job<T>]) -> Self {
        let outputs =
            jobs.iter().enumerate().filter_map(|(index, job)| Some((job.output()?.folded(), index)));
        let mut places: Vec<_> = outputs.map(|(folded, index)| (number_of(&folded), index)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The jobs at `folded`.
    fn at<T>(&self, folded: &str, jobs: &[Job<T>]) -> Vec<usize> {
        let number = number_of(folded);
        let first = self.0.partition_point(|(other, _)| *other < number);
        let same = self.0.iter().skip(first).take_while(|(other, _)| *other == number);
        let is_there = |index: &usize| {
            jobs.get(*index).and_then(Job::output).is_some_and(|output| output.folded() == folded)
        };
        same.map(|(_, index)| *index).filter(is_there).collect()
    }

    /// The places of which there may be several jobs: rarely one of another name is among them.
    fn crowded<T>(&self, jobs: &[Job<T>]) -> HashSet<String> {
        let crowds = self.0.chunk_by(|(one, _), (other, _)| one == other).filter(|crowd| crowd.len() > 1);
        let outputs = crowds.flatten().filter_map(|(_, index)| jobs.get(*index)?.output());
        outputs.map(OutputName::folded).collect()
    }
}

/// The same for the same name, and nearly never for another.
fn number_of(folded: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    folded.hash(&mut hasher);
    hasher.finish()
}

/// Windows and macOS do not tell `A.docx` from `a.docx`, so neither may both be made.
fn refuse_collisions<T>(jobs: &mut [Job<T>]) {
    let places = Places::of(jobs);
    refuse_folders(jobs, &places);
    let crowded: Vec<_> = places.crowded(jobs).iter().map(|place| places.at(place, jobs)).collect();
    for indexes in crowded.into_iter().filter(|indexes| indexes.len() > 1) {
        for index in &indexes {
            let others = indexes.iter().filter(|other| *other != index);
            let names: Vec<String> = others.filter_map(|other| jobs.get(*other)).map(owner).collect();
            if let Some(job) = jobs.get_mut(*index) {
                match &job.work {
                    Work::Make { output, .. } => job.refuse(collision(output, &job.facts_file, &names)),
                    // It says why by itself.
                    Work::Fail { .. } | Work::Note(_) => {}
                }
            }
        }
    }
}

/// No document lies in a folder that has the name of another document.
fn refuse_folders<T>(jobs: &mut [Job<T>], places: &Places) {
    let inside = |job: &Job<T>| {
        let output = job.output()?.folded();
        let folders = output.match_indices('/').filter_map(|(at, _)| output.get(..at));
        let mut blockers = folders.map(|folder| places.at(folder, jobs));
        blockers.find(|blockers| !blockers.is_empty())
    };
    let blocked: Vec<_> =
        jobs.iter().enumerate().filter_map(|(index, job)| Some((index, inside(job)?))).collect();
    for (index, blockers) in blocked {
        for (one, other) in blockers.into_iter().flat_map(|blocker| [(index, blocker), (blocker, index)]) {
            let names: Vec<String> = jobs.get(other).map(owner).into_iter().collect();
            if let Some(job) = jobs.get_mut(one)
                && let Some(output) = job.output()
            {
                job.refuse(folder_collision(output, &job.facts_file, &names));
            }
        }
    }
}

fn folder_collision(output: &OutputName, facts_file: &Path, others: &[String]) -> Diagnostic {
    let message = format!(
        "văn bản `{output}` và văn bản của {} cần một tệp và một thư mục cùng tên",
        others.join(", ")
    );
    Diagnostic::new(&rules::TRUNG_TEN_TEP, message)
        .at(&Place::file(facts_file.display().to_string()))
        .hint("đổi tên tệp hoặc thư mục")
}

fn owner<T>(job: &Job<T>) -> String {
    format!("`{}`", job.facts_file.display())
}

fn collision(output: &OutputName, facts_file: &Path, others: &[String]) -> Diagnostic {
    let message = format!("văn bản `{output}` cũng là của {}", others.join(", "));
    Diagnostic::new(&rules::TRUNG_TEN_TEP, message)
        .at(&Place::file(facts_file.display().to_string()))
        .hint("đổi tên một trong các tệp; chữ hoa và chữ thường không phân biệt được hai tên")
}
