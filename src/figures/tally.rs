//! The single numbers all sums are made of.

use crate::diagnostic::Place;
use crate::facts::{Facts, IssuerKind, Level, PartialDate, RoadmapMonth, School, TargetKind};
use crate::units::{UnitKind, unit_in_text};
use crate::yaml::Located;

/// Schools of one level that aim at one thing in one month: a dated target counts 1, a cell of `lo_trinh` what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The month, or the year in a plan of several; `None` where a target has none yet.
    pub month: Option<PartialDate>,
    /// The level.
    pub level: Level,
    /// What they aim at; `None` for a cell of `lo_trinh`, which does not say.
    pub kind: Option<TargetKind>,
    /// The commune, where it is known.
    pub commune: Option<String>,
    /// How many schools.
    pub count: u64,
    /// Where it is written.
    pub place: Place,
}

impl Tally {
    /// What a document plans: its `lo_trinh` where there is one, else what is counted.
    pub fn planned(facts: &Facts) -> Vec<Self> {
        if facts.roadmap.is_empty() { Self::counted(facts) } else { Self::of_roadmap(facts) }
    }

    /// The targets of a document's own schools, and what the documents plan that it sums up.
    pub fn counted(facts: &Facts) -> Vec<Self> {
        let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
        Self::of_schools(facts).into_iter().chain(below.flat_map(Self::planned)).collect()
    }

    /// The cells of `lo_trinh`.
    pub fn of_roadmap(facts: &Facts) -> Vec<Self> {
        let commune = own_commune(facts);
        let cell = |row: &RoadmapMonth, level: Level, count: &Located<u32>| Self {
            month: Some(row.month.value),
            level,
            kind: None,
            commune: commune.clone(),
            count: u64::from(count.value),
            place: count.place.clone(),
        };
        let cells = facts
            .roadmap
            .iter()
            .flat_map(|row| row.counts.iter().map(move |(level, count)| (row, *level, count)));
        cells.map(|(row, level, count)| cell(row, level, count)).collect()
    }

    /// The targets of a document's own schools.
    pub fn of_schools(facts: &Facts) -> Vec<Self> {
        let own = own_commune(facts);
        let aiming = facts.schools.iter().filter_map(|school| Some((school, school.target()?)));
        let tally = aiming.map(|(school, target)| Self {
            month: target.month.as_ref().map(|month| month.value),
            level: school.level.value,
            kind: Some(target.kind.value),
            commune: commune_of(school, own.as_ref()),
            count: 1,
            place: school.place.clone(),
        });
        tally.collect()
    }
}

/// A school's commune: its own fact, else `own`, that of the commune's plan it stands in.
pub(super) fn commune_of(school: &School, own: Option<&String>) -> Option<String> {
    school.commune.as_ref().map(|commune| &commune.value).or(own).cloned()
}

/// "xã Cẩm Thành" where a commune's committee issues the document.
pub(super) fn own_commune(facts: &Facts) -> Option<String> {
    match (facts.issuer.kind(), facts.issuer.unit()) {
        (
            IssuerKind::PeoplesCommittee(
                UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone,
            ),
            Some((unit, name)),
        ) => Some(if facts.record.is_under_decree_30() {
            unit_in_text(unit, &name)
        } else {
            format!("{} {name}", unit.name())
        }),
        (
            IssuerKind::PeoplesCommittee(_)
            | IssuerKind::Department
            | IssuerKind::Division
            | IssuerKind::Office
            | IssuerKind::Inspectorate
            | IssuerKind::Branch
            | IssuerKind::Centre
            | IssuerKind::Other,
            _,
        ) => None,
    }
}
