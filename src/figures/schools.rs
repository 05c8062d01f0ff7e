//! Schools of a document, and what is asked of each.

use crate::facts::{Facts, School, TargetKind, commune_name};
use crate::yaml::Located;

/// A document's own schools and those of the documents it sums up.
pub(super) fn all_schools(facts: &Facts) -> Vec<School> {
    let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
    let with_commune = |document: &Facts| {
        let own = document.own_commune();
        all_schools(document).into_iter().map(move |school| {
            let commune = school.commune_or(own.as_ref());
            let commune = commune.map(|value| Located { value, place: school.place.clone() });
            School { commune, ..school }
        })
    };
    let own = facts.schools.iter().cloned().map(by_name);
    own.chain(below.flat_map(with_commune)).collect()
}

/// A school whose commune is written as a code, with its name.
fn by_name(mut school: School) -> School {
    if let Some(commune) = &mut school.commune {
        commune.value = commune_name(&commune.value);
    }
    school
}

pub(super) fn has_target(school: &School, kind: TargetKind) -> bool {
    school.target().is_some_and(|target| target.kind.value == kind)
}

pub(super) fn is_dated(school: &School) -> bool {
    school.target().is_some_and(|target| target.month.is_some())
}
