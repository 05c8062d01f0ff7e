//! Facts that leave nothing out: what they show is every name a template can use.

use crate::facts::{Facts, Level, OwnFacts, PartialDate, Period, School, SchoolTable, TargetKind};
use crate::yaml::{Decoder, Told, example};

/// What cannot stand beside something else, or says a period in another way.
const WITHOUT: [&str; 7] =
    ["nam_hoc", "giai_doan", "cac_cap", "bo", "tu_danh_gia", "to_chuc_lai", "chi_tieu"];

/// The examples of all facts as one document's, without facts of one's own; none if an example were wrong, which a test
/// looks at.
pub(super) fn facts() -> Option<Facts> {
    let tree = example::<Facts>(&WITHOUT);
    let mut facts: Facts = Decoder::default().read(&tree)?;
    facts.period = Period::SchoolYear(YEAR);
    // A Văn phòng, so that it may announce by order of the committee's chair.
    facts.issuer.name.value = "Văn phòng Ủy ban nhân dân xã Cẩm Thành".to_owned();
    facts.conference.iter_mut().flat_map(|meeting| &mut meeting.chairs).for_each(|chair| {
        chair.office = "Chủ tịch".to_owned();
    });
    facts.subordinates = None;
    facts.roadmap.clear();
    facts.declared = None;
    // One table in the text beside the one that is an appendix.
    let in_text =
        facts.school_tables.first().map(|table| SchoolTable { is_appendix: false, ..table.clone() });
    facts.school_tables.extend(in_text);
    // Its one row is of level, unit and ownership, so that every table of it has a row.
    facts.standing.iter_mut().for_each(|standing| {
        standing.whole_list = false;
        standing.as_of = None;
    });
    let school = facts.schools.pop()?;
    facts.schools = TargetKind::ALL.map(|kind| aiming(&school, kind)).into();
    facts.own = OwnFacts::default();
    Some(facts)
}

/// Of the examples' dates.
const YEAR: u16 = 2024;

/// A full date in `year`, so that its parts are all there.
fn date(year: u16) -> PartialDate {
    PartialDate::Day(PartialDate::Year(year).latest())
}

/// `school` with a recognition that has lapsed when the period begins, and a target of `kind`.
fn aiming(school: &School, kind: TargetKind) -> School {
    let mut school = school.clone();
    school.name = "Trường Tiểu học Cẩm Thành".to_owned();
    school.level.value = Level::Primary;
    for recognition in school.recognitions.yes_mut().into_iter().flatten() {
        let dates = recognition.date.iter_mut().chain(&mut recognition.valid_until);
        dates.for_each(|known| known.value = date(YEAR - 1));
        recognition.withdrawn = None;
    }
    if let Told::Yes(target) = &mut school.target {
        target.kind.value = kind;
        target.outside_table = false;
        target.month.iter_mut().for_each(|month| month.value = date(YEAR));
    }
    school.circumstances = Default::default();
    school
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_are_facts() {
        let mut decoder = Decoder::default();
        let facts: Option<Facts> = decoder.read(&example::<Facts>(&WITHOUT));
        assert_eq!(*decoder.diagnostics, []);
        assert!(facts.is_some());
    }
}
