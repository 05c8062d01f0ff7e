//! One document of a facts file: what is found of it, how it looks, its bytes.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::open_places::open_places;
use super::opened::OpenFacts;
use super::session::Engine;
use super::unanswered::Unanswered;
use crate::diagnostic::{Report, to_json_value};
use crate::files::{Disk, discover_on};
use crate::generate::{Composed, Generated, Input, compose, generate};
use crate::listing::table_json;
use crate::reading::{AskedTable, understand};
use crate::{html, word};

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
pub(super) fn composed(
    engine: &mut Engine,
    path: &Path,
    index: usize,
    report: &mut Report,
) -> Option<Composed> {
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
    made(engine, path, index, &input, report)
}

fn made(
    engine: &mut Engine,
    path: &Path,
    index: usize,
    input: &Input,
    report: &mut Report,
) -> Option<(String, Generated)> {
    let generated = report.sound(|report| generate(input, &engine.library, report))?;
    Some((open(engine, path).name(index)?, generated))
}

/// The document at `index` as pages of HTML: what the file truly holds, read back; none where it has errors. Beside them
/// stands what is still blank.
pub(super) fn preview(engine: &mut Engine, path: &Path, index: usize) -> Value {
    let mut report = Report::new();
    let input = input(engine, path, index, &mut report);
    let open = input.as_ref().map(|input| open_places(input.facts()));
    let generated = input.and_then(|input| made(engine, path, index, &input, &mut report));
    let name = generated.as_ref().map(|(name, _)| name.clone());
    let pages = generated.and_then(|(name, document)| {
        let file = word::read(&document.bytes).map_err(|failure| report.push(failure.finding(&name)));
        file.ok().map(|file| html::pages(&file, &[]))
    });
    json!({"findings": to_json_value(&report), "name": name, "pages": pages, "open": open})
}

/// The document at `index` as DOCX; no bytes where it has errors.
pub(super) fn render(engine: &mut Engine, path: &Path, index: usize) -> (Value, Vec<u8>) {
    let mut report = Report::new();
    let generated = generated(engine, path, index, &mut report);
    let name = generated.as_ref().map(|(name, _)| format!("{name}.docx"));
    let bytes = generated.map(|(_, document)| document.bytes).unwrap_or_default();
    (json!({"findings": to_json_value(&report), "name": name}), bytes)
}

/// A page takes so many rows into its form; no commune has as many schools.
const SCHOOLS_OF_A_COMMUNE: usize = 200;

/// What was understood of the table at `path`, or of the tables that the facts file there names.
pub(super) fn understood(engine: &Engine, path: &Path) -> Result<Value, Unanswered> {
    let asked = AskedTable {
        disk: &engine.disk,
        file: path,
        root: None,
        kind: None,
        sheet: None,
        period: None,
        most: SCHOOLS_OF_A_COMMUNE,
    };
    let mut report = Report::new();
    let tables = understand(&asked, &mut report);
    if tables.is_empty() && !report.has_errors() {
        return Err(Unanswered("tệp này không phải bảng trường hay bảng đơn vị".to_owned()));
    }
    let tables: Vec<Value> = tables.iter().map(table_json).collect();
    Ok(json!({"tables": tables, "findings": to_json_value(&report)}))
}
