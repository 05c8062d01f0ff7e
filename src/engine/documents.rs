//! One document of a facts file: what is found of it, how it looks, its bytes.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::open_file::OpenFacts;
use super::session::{Engine, Refusal};
use crate::diagnostic::{Report, to_json_value};
use crate::files::{Disk, discover_on};
use crate::generate::{Composed, Generated, Input, compose, generate};

/// The facts files below the folder that one is in.
pub(super) fn files(disk: &Disk) -> Value {
    let found = discover_on(disk, &[PathBuf::from(".")], None);
    found.files.iter().map(|file| file.path.to_string_lossy().replace('\\', "/")).collect()
}

/// The file at `path`, read when it was not the last one.
pub(super) fn open<'e>(engine: &'e mut Engine, path: &Path) -> &'e OpenFacts {
    let known = engine.opened.take().filter(|known| known.path == path);
    engine.opened.insert(known.unwrap_or_else(|| OpenFacts::open(&engine.disk, path)))
}

/// How many documents there are, and what they are called.
pub(super) fn listed(engine: &mut Engine, path: &Path) -> Value {
    let opened = open(engine, path);
    let names: Vec<Option<String>> = (0..opened.count()).map(|index| opened.name(index)).collect();
    json!({"count": opened.count(), "names": names, "findings": to_json_value(&opened.found)})
}

fn input(engine: &mut Engine, path: &Path, index: usize, report: &mut Report) -> Option<Input> {
    let mut found = Report::new();
    let facts = open(engine, path).facts(index, &mut found);
    match facts {
        Some(facts) => Some(Input::new(facts, found)),
        None => {
            report.append(&mut found);
            None
        }
    }
}

/// The document before it is written.
pub(super) fn composed(engine: &mut Engine, path: &Path, index: usize, report: &mut Report) -> Option<Composed> {
    let input = input(engine, path, index, report)?;
    let mut found: Report = input.warnings().iter().cloned().collect();
    let composed = compose(&input, &engine.library, &mut found);
    report.extend(crate::facts::acknowledge(input.facts(), found));
    composed
}

/// The document at `index`, with the name of its file.
pub(super) fn generated(
    engine: &mut Engine,
    path: &Path,
    index: usize,
    report: &mut Report,
) -> Option<(String, Generated)> {
    let input = input(engine, path, index, report)?;
    let generated = report.sound(|report| generate(&input, &engine.library, report))?;
    Some((open(engine, path).name(index)?, generated))
}
