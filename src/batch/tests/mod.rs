//! Runs on real files, with a maker whose facts are single lines of text.

mod edits;
mod faults;
mod finding;
mod orphans;
mod properties;
mod reports;
mod running;
mod saving;
mod shards;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use chrono::NaiveDate;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::{Counts, Finished, Maker, Options, Plan, Prepared, Status, Summary, Unit, run};
use crate::diagnostic::{Diagnostic, Handful, Place, Report, rules};
use crate::digest::Digest;
use crate::files::{FactsFile, discover};

type Meanwhile = Box<dyn Fn(&str) + Sync>;

/// Makes `sealed <digest> <facts>` of facts. Some facts are special: those that begin with `error`, `warning`,
/// `panic`, and `many: a b` for a batch of two; in a batch `a!` fails in spite of good facts, `?` has no name, and
/// `told` makes it warn.
#[derive(Default)]
struct Scribe {
    /// What happens while a document is being made.
    meanwhile: Option<Meanwhile>,
    /// Changes what is made, as a new program would.
    version: u32,
    /// How many were made together, each time.
    together: Mutex<Vec<usize>>,
}

fn sealed(text: &str) -> String {
    format!("sealed {} {text}", Digest::of(text.as_bytes()))
}

#[derive(Clone)]
enum Line {
    InFile(PathBuf),
    Here(String),
}

/// The documents of one facts file.
fn units(file: &FactsFile, report: &mut Report) -> Option<Vec<Unit<Line>>> {
    let text = fs::read_to_string(&file.path).unwrap_or_default();
    let Some(units) = text.strip_prefix("many:") else {
        let task = Line::InFile(file.path.clone());
        return Some(vec![Unit::Make { name: file.stem.clone(), task }]);
    };
    if units.contains("broken") {
        report.push(Diagnostic::new(&rules::KHONG_DOC_DUOC, "bảng hỏng").at(&place(&file.path)));
        return None;
    }
    let unit = |name: &str| {
        let task = Line::Here(name.into());
        match name.strip_suffix('!') {
            _ if name == "?" => Unit::Fail { name: None, task },
            Some(name) => Unit::Fail { name: Some(name.to_owned()), task },
            None => Unit::Make { name: name.to_owned(), task },
        }
    };
    let told =
        units.contains("told").then(|| Diagnostic::new(&rules::TRANG_BO_QUA, units).at(&place(&file.path)));
    report.extend(told);
    Some(units.split_whitespace().map(unit).collect())
}

impl Maker for Scribe {
    type Task = Line;
    type Facts = String;

    fn prepare(&self, line: &Line, report: &mut Report) -> Option<Prepared<String>> {
        let facts = match line {
            Line::InFile(path) => fs::read_to_string(path).unwrap(),
            Line::Here(text) => text.clone(),
        };
        if facts.starts_with("error") {
            report.push(Diagnostic::new(&rules::YAML_SAI, facts));
            return None;
        }
        let input = Digest::of(format!("{} {facts}", self.version).as_bytes());
        Some(Prepared { weight: facts.len(), facts, input, counts: Counts { schools: 2, targets: 1 } })
    }

    fn make(&self, facts: &[String]) -> Handful<Vec<u8>> {
        self.together.lock().unwrap().push(facts.len());
        Handful::of(facts).then(|facts, report| {
            assert!(!facts.starts_with("panic"), "asked to");
            if let Some(meanwhile) = &self.meanwhile {
                meanwhile(facts);
            }
            let warning =
                facts.starts_with("warning").then(|| Diagnostic::new(&rules::KY_TU_AN, facts.clone()));
            report.extend(warning);
            Some(sealed(&format!("{} {facts}", self.version)).into_bytes())
        })
    }

    fn is_untouched(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        let mut words = text.splitn(3, ' ').skip(2);
        words.next().is_some_and(|facts| sealed(facts).as_bytes() == bytes)
    }
}

fn place(path: &Path) -> Place {
    Place::file(path.display().to_string())
}

/// A folder with `data` and `out`.
struct Office {
    folder: TempDir,
    scribe: Scribe,
    options: Options,
    paths: Vec<PathBuf>,
    root: Option<PathBuf>,
}

impl Office {
    /// An office with the facts files given, by their path under `data`.
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            out: folder.path().join("out"),
            strict: false,
            force: false,
            prune: false,
            shard: None,
            today: NaiveDate::from_ymd_opt(2026, 3, 9).unwrap(),
            clock: later,
        };
        let paths = vec![folder.path().join("data")];
        fs::create_dir(folder.path().join("data")).unwrap();
        let office = Self { folder, scribe: Scribe::default(), options, paths, root: None };
        files.iter().for_each(|(path, text)| office.write(&format!("data/{path}"), text));
        office
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    fn plan(&self) -> Plan<Line> {
        Plan::new(units, discover(&self.paths, self.root.as_deref())).part(self.options.shard)
    }

    fn try_run(&self) -> Result<(Summary, Vec<Finished>), Diagnostic> {
        let mut told = Vec::new();
        let summary = run(&self.scribe, &self.plan(), &self.options, &mut |finished| told.push(finished))?;
        Ok((summary, told))
    }

    fn run(&self) -> Vec<Finished> {
        self.try_run().unwrap().1
    }

    /// What became of each document, by its name.
    fn statuses(&self) -> Vec<(String, Status)> {
        let name = |finished: &Finished| finished.output.clone().unwrap_or_default();
        self.run().iter().map(|finished| (name(finished), finished.status)).collect()
    }

    /// The only document's status.
    fn status(&self) -> Status {
        let statuses = self.statuses();
        assert_eq!(statuses.len(), 1, "{statuses:?}");
        statuses[0].1
    }

    /// All files under `out` but the manifest, with what they hold.
    fn documents(&self) -> BTreeMap<String, String> {
        self.files().into_iter().filter(|(name, _)| !name.ends_with(".jsonl")).collect()
    }

    /// All files under `out`.
    fn files(&self) -> BTreeMap<String, String> {
        let out = &self.options.out;
        let entries =
            WalkDir::new(out).into_iter().map_while(Result::ok).filter(|entry| entry.file_type().is_file());
        let named = |path: &Path| with_slashes(path.strip_prefix(out).unwrap());
        entries.map(|entry| (named(entry.path()), fs::read_to_string(entry.path()).unwrap())).collect()
    }

    fn names(&self) -> Vec<String> {
        self.documents().into_keys().collect()
    }

    fn lose_manifest(&self) {
        self.remove("out/.vanthu-so-tay.jsonl");
    }
}

/// A path as it is written on every system but Windows.
fn with_slashes(path: &Path) -> String {
    path.to_str().unwrap().replace(std::path::MAIN_SEPARATOR, "/")
}

/// When nothing was saved a moment ago.
fn later() -> SystemTime {
    SystemTime::now() + Duration::from_secs(3600)
}

fn made(facts: &str) -> String {
    sealed(&format!("0 {facts}"))
}

/// The rules of all findings.
fn rules(told: &[Finished]) -> Vec<&'static str> {
    told.iter().flat_map(|finished| &finished.diagnostics).map(|diagnostic| diagnostic.rule()).collect()
}
