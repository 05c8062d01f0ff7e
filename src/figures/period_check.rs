//! A year's plan held against the plan of its period.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Facts, Level, Period, PeriodPlan, School, SchoolName, Target, TargetKind};
use crate::vietnamese::{same_name, spelling};

use super::period_progress::{BothPlans, is_of_same_body};
use super::planned::PlannedCount;
use super::schools::all_schools;

/// Schools named in one message; more are only counted.
const NAMED: usize = 10;

/// All in which they disagree.
pub(super) fn check(facts: &Facts) -> Vec<Diagnostic> {
    let Some(named) = &facts.period_plan else { return Vec::new() };
    let mut found: Vec<Diagnostic> = impossible(facts, named).into_iter().collect();
    found.extend(of_its_document(facts, named));
    if let (true, Some(both)) = (found.is_empty(), BothPlans::of(facts)) {
        found.extend(numbers(&both));
        found.extend(facts.period_facts.as_deref().into_iter().flat_map(|plan| schools(&both, plan)));
    }
    found
}

/// A plan that cannot be the plan of the period.
fn impossible(facts: &Facts, named: &PeriodPlan) -> Option<Diagnostic> {
    let wrong = |message: String| {
        let place = named.file.as_ref().map_or(&named.place, |file| &file.place);
        Some(Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_SAI, message).at(place))
    };
    let years = facts.period_years()?;
    match (facts.period, years) {
        (Period::Year(year), Period::Span { .. }) if years.years().contains(&year) => None,
        (Period::Year(year), Period::Span { .. }) => {
            wrong(format!("kế hoạch này là của năm {year}, ngoài {}", years.name()))
        }
        (Period::Year(_), _) => {
            wrong(format!("tệp này là của {}, không phải kế hoạch nhiều năm (`giai_doan`)", years.name()))
        }
        (Period::SchoolYear(_) | Period::Span { .. }, _) => wrong(format!(
            "chỉ kế hoạch của một năm (`nam`) ghi `ke_hoach_giai_doan`, kế hoạch này là của {}",
            facts.period.name()
        )),
    }
}

/// Number and date of the plan of the period, written in two files.
fn of_its_document(facts: &Facts, named: &PeriodPlan) -> Vec<Diagnostic> {
    let Some(plan) = facts.period_facts.as_deref() else { return Vec::new() };
    let told = |message: String, place: &Place, theirs: &Place| {
        Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_LECH, message)
            .at(place)
            .related(theirs, "tệp ấy ghi ở đây")
    };
    let their_date = &plan.record.date;
    let date = named.date.as_ref().filter(|date| !date.value.can_be(their_date.value));
    let date = date.map(|date| {
        let (ours, theirs) = (date.value.as_known(), their_date.value.as_known());
        told(
            format!("kế hoạch giai đoạn ghi {ours} ở đây, {theirs} ở tệp của nó"),
            &date.place,
            &their_date.place,
        )
    });
    date.into_iter().collect()
}

/// How numbers are told apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Kind,
    Degree,
    Level,
    Unit,
}

/// What a number is of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum ComparedGroup {
    Kind(TargetKind),
    Degree(u8),
    Level(Level),
    Unit(String),
}

impl Way {
    fn of(self, count: &PlannedCount) -> Option<ComparedGroup> {
        match self {
            Self::Kind => count.kind.map(ComparedGroup::Kind),
            Self::Degree => count.degree.map(ComparedGroup::Degree),
            Self::Level => count.level.map(ComparedGroup::Level),
            Self::Unit => count.commune.as_deref().map(|unit| ComparedGroup::Unit(spelling(unit))),
        }
    }
}

/// Each way to tell the schools apart that both plans have; where neither has one, the sums.
fn numbers(both: &BothPlans<'_>) -> Vec<Diagnostic> {
    let (own, theirs) = (&both.own.counts, &both.of_year);
    if own.is_empty() || theirs.is_empty() {
        return Vec::new();
    }
    let is_told = |way: &Way| own.iter().chain(theirs).all(|count| way.of(count).is_some());
    let is_one_unit = |way: &Way| {
        *way == Way::Unit
            && own.iter().chain(theirs).all(|count| way.of(count) == own.first().and_then(|own| way.of(own)))
    };
    let both_tell = |way: &Way| is_told(way) && !is_one_unit(way);
    let ways: Vec<Way> =
        [Way::Kind, Way::Degree, Way::Level, Way::Unit].into_iter().filter(both_tell).collect();
    let apart = ways.iter().filter_map(|way| different(both, *way));
    let apart: Vec<Diagnostic> = apart.collect();
    if !apart.is_empty() {
        return apart;
    }
    let (ours, wanted) = (sum(own.iter()), sum(theirs.iter()));
    let differ = ours != wanted;
    differ
        .then(|| {
            finding(both, vec![format!("{ours} trường, kế hoạch giai đoạn ghi {wanted}")], theirs.first())
        })
        .into_iter()
        .collect()
}

fn sum<'c>(counts: impl Iterator<Item = &'c PlannedCount>) -> u64 {
    counts.map(|count| count.count).sum()
}

/// The groups of which the plans want another number, all of them in one finding.
fn different(both: &BothPlans<'_>, way: Way) -> Option<Diagnostic> {
    let mut groups: BTreeMap<ComparedGroup, (Vec<&PlannedCount>, Vec<&PlannedCount>)> = BTreeMap::new();
    for count in &both.own.counts {
        groups.entry(way.of(count)?).or_default().0.push(count);
    }
    for count in &both.of_year {
        groups.entry(way.of(count)?).or_default().1.push(count);
    }
    let mut first = None;
    let mut told = Vec::new();
    for (group, (ours, theirs)) in groups {
        let (own, wanted) = (sum(ours.iter().copied()), sum(theirs.iter().copied()));
        if own != wanted {
            let any = ours.first().or(theirs.first());
            told.push(format!(
                "{} {own} trường, kế hoạch giai đoạn ghi {wanted}",
                name(&group, any.copied())
            ));
            first = first.or(theirs.first().copied());
        }
    }
    (!told.is_empty()).then(|| finding(both, told, first))
}

