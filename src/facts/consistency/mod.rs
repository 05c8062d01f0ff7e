//! Facts that cannot be, or that contradict each other: each check reads the whole document and tells both places.
//!
//! A new check is a file here and a line of [`CHECKS`]. What needs the law of the day stands with it: targets and lapses
//! in `figures::accreditation`, cited documents in `legal`.

mod capitals;
mod dates;
mod decision_date;
mod former_units;
mod level;
mod one_name;
mod period;
mod recognitions;
mod repeats;
mod seat;
mod sheet_years;
mod signer;
mod tags;
mod title;
mod typed_years;
mod years;

use super::unit;
use super::{Facts, School};
use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::{Node, NodeValue};

/// A look at one document.
type Check = fn(&Written<'_>) -> Vec<Diagnostic>;

/// All checks.
const CHECKS: &[Check] = &[
    period::check,
    dates::check,
    title::check,
    sheet_years::check,
    recognitions::check,
    level::check,
    one_name::check,
    signer::check,
    seat::check,
    repeats::check,
    tags::check,
    capitals::check,
    units,
    former_units::check,
];

/// Runs all checks on `facts`; `tree` is what they were read from.
pub(super) fn check(facts: &Facts, tree: &Node, report: &mut Vec<Diagnostic>) {
    let written = Written { facts, tree };
    report.extend(CHECKS.iter().flat_map(|check| check(&written)));
}

fn units(written: &Written<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    unit::check(written.facts, written.tree, &mut found);
    found
}

/// A document's facts, with where each was written.
struct Written<'a> {
    facts: &'a Facts,
    tree: &'a Node,
}

impl<'a> Written<'a> {
    /// Where the value of `path` stands; of what is nearest above it where it is not written.
    fn place(&self, path: &[&str]) -> &'a Place {
        let steps = path.iter().scan(Some(self.tree), |node, key| {
            *node = node.and_then(|node| node.get(key));
            *node
        });
        &steps.last().unwrap_or(self.tree).place
    }

    /// Each school with the entry it was read from.
    fn schools(&self) -> impl Iterator<Item = (&'a School, &'a Node)> {
        let entries = match self.tree.get("truong").map(|node| &node.value) {
            Some(NodeValue::List(entries)) => entries.as_slice(),
            Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &[],
        };
        // Both stand in one order; an entry that is wrong has no school.
        let mut entries = entries.iter();
        let entry = move |school: &'a School| {
            Some((school, entries.by_ref().find(|entry| entry.place == school.place)?))
        };
        self.facts.schools.iter().filter_map(entry)
    }
}

/// Where the value of `key` of the map `node` stands; the map's own place where it is not written.
fn place_in<'a>(node: &'a Node, key: &str) -> &'a Place {
    node.get(key).map_or(&node.place, |value| &value.place)
}
