//! What is wrong with the rich text of facts, told where it was written.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::template::Rendered;

/// `found` in the rendered body, with each finding that a text of `noi_dung` brought there at its place in the facts:
/// these first, in the order of the facts.
pub(super) fn at_its_place(
    facts: &Facts,
    rendered: &Rendered,
    found: impl IntoIterator<Item = Diagnostic>,
) -> Vec<Diagnostic> {
    let (mut of_facts, mut of_template) = (Vec::new(), Vec::new());
    let mut written = rendered.written();
    for mut diagnostic in found {
        for (place, _) in &mut diagnostic.related {
            if let Some(written) = written.place(place) {
                *place = written;
            }
        }
        match diagnostic.place.as_ref().and_then(|place| written.place(place)) {
            Some(place) => of_facts.push(diagnostic.at(&place)),
            None => of_template.push(diagnostic),
        }
    }
    of_facts.sort_by_cached_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| {
            let is_of_other =
                !Arc::ptr_eq(&place.source, &facts.source) && place.source.name != facts.source.name;
            (is_of_other, place.source.name.clone(), place.span.start)
        })
    });
    of_facts.append(&mut of_template);
    of_facts
}
