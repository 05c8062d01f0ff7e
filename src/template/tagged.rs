//! Which texts of the facts hold tags.

use crate::facts::{BasisLine, Facts, PartChange};
use crate::yaml::Located;

/// What makes a text of the facts a template.
const TAG: &str = "{{";

/// The texts of `facts` that hold tags, each under the name of the part it changes.
pub(super) fn in_parts(facts: &Facts) -> impl Iterator<Item = (&Located<String>, &Located<String>)> {
    let texts = facts.parts.iter().flat_map(|(name, change)| {
        let PartChange { omit: _, before, replace, after } = change;
        [before, replace, after].into_iter().flatten().map(move |text| (name, text))
    });
    texts.filter(|(_, text)| text.value.contains(TAG))
}

/// The lines of `facts` that hold tags: recipients, addressees, bases in words of one's own, the trích yếu, and sentences
/// of a plan, of how things went, of what was concluded.
pub(super) fn in_lines(facts: &Facts) -> impl Iterator<Item = &Located<String>> {
    let bases = facts.bases.iter().filter_map(|line| match line {
        BasisLine::Text(text) => Some(text),
        BasisLine::Citations { .. } => None,
    });
    let listed = facts.addressees.iter().chain(&facts.recipients);
    bases
        .chain(listed)
        .chain(&facts.record.subject)
        .chain(facts.own_sentences())
        .filter(|text| text.value.contains(TAG))
}
