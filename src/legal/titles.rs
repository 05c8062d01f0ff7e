//! Citations that only stand in the trích yếu of another document: "sửa đổi … Thông tư số 17/2018 …".

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::citation;
use super::entry::Entry;
use super::occurrence::Occurrence;
use super::register::Register;

/// A citation whose document the register has.
struct Resolved<'a> {
    occurrence: &'a Occurrence,
    entry: &'a Entry,
    /// Which of all citations.
    index: usize,
}

impl Resolved<'_> {
    /// Texts one after the other, and what stands in each in order.
    fn order(&self) -> (usize, usize) {
        let place = &self.occurrence.place;
        (Arc::as_ptr(&place.source).addr(), place.span.start)
    }
}

/// Those of `citations` that the register has and that stand in no other's title, in their order.
pub(super) fn outside<'a>(
    citations: &'a [Occurrence],
    register: &'a Register,
) -> Vec<(&'a Occurrence, &'a Entry)> {
    let known = citations.iter().enumerate().filter_map(|(index, occurrence)| {
        Some(Resolved { occurrence, entry: occurrence.resolve(register)?, index })
    });
    let mut known: Vec<Resolved<'_>> = known.collect();
    let inside = inside(&known);
    known.retain(|resolved| !inside.contains(&resolved.index));
    known.into_iter().map(|resolved| (resolved.occurrence, resolved.entry)).collect()
}

/// The indexes of those in another's title. A title ends where its citation does, so that only what stands a few lines
/// before may hold one.
fn inside(known: &[Resolved<'_>]) -> BTreeSet<usize> {
    let mut cited: HashMap<&str, String> = HashMap::new();
    for Resolved { entry, .. } in known {
        cited.entry(&entry.id).or_insert_with(|| plain(&citation::full(*entry)));
    }
    let longest = cited.values().map(|citation| reach(citation)).max().unwrap_or_default();
    let mut ordered: Vec<&Resolved<'_>> = known.iter().collect();
    ordered.sort_by_key(|resolved| resolved.order());
    let mut found = BTreeSet::new();
    for (at, inner) in ordered.iter().enumerate() {
        let (text, start) = inner.order();
        let before = ordered.get(..at).unwrap_or_default().iter().rev();
        let mut near = before.take_while(|outer| {
            outer.order().0 == text && inner.occurrence.place.span.end - outer.order().1 <= longest
        });
        let holds = |outer: &&&Resolved<'_>| {
            let citation = cited.get(outer.entry.id.as_str());
            outer.order().1 < start && citation.is_some_and(|citation| is_in(inner, outer, citation))
        };
        if near.any(|outer| holds(&outer)) {
            found.insert(inner.index);
        }
    }
    found
}

/// How long the text of a `citation` may be: escaped at most twice as long, and line breaks and blanks add a little.
fn reach(citation: &str) -> usize {
    3 * citation.len()
}

/// Whether `inner` stands in the `citation` that begins with `outer`.
fn is_in(inner: &Resolved<'_>, outer: &Resolved<'_>, citation: &str) -> bool {
    let (inner, outer) = (&inner.occurrence.place, &outer.occurrence.place);
    let between = inner.source.text.get(outer.span.start..inner.span.end).unwrap_or_default();
    between.len() <= reach(citation) && citation.contains(&plain(between))
}

/// Without the backslashes of the markup, and with single blanks.
fn plain(text: &str) -> String {
    text.replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
