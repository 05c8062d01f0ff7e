//! A merged tree → facts.

use std::sync::Arc;

use super::{
    Facts, Period, School, Unsaid, accept_held, consistency, council_signer, granted, unit_capitals,
};
use crate::diagnostic::{Diagnostic, Report, Source, limits};
use crate::yaml::{Decoder, Node, NodeValue};

/// The facts that `tree` holds, of the document in the file `source`; all that is wrong with it is reported, file by
/// file in the order of lines.
pub fn decode(source: &Arc<Source>, tree: &Node, report: &mut Report) -> Option<Facts> {
    report.sound(|report| read(source, tree, report))
}

/// Lists that are too long to be looked at; schools have a limit of their own.
fn too_long(tree: &Node) -> Vec<Diagnostic> {
    let NodeValue::Map(entries) = &tree.value else { return Vec::new() };
    let found = entries.iter().filter_map(|(key, node)| match &node.value {
        NodeValue::List(items) if key.value != SCHOOLS => {
            let excess = limits::LIST_ITEMS.check(items.len()).err()?;
            Some(excess.finding().at(&key.place))
        }
        NodeValue::List(_) | NodeValue::Map(_) | NodeValue::Scalar(_) | NodeValue::Null => None,
    });
    found.collect()
}

/// The key of the schools.
const SCHOOLS: &str = "truong";

fn read(source: &Arc<Source>, tree: &Node, report: &mut Report) -> Option<Facts> {
    let too_long = too_long(tree);
    if !too_long.is_empty() {
        report.extend(too_long);
        return None;
    }
    let mut decoder = Decoder::default();
    let mut facts: Option<Facts> = decoder.read(tree);
    // Of many documents each begins at its row, but stands in the file.
    facts.iter_mut().for_each(|facts| facts.source = Unsaid(Arc::clone(source)));
    facts.iter_mut().for_each(unit_capitals::set);
    facts.iter_mut().for_each(granted::add);
    facts.iter_mut().for_each(|facts| council_signer::fill(facts, &mut decoder.diagnostics));
    let accepted = facts.iter_mut().flat_map(|facts| &mut facts.acknowledged);
    accepted.for_each(|entry| entry.is_shared = entry.rule.place.source != *source);
    report.append(&mut decoder.diagnostics);
    if let Some(facts) = &facts {
        consistency::check(facts, tree, report);
        accept_held(&facts.acknowledged, report);
    }
    sort_by_place(report, source);
    facts
}

/// One school of a plan whose period stands in `tree`, by itself.
pub fn decode_school(node: &Node, tree: &Node, report: &mut Report) -> Option<School> {
    let mut decoder = Decoder::default();
    Period::remember(tree, &mut decoder);
    let school = decoder.read(node);
    report.append(&mut decoder.diagnostics);
    school
}

/// The file `first` itself first, then what it inherits from.
pub fn sort_by_place(diagnostics: &mut [Diagnostic], first: &Arc<Source>) {
    diagnostics.sort_by_cached_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| {
            let cell = place.cell.as_ref().map(|cell| (cell.row, cell.column));
            (place.source != *first, place.source.name.clone(), cell, place.span.start)
        })
    });
}
