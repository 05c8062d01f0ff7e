//! Facts that leave nothing out: what they show is every name a template can use.

use crate::accreditation::{Regimes, Standard};
use crate::diagnostic::Place;
use crate::facts::{
    Appraisal, ByNumber, Circumstances, CriteriaSheet, Facts, Independence, Level, OwnFacts, PartialDate,
    Period, PeriodPlan, Recognition, School, SchoolTable, SelfAssessment, TargetCounts, TargetKind,
};
use crate::yaml::{Decoder, Located, Told, example};

/// What cannot stand beside something else, or says a period in another way.
const WITHOUT: [&str; 8] =
    ["nam_hoc", "giai_doan", "ke_hoach_giai_doan", "cac_cap", "bo", "tu_danh_gia", "to_chuc_lai", "chi_tieu"];

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
    facts.period_plan = Some(period_plan());
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
    let dated = facts.record.date.value;
    facts.schools = TargetKind::ALL.map(|kind| aiming(&school, kind, dated)).into();
    // One holds what it was recognised for.
    let valid = facts.schools.iter_mut().rev().take(1);
    valid.flat_map(|school| school.recognitions.yes_mut()).flatten().for_each(|recognition| {
        recognition.valid_until.iter_mut().for_each(|end| end.value = date(YEAR + 3));
    });
    facts.own = OwnFacts::default();
    Some(facts)
}

/// One school that it wants of the year.
fn wanted() -> TargetCounts {
    let place = || Place::file("");
    TargetCounts {
        place: place(),
        given_by: None,
        when: None,
        commune: None,
        level: Some(Located { value: Level::Primary, place: place() }),
        kind: Some(Located { value: TargetKind::NewRecognition, place: place() }),
        degree: Some(Located { value: 1, place: place() }),
        count: Some(Located { value: 1, place: place() }),
        counts: Vec::new(),
        by_level: Vec::new(),
        by_degree: Vec::new(),
        total: None,
    }
}

/// A plan of a period that holds the year.
fn period_plan() -> PeriodPlan {
    let span = Period::Span { first: YEAR, last: YEAR + 1 };
    PeriodPlan {
        place: Place::file(""),
        file: None,
        symbol: None,
        date: None,
        issuer: None,
        span: Some(Located { value: span, place: Place::file("") }),
        of_year: vec![wanted()],
        of_span: Vec::new(),
        goal: None,
        year_end: None,
        done: Vec::new(),
    }
}

/// Of the examples' dates.
const YEAR: u16 = 2024;

/// A full date in `year`, so that its parts are all there.
fn date(year: u16) -> PartialDate {
    PartialDate::Day(PartialDate::Year(year).latest())
}

/// `school` with a recognition that has lapsed when the period begins, a target of `kind`, and an appraisal held when
/// the document is `dated`.
fn aiming(school: &School, kind: TargetKind, dated: PartialDate) -> School {
    let mut school = school.clone();
    school.name = "Trường Tiểu học Cẩm Thành".to_owned();
    school.level.value = Level::Primary;
    for recognition in school.recognitions.yes_mut().into_iter().flatten() {
        let dates = recognition.date.iter_mut().chain(&mut recognition.valid_until);
        dates.for_each(|known| known.value = date(YEAR - 1));
        recognition.withdrawn = None;
    }
    // Another one was withdrawn on the document's day.
    if let Some(all) = school.recognitions.yes_mut()
        && let Some(held) = all.first().cloned()
    {
        let withdrawn = held.date.clone().map(|on| Located { value: dated, place: on.place });
        all.push(Recognition { withdrawn, ..held });
    }
    if let Told::Yes(target) = &mut school.target {
        target.kind.value = kind;
        target.outside_table = false;
        target.month.iter_mut().for_each(|month| month.value = date(YEAR));
    }
    school.circumstances = Circumstances {
        self_assessment: Some(SelfAssessment { stated: None, years: None, sheets: whole_sheet() }),
        ..Circumstances::default()
    };
    if let Some(appraisal) = &mut school.appraisal {
        fill(appraisal, dated);
    }
    school
}

/// Every criterion of the last rules at mức 1, so that there are sums.
fn whole_sheet() -> Vec<CriteriaSheet> {
    let place = || Place::file("");
    let criteria = Regimes::built_in().all().last().and_then(|regime| regime.criteria.as_ref());
    let numbers = criteria.iter().flat_map(|rule| rule.value.numbers());
    let degree = |number: &str| {
        let number = Located { value: number.to_owned(), place: place() };
        (number, Located { value: 1, place: place() })
    };
    vec![CriteriaSheet { place: place(), level: None, degrees: numbers.map(degree).collect() }]
}

/// An appraisal that leaves nothing out: of every criterion and standard, with a condition that is not met.
fn fill(appraisal: &mut Appraisal, dated: PartialDate) {
    appraisal.sheets = whole_sheet();
    appraisal.session.iter_mut().for_each(|session| session.date.value = dated);
    appraisal.independence = Some(Independence::Reported("Báo cáo".to_owned()));
    let met = appraisal.conditions.other.as_mut().and_then(|other| other.met.as_mut());
    met.into_iter().for_each(|met| met.value = false);
    let standards = Regimes::built_in().all().last().and_then(|regime| regime.procedure.standards.as_ref());
    if let Some((number, remark)) = appraisal.remarks.0.first().cloned() {
        let named = standards.iter().flat_map(|rule| &rule.value);
        let of = |standard: &Standard| {
            (Located { value: standard.number.clone(), place: number.place.clone() }, remark.clone())
        };
        appraisal.remarks = ByNumber(named.map(of).collect());
    }
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
