//! What is wrong with the rich text of facts, told where it was written.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Source};
use crate::facts::{Facts, Located};
use crate::markup;

/// A finding about a text of `noi_dung`, as markup alone tells it, and where it stands in the facts.
struct Told {
    rule: &'static str,
    message: String,
    fragment: String,
    place: Place,
}

/// `found` in the rendered body, with each finding that a text of `noi_dung` brought there at that text's place:
/// these first, in the order of the facts.
pub(super) fn at_its_place(facts: &Facts, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if found.is_empty() {
        return found;
    }
    let mut told: Vec<Told> = texts(facts).flat_map(findings).collect();
    let (mut of_facts, mut of_template) = (Vec::new(), Vec::new());
    for diagnostic in found {
        match place_of(&diagnostic, &mut told) {
            Some(place) => of_facts.push(diagnostic.at(&place)),
            None => of_template.push(diagnostic),
        }
    }
    of_facts.sort_by_cached_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| (place.source != facts.source, place.source.name.clone(), place.span.start))
    });
    of_facts.append(&mut of_template);
    of_facts
}

/// Where the text stands that brought `diagnostic` about; each of `told` explains one finding.
fn place_of(diagnostic: &Diagnostic, told: &mut Vec<Told>) -> Option<Place> {
    let fragment = fragment(diagnostic.place.as_ref()?);
    let same = |told: &Told| {
        told.rule == diagnostic.rule && told.message == diagnostic.message && told.fragment == fragment
    };
    let index = told.iter().position(same)?;
    Some(told.remove(index).place)
}

/// The texts of `noi_dung`, in the order written.
fn texts(facts: &Facts) -> impl Iterator<Item = &Located<String>> {
    let changes = facts.parts.iter().map(|(_, change)| change);
    changes.flat_map(|change| [&change.before, &change.replace, &change.after].into_iter().flatten())
}

fn findings(text: &Located<String>) -> Vec<Told> {
    let source = Arc::new(Source { name: String::new(), text: text.value.clone() });
    let found = markup::parse(&source, false).diagnostics;
    let told = found.into_iter().map(|diagnostic| {
        let fragment = diagnostic.place.as_ref().map(fragment).unwrap_or_default();
        let Diagnostic { rule, message, .. } = diagnostic;
        Told { rule, message, place: within(&text.place, &fragment), fragment }
    });
    told.collect()
}

fn fragment(place: &Place) -> String {
    place.source.text.get(place.span.clone()).unwrap_or_default().trim().to_owned()
}

/// Where `fragment` stands from `place` on. A text that YAML folded or escaped hides it: then `place` itself.
fn within(place: &Place, fragment: &str) -> Place {
    let first_line = fragment.lines().next().unwrap_or_default();
    let start = place.span.start;
    let rest = place.source.text.get(start..).unwrap_or_default();
    match rest.find(first_line).filter(|_| !first_line.is_empty()) {
        Some(at) => Place::new(&place.source, start + at..start + at + first_line.len()),
        None => place.clone(),
    }
}
