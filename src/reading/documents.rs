//! All facts of a run, where they are looked at together.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::open::open_from;
use super::opened::OpenedFacts;
use crate::diagnostic::Report;
use crate::facts::Facts;
use crate::files::{Disk, FactsFile, aligned, discover_on, plain};

/// Every document that could be read.
#[derive(Debug)]
pub struct Documents {
    /// Where they were found.
    pub files: Vec<FactsFile>,
    /// Their facts, in the order of files and of rows.
    pub facts: Vec<Facts>,
    /// Why others could not be read. Warnings are left to `render`, which knows what the facts accept.
    pub errors: Report,
}

impl Documents {
    /// Reads the facts files among and under `paths`; a batch counts by its documents.
    pub fn read(disk: &Disk, paths: &[PathBuf], root: Option<&Path>) -> Self {
        let found = discover_on(disk, paths, root);
        let read: Vec<_> = found.files.par_iter().map(|file| read_file(disk, file)).collect();
        let below: HashSet<PathBuf> = read.iter().flat_map(|(facts, _)| summed_up(facts)).collect();
        let identities: HashSet<PathBuf> = below.iter().map(|path| identity(path)).collect();
        let mut documents = Self { files: found.files, facts: Vec::new(), errors: found.diagnostics.into() };
        let mut seen = HashSet::new();
        for (file, (facts, findings)) in documents.files.iter().zip(read) {
            // A file that links, or paths with `..`, reach in several ways counts once; under the name by which it is
            // summed up, if it is.
            let identity = identity(&file.path);
            let goes_by_another_name = identities.contains(&identity) && !below.contains(&file.path);
            if !goes_by_another_name && seen.insert(identity) {
                documents.facts.extend(facts);
            }
            documents.errors.extend(findings);
        }
        documents.errors.retain(|finding| finding.is_error());
        documents.tell_once();
        documents
    }

    /// The facts files with their roots: those that were found, and those that they sum up.
    pub fn all_files(&self) -> Vec<(PathBuf, &Path)> {
        let found = self.files.iter().map(|file| (file.path.clone(), file.root.as_path()));
        let roots: BTreeSet<&Path> = self.files.iter().map(|file| file.root.as_path()).collect();
        let below_them = summed_up(&self.facts).into_iter().filter_map(|path| {
            let is_above =
                |root: &&&Path| aligned(&path, root).is_some_and(|(path, root)| path.starts_with(root));
            let root = roots.iter().find(is_above).or(roots.first())?;
            Some((path, *root))
        });
        found.chain(below_them).collect()
    }

    /// A file is read by itself and again by the document that sums it up: what is wrong with it is told once.
    fn tell_once(&mut self) {
        let mut told = HashSet::new();
        self.errors.retain(|error| {
            let place = error.place.as_ref().map(|place| {
                let (name, span, cell) = place.spot();
                (name.to_owned(), span.clone(), cell.cloned())
            });
            told.insert((error.rule(), place, error.message.clone()))
        });
    }
}

/// The facts files that `documents` sum up, at any depth.
fn summed_up(documents: &[Facts]) -> BTreeSet<PathBuf> {
    let summing = documents.iter().filter_map(|facts| facts.subordinates.as_ref());
    let files = summing.flat_map(|below| {
        let own = below.documents.iter().map(|facts| PathBuf::from(&facts.source.name));
        own.chain(summed_up(&below.documents))
    });
    files.collect()
}

/// One for all ways that lead to a file.
fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| plain(path))
}

fn read_file(disk: &Disk, file: &FactsFile) -> (Vec<Facts>, Report) {
    let mut report = Report::new();
    let facts = match open_from(disk, &file.path, &file.root, &mut report) {
        Some(OpenedFacts::One(facts)) => vec![*facts],
        Some(OpenedFacts::Many(batch)) => batch.units(&mut report).map(|unit| unit.facts).collect(),
        None => Vec::new(),
    };
    (facts, report)
}
