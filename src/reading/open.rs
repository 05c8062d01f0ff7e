//! A facts file → its facts.

use std::path::{Path, PathBuf};

use super::about_school;
use super::batch::{self, Batch};
use super::layers::{self, Layered};
use super::opened::OpenedFacts;
use super::period_plan;
use super::subordinates;
use super::telling_notes;
use crate::diagnostic::{Diagnostic, Report, limits, rules};
use crate::facts::{Facts, accept_held, decode, sort_by_place};
use crate::files::Disk;

/// Reads the facts file at `path` with all it inherits from its folder up to `root`, the tables it names and the
/// documents it sums up.
pub fn open(path: &Path, root: &Path, report: &mut Report) -> Option<OpenedFacts> {
    open_from(Disk::real(), path, root, report)
}

/// As [`open`], with all files from `disk`.
pub fn open_from(disk: &Disk, path: &Path, root: &Path, report: &mut Report) -> Option<OpenedFacts> {
    open_below(disk, path, root, &[], report)
}

/// As [`open`], for a file that the documents of `above` sum up.
fn open_below(
    disk: &Disk,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    report: &mut Report,
) -> Option<OpenedFacts> {
    report.apart(|report| match read(disk, path, root, above, report)? {
        OpenedFacts::One(facts) => (!report.has_errors()).then_some(OpenedFacts::One(facts)),
        // Each of many fails by itself.
        OpenedFacts::Many(batch) => Some(OpenedFacts::Many(batch)),
    })
}

fn read(
    disk: &Disk,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    report: &mut Report,
) -> Option<OpenedFacts> {
    let layered = layers::read(disk, path, root, report)?;
    if batch::is_batch(&layered.tree) {
        // What is wrong with the YAML itself is wrong with each document.
        let plan = period_plan::of_batch(disk, &layered.tree, path, root, above, open_below, report);
        let is_sound = !report.has_errors();
        let mut batch = Batch::read(disk, layered, report).filter(|_| is_sound)?;
        batch.period_plan = plan;
        return Some(OpenedFacts::Many(Box::new(batch)));
    }
    let facts = one(disk, layered, report)?;
    Some(OpenedFacts::One(Box::new(with_others(disk, facts, path, root, above, report)?)))
}

/// Whether the facts file at `path` may stand for many documents. A look at the letters of the file and of what it
/// inherits from, far cheaper than [`open`]; a file that cannot be read may not.
pub fn may_be_many(disk: &Disk, path: &Path, root: &Path) -> bool {
    let key = batch::KEY.as_bytes();
    let names_it = |path: &Path| {
        // One that is too large is told where it is read.
        let text = disk.read(path, &limits::FACTS_BYTES);
        text.is_ok_and(|text| text.windows(key.len()).any(|word| word == key))
    };
    names_it(path) || layers::shared_files(disk, path, root).iter().any(|shared| names_it(shared))
}

/// The files that the facts file at `path` is read from besides itself: what it inherits up to `root`, and the tables it
/// names. What cannot be read names none.
pub fn companions(path: &Path, root: &Path) -> Vec<PathBuf> {
    let disk = Disk::real();
    let tree = layers::read(disk, path, root, &mut Report::new()).map(|layered| layered.tree);
    let tables = tree.iter().flat_map(|tree| batch::tables(disk, tree));
    layers::shared_files(disk, path, root).into_iter().chain(tables).collect()
}

/// Reads the facts of one document; a file with `nhan_ban` is an error.
pub fn load(path: &Path, root: &Path, report: &mut Report) -> Option<Facts> {
    load_from(Disk::real(), path, root, report)
}

/// As [`load`], with all files from `disk`.
pub fn load_from(disk: &Disk, path: &Path, root: &Path, report: &mut Report) -> Option<Facts> {
    report.sound(|report| load_one(disk, path, root, report))
}

fn load_one(disk: &Disk, path: &Path, root: &Path, report: &mut Report) -> Option<Facts> {
    let layered = layers::read(disk, path, root, report)?;
    if let Some(node) = layered.tree.get(batch::KEY).filter(|node| !node.is_blank()) {
        let message = "tệp này lập nhiều văn bản (`nhan_ban`), ở đây cần tệp của một văn bản";
        report.push(Diagnostic::new(&rules::NHIEU_VAN_BAN, message).at(&node.place));
        return None;
    }
    with_others(disk, one(disk, layered, report)?, path, root, &[], report)
}

/// `facts`, read from `path`, with the documents that they sum up and the plan of the period that they carry out.
fn with_others(
    disk: &Disk,
    facts: Facts,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    report: &mut Report,
) -> Option<Facts> {
    let facts = subordinates::fill(disk, facts, path, root, above, open_below, report);
    period_plan::fill(disk, facts?, path, root, above, open_below, report)
}

fn one(disk: &Disk, mut layered: Layered, report: &mut Report) -> Option<Facts> {
    // A blank `nhan_ban` takes an inherited one away.
    layered.tree.take(batch::KEY);
    let mut titles = None;
    let schools_read =
        batch::read_school_table(disk, &mut layered.tree, &layered.source, &mut titles, report);
    let narrowed = about_school::narrow(&mut layered.tree, report);
    let facts = report.apart(|found| {
        let facts = decode(&layered.source, &layered.tree, found);
        titles.iter().for_each(|titles| titles.name_columns(found));
        found.extend(facts.iter().flat_map(|facts| telling_notes::check(facts, &layered.tree)));
        facts
    });
    // What is wrong with one file came from several readers.
    sort_by_place(report, &layered.source);
    if let Some(facts) = &facts {
        accept_held(&facts.acknowledged, report);
    }
    schools_read.and(narrowed).and(facts)
}
