//! What a plan wants, as numbers: from its targets by count where it gives them, else from the schools it names.

use crate::diagnostic::Place;
use crate::facts::{Facts, Level, Period, TargetCell, TargetCounts, TargetKind, commune_name};

use super::tally::Tally;

/// Schools that are wanted, with what is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedCount {
    /// `None` where only the period is known.
    pub year: Option<u16>,
    pub level: Option<Level>,
    pub kind: Option<TargetKind>,
    /// The commune, where it is known.
    pub commune: Option<String>,
    pub count: u64,
    /// Where it is written.
    pub place: Place,
}

/// All that a plan wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub period: Period,
    /// Whether `chi_tieu` gives the numbers.
    pub is_given: bool,
    /// Who gave them.
    pub given_by: Option<String>,
    pub counts: Vec<PlannedCount>,
}

impl Planned {
    /// Of `chi_tieu`; where there is none, of the schools and the documents summed up, or `lo_trinh`.
    pub fn of(facts: &Facts) -> Self {
        let given = Self::counts_of(&facts.target_counts, facts);
        let is_given = !given.is_empty();
        let counts = if given.is_empty() {
            Tally::planned(facts).into_iter().map(PlannedCount::from).collect()
        } else {
            given
        };
        let given_by = facts.target_counts.iter().find_map(|row| row.given_by.clone());
        Self { period: facts.period, is_given, given_by, counts }
    }

    /// The numbers of `rows` as the facts they stand in mean them.
    pub(super) fn counts_of(rows: &[TargetCounts], facts: &Facts) -> Vec<PlannedCount> {
        rows.iter().flat_map(|row| counts_of_row(row, facts)).collect()
    }

    /// All of it.
    pub fn total(&self) -> u64 {
        self.sum(|_| true)
    }

    /// Of those that `belongs` picks.
    pub fn sum(&self, belongs: impl Fn(&PlannedCount) -> bool) -> u64 {
        self.counts.iter().filter(|count| belongs(count)).map(|count| count.count).sum()
    }
}

fn counts_of_row(row: &TargetCounts, facts: &Facts) -> Vec<PlannedCount> {
    let count = |cell: TargetCell<'_>| PlannedCount {
        year: row.when.as_ref().map(|when| when.value.year()).or_else(|| only_year(facts.period)),
        level: cell.level,
        kind: cell.kind,
        commune: row
            .commune
            .as_ref()
            .map(|commune| commune_name(&commune.value))
            .or_else(|| facts.own_commune()),
        count: u64::from(cell.count.value),
        place: cell.count.place.clone(),
    };
    row.cells().into_iter().map(count).collect()
}

/// Of a plan of one year, that year.
fn only_year(period: Period) -> Option<u16> {
    match period {
        Period::Year(year) => Some(year),
        Period::SchoolYear(_) | Period::Span { .. } => None,
    }
}

impl From<Tally> for PlannedCount {
    fn from(tally: Tally) -> Self {
        let Tally { month, level, kind, commune, count, place } = tally;
        Self { year: month.map(|month| month.year()), level: Some(level), kind, commune, count, place }
    }
}
