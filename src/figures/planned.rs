//! What a plan wants, as numbers: of the schools it names, and of its targets by count where it names none.

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
    /// The degree of the national standard, 1 or 2.
    pub degree: Option<u8>,
    /// The commune, where it is known.
    pub commune: Option<String>,
    /// Whether it is a school with a name: of no commune, it is one of the issuer itself.
    pub is_named: bool,
    pub count: u64,
    /// Where it is written.
    pub place: Place,
}

/// All that a plan wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub period: Period,
    /// Whether the facts have `chi_tieu`.
    pub is_given: bool,
    /// Who handed numbers down.
    pub given_by: Option<String>,
    pub counts: Vec<PlannedCount>,
    /// The numbers handed down, where the plan wants others.
    pub handed: Vec<PlannedCount>,
}

impl Planned {
    /// Of the schools, the documents summed up and `chi_tieu`; where there is nothing but `lo_trinh`, of that.
    pub fn of(facts: &Facts) -> Self {
        let is_given = !facts.target_counts.is_empty();
        let tallies = if is_given { Tally::wanted(facts) } else { Tally::planned(facts) };
        let one_year = only_year(facts.period);
        let count = |tally: Tally| {
            let is_named = tally.is_named;
            let count = PlannedCount::from(tally);
            // A number of a plan of one year is of that year; a school says its month, or that it has none.
            PlannedCount { year: count.year.or(one_year.filter(|_| is_given && !is_named)), ..count }
        };
        let counts: Vec<PlannedCount> = tallies.into_iter().map(count).collect();
        let given_by = facts.target_counts.iter().find_map(|row| row.given_by.clone());
        let handed = facts.target_counts.iter().filter(|row| row.given_by.is_some());
        let handed = Self::counts_of(handed, facts);
        let handed = if differ_by_kind(&handed, &counts) { handed } else { Vec::new() };
        Self { period: facts.period, is_given, given_by, counts, handed }
    }

    /// The same plan with the numbers that were handed down.
    pub fn as_handed(&self) -> Self {
        Self { counts: self.handed.clone(), handed: Vec::new(), ..self.clone() }
    }

    /// The numbers of `rows` as the facts they stand in mean them.
    pub(super) fn counts_of<'r>(
        rows: impl IntoIterator<Item = &'r TargetCounts>,
        facts: &Facts,
    ) -> Vec<PlannedCount> {
        rows.into_iter().flat_map(|row| counts_of_row(row, facts)).collect()
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
        degree: cell.degree,
        commune: row
            .commune
            .as_ref()
            .map(|commune| commune_name(&commune.value))
            .or_else(|| facts.own_commune()),
        is_named: false,
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
        let Tally { month, level, kind, degree, commune, is_named, count, place } = tally;
        let year = month.map(|month| month.year());
        Self { year, level, kind, degree, commune, is_named, count, place }
    }
}

/// Whether a plan of `counts` wants another number of any kind than `handed`; of all together where a kind is not told.
fn differ_by_kind(handed: &[PlannedCount], counts: &[PlannedCount]) -> bool {
    if handed.is_empty() {
        return false;
    }
    let sum = |of: &[PlannedCount], kind: Option<TargetKind>| -> u64 {
        of.iter().filter(|count| kind.is_none() || count.kind == kind).map(|count| count.count).sum()
    };
    let told = handed.iter().chain(counts).all(|count| count.kind.is_some());
    let kinds = TargetKind::ALL.into_iter().filter(|_| told).map(Some).chain([None]);
    kinds.into_iter().any(|kind| sum(handed, kind) != sum(counts, kind))
}