fn name(group: &ComparedGroup, any: Option<&PlannedCount>) -> String {
    match group {
        ComparedGroup::Kind(kind) => kind.name().to_lowercase(),
        ComparedGroup::Degree(degree) => format!("mức độ {degree}"),
        ComparedGroup::Level(level) => format!("cấp {}", level.name()),
        ComparedGroup::Unit(spelt) => {
            any.and_then(|count| count.commune.clone()).unwrap_or_else(|| spelt.clone())
        }
    }
}

fn finding(both: &BothPlans<'_>, told: Vec<String>, theirs: Option<&PlannedCount>) -> Diagnostic {
    let message =
        format!("chỉ tiêu năm {} khác với kế hoạch {}: {}", both.year, both.period.name(), told.join("; "));
    let place = both.own.counts.first().map_or(&both.named.place, |count| &count.place);
    let found = Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_LECH, message).at(place);
    let found = match theirs {
        Some(count) => found.related(&count.place, "kế hoạch giai đoạn ghi ở đây"),
        None => found.related(&both.named.place, "kế hoạch giai đoạn nêu ở đây"),
    };
    found.hint("sửa kế hoạch nào sai; nếu đã được điều chỉnh thì ghi `chap_nhan` với lý do")
}

/// A school that aims at something, in one of the plans.
struct Aiming<'a> {
    school: &'a School,
    target: &'a Target,
}

fn aiming(schools: &[School]) -> Vec<Aiming<'_>> {
    schools.iter().filter_map(|school| Some(Aiming { school, target: school.target()? })).collect()
}

/// Whether both speak of one school; of a commune only where both name it.
fn is_same(one: &School, other: &School) -> bool {
    let named = |school: &School| SchoolName::read(&school.name).identity(school.level.value);
    let there = match (&one.commune, &other.commune) {
        (Some(one), Some(other)) => same_name(&one.value, &other.value),
        (Some(_), None) | (None, Some(_)) | (None, None) => true,
    };
    there && named(one) == named(other)
}

/// The schools that both plans name, or only one.
fn schools(both: &BothPlans<'_>, plan: &Facts) -> Vec<Diagnostic> {
    let (own, theirs) = (all_schools(both.facts), all_schools(plan));
    let (own, theirs) = (aiming(&own), aiming(&theirs));
    let year_of = |aim: &Aiming<'_>| aim.target.month.as_ref().map(|month| month.value.year());
    if own.is_empty() || theirs.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for ours in &own {
        match theirs.iter().find(|theirs| is_same(ours.school, theirs.school)) {
            Some(known) => found.extend(otherwise(ours, known, both.year)),
            None => unknown.push(ours.school),
        }
    }
    let wanted = theirs.iter().filter(|theirs| year_of(theirs) == Some(both.year));
    let missing = wanted.filter(|theirs| !own.iter().any(|ours| is_same(ours.school, theirs.school)));
    // Of a commune's plan the others of the province are not missing.
    let missing: Vec<&School> =
        missing.map(|theirs| theirs.school).filter(|_| is_of_same_body(both.facts, plan)).collect();
    let (year, period) = (both.year, both.period.name());
    found.extend(listed(&unknown, format!("kế hoạch {period} không nêu trường này"), |school| {
        &school.place
    }));
    found.extend(listed(
        &missing,
        format!("kế hoạch {period} nêu trường này cho năm {year}, kế hoạch năm không có"),
        |_| &both.named.place,
    ));
    found
}

/// One finding for all of `schools`.
fn listed<'s>(
    schools: &[&'s School],
    what: String,
    place: impl Fn(&'s School) -> &'s Place,
) -> Option<Diagnostic> {
    let (first, others) = schools.split_first()?;
    let mut names: Vec<String> = schools.iter().take(NAMED).map(|school| school.name.clone()).collect();
    if schools.len() > NAMED {
        names.push(format!("và {} trường khác", schools.len() - NAMED));
    }
    let found = Diagnostic::new(&rules::TRUONG_KHAC_GIAI_DOAN, format!("{what}: {}", names.join(", ")));
    let found = found.at(place(first));
    Some(
        others
            .iter()
            .take(NAMED - 1)
            .fold(found, |found, school| found.related(&school.place, "trường này cũng vậy")),
    )
}

/// One school of which the plans want something else.
fn otherwise(ours: &Aiming<'_>, theirs: &Aiming<'_>, year: u16) -> Option<Diagnostic> {
    let their_year = theirs.target.month.as_ref().map(|month| month.value.year());
    let (kind, their_kind) = (ours.target.kind.value, theirs.target.kind.value);
    let degrees = [&ours.target.national_standard, &theirs.target.national_standard];
    let what = match (their_year, degrees) {
        (Some(other), _) if other != year => format!("năm {other}"),
        _ if kind != their_kind => their_kind.name().to_lowercase(),
        (_, [Some(own), Some(other)]) if own.value != other.value => {
            format!("chuẩn quốc gia mức độ {}", other.value)
        }
        _ => return None,
    };
    let message = format!("{}: kế hoạch giai đoạn ghi {what}", ours.school.name);
    let found = Diagnostic::new(&rules::TRUONG_KHAC_GIAI_DOAN, message).at(&ours.school.place);
    Some(found.related(&theirs.school.place, "kế hoạch giai đoạn ghi ở đây"))
}
