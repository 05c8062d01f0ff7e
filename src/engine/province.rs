//! All facts together: what is due, and the tree of sums.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::describe::parsed;
use super::session::Engine;
use super::unanswered::Answer;
use crate::accreditation::{Load, documents_of, due, schools_of};
use crate::diagnostic::to_json_value;
use crate::facts::Facts;
use crate::figures::reconcile;
use crate::listing::{due_csv, due_json, load_svg, open_tasks, trees_json};
use crate::reading::Documents;

fn documents(engine: &Engine) -> Documents {
    Documents::read(&engine.disk, &[PathBuf::from(".")], None)
}

/// The schools that are due by `year`, else by the last year that the facts plan for, with a picture of the load by
/// month; as CSV in the bytes.
pub(super) fn due_list(engine: &Engine, year: Option<u16>) -> Answer {
    let Documents { facts, errors, .. } = documents(engine);
    let all = documents_of(&facts);
    let Some(year) = year.or_else(|| last_year(&all)) else {
        return Ok((json!({"year": null, "findings": to_json_value(&errors)}), Vec::new()));
    };
    let open = open_tasks(&all);
    let rows = due(all.into_iter().flat_map(schools_of), year, &engine.library.regimes);
    let load = Load::of(&rows, year);
    let value = json!({
        "year": year,
        "due": parsed(&due_json(&rows, &load, &open)),
        "picture": load_svg(&load),
        "findings": to_json_value(&errors),
    });
    Ok((value, due_csv(&rows, &open).into_bytes()))
}

fn last_year(documents: &[&Facts]) -> Option<u16> {
    documents.iter().map(|facts| facts.period).map(|period| *period.years().end()).max()
}

/// The tree of sums with what disagrees in it.
pub(super) fn sums(engine: &Engine) -> Value {
    let Documents { facts, errors, .. } = documents(engine);
    json!({"sums": parsed(&trees_json(&reconcile(&facts, &engine.library.regimes))), "findings": to_json_value(&errors)})
}
