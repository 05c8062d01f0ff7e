//! Capitals of units in running text.

use super::{Facts, listed_names};
use crate::units::{committee_unit, with_capitals};
use crate::yaml::Located;

/// Writes units whose names are of a person, an event or a number with a capital for their kind, wherever facts name a
/// body or a unit in running text: "UBND Phường Quang Trung" (NĐ 30/2020, Phụ lục II, III.1.b). What is dated before
/// the decree keeps its words.
pub(super) fn set(facts: &mut Facts) {
    listed_names::set(facts);
    if !facts.record.is_under_decree_30() {
        return;
    }
    let issuer = &mut facts.issuer;
    // In the name of a Phòng a kind in lower case is what tells the seat from the field.
    if committee_unit(&issuer.name.value).is_some() {
        capitalise(&mut issuer.name);
    }
    let bodies = issuer.superior.iter_mut().chain(&mut issuer.reports_to);
    let communes = facts.schools.iter_mut().filter_map(|school| school.commune.as_mut());
    let listed = facts.addressees.iter_mut().chain(&mut facts.recipients);
    bodies.chain(communes).chain(listed).for_each(capitalise);
}

fn capitalise(text: &mut Located<String>) {
    if let Some(capitalised) = with_capitals(&text.value) {
        text.value = capitalised;
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn a_document_from_before_the_decree_keeps_its_words() {
        for (date, name) in [
            ("2019-05-01", "Ủy ban nhân dân phường Quang Trung"),
            ("2026-05-01", "Ủy ban nhân dân Phường Quang Trung"),
        ] {
            let mut facts = sample::commune_plan();
            facts.issuer.name.value = "Ủy ban nhân dân phường Quang Trung".to_owned();
            facts.record.date.value = crate::facts::PartialDate::Day(date.parse().expect("a date"));
            set(&mut facts);
            assert_eq!(facts.issuer.name.value, name);
        }
    }
}
