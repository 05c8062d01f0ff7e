//! The single numbers all sums are made of.

use crate::diagnostic::Place;
use crate::facts::{
    Facts, Level, PartialDate, RoadmapMonth, TargetCell, TargetCounts, TargetKind, commune_name,
};
use crate::vietnamese::same_name;
use crate::yaml::Located;

/// Schools of one level that aim at one thing in one month: a dated target counts 1, a cell of `lo_trinh` what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The month, or the year in a plan of several; `None` where a target has none yet.
    pub month: Option<PartialDate>,
    /// `None` of a number that is not told apart by level.
    pub level: Option<Level>,
    /// What they aim at; `None` for a cell of `lo_trinh`, which does not say.
    pub kind: Option<TargetKind>,
    /// The degree of the national standard that they aim at, 1 or 2.
    pub degree: Option<u8>,
    /// The commune, where it is known.
    pub commune: Option<String>,
    /// Whether it is a school with a name: of no commune, it is one of the issuer itself.
    pub is_named: bool,
    /// How many schools.
    pub count: u64,
    /// Where it is written.
    pub place: Place,
}

impl Tally {
    /// What a document plans: its `lo_trinh` where there is one, else what is wanted.
    pub fn planned(facts: &Facts) -> Vec<Self> {
        if facts.roadmap.is_empty() { Self::wanted(facts) } else { Self::of_roadmap(facts) }
    }

    /// What is counted, and the numbers of `chi_tieu` for times and units of which no school is known: where schools are
    /// named, they are the plan, and a number beside them is only held against them.
    pub fn wanted(facts: &Facts) -> Vec<Self> {
        let mut counted = Self::counted(facts);
        counted.extend(Self::open_targets(facts, &counted));
        counted
    }

    /// The numbers of `chi_tieu` of which `counted` knows no school.
    pub(super) fn open_targets(facts: &Facts, counted: &[Self]) -> Vec<Self> {
        let mut given = Self::of_target_counts(facts);
        given.retain(|given| !counted.iter().any(|known| known.may_be_then_and_there(given)));
        given
    }

    /// The numbers of `chi_tieu`.
    pub(super) fn of_target_counts(facts: &Facts) -> Vec<Self> {
        if facts.target_counts.is_empty() {
            return Vec::new();
        }
        let cells = facts.target_counts.iter().flat_map(TargetCounts::cells);
        let own = facts.own_commune();
        let tally = |cell: TargetCell<'_>| Self {
            month: cell.row.when.as_ref().map(|when| when.value),
            level: cell.level,
            kind: cell.kind,
            degree: cell.degree,
            commune: cell
                .row
                .commune
                .as_ref()
                .map(|commune| commune_name(&commune.value))
                .or_else(|| own.clone()),
            is_named: false,
            count: u64::from(cell.count.value),
            place: cell.count.place.clone(),
        };
        cells.map(tally).collect()
    }

    /// Whether schools of this may be among those of the time and unit of `given`, as far as both tell.
    pub(super) fn may_be_then_and_there(&self, given: &Self) -> bool {
        let then = self
            .month
            .zip(given.month)
            .is_none_or(|(own, other)| own.earliest() <= other.latest() && other.earliest() <= own.latest());
        let there = match (&self.commune, &given.commune) {
            (Some(own), Some(other)) => same_name(own, other),
            (None, Some(_)) => !self.is_named,
            (_, None) => true,
        };
        then && there
    }

    /// The targets of a document's own schools, and what the documents plan that it sums up.
    pub fn counted(facts: &Facts) -> Vec<Self> {
        let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
        Self::of_schools(facts).into_iter().chain(below.flat_map(Self::planned)).collect()
    }

    /// The cells of `lo_trinh`.
    pub fn of_roadmap(facts: &Facts) -> Vec<Self> {
        let commune = facts.own_commune();
        let cell = |row: &RoadmapMonth, level: Level, count: &Located<u32>| Self {
            month: Some(row.month.value),
            level: Some(level),
            kind: None,
            degree: None,
            commune: commune.clone(),
            is_named: false,
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
        let own = facts.own_commune();
        let aiming = facts.schools.iter().filter_map(|school| Some((school, school.target()?)));
        let tally = aiming.map(|(school, target)| Self {
            month: target.month.as_ref().map(|month| month.value),
            level: Some(school.level.value),
            kind: Some(target.kind.value),
            degree: target.national_standard.as_ref().map(|degree| degree.value),
            commune: school.commune_or(own.as_ref()),
            is_named: true,
            count: 1,
            place: school.place.clone(),
        });
        tally.collect()
    }
}
