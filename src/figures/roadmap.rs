//! The schedule by month and level.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{Facts, Level, PartialDate};

use super::tally::Tally;
use super::timeline::Timeline;

/// Counts by month and level; a year of which some targets say no month is one row. Rows, columns and total agree: only
/// the cells are kept, every sum is taken of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Roadmap {
    /// The columns, in the order of tables; last what is not told apart by level.
    pub levels: Vec<Option<Level>>,
    /// The rows, in the order of time.
    pub months: Vec<MonthCounts>,
    /// What has no month yet: one number a column.
    pub undated: Vec<u64>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthCounts {
    /// The month, or the year.
    pub month: PartialDate,
    /// One number a column.
    pub counts: Vec<u64>,
}

/// A row's months, and how many of each level.
type MonthCells = (PartialDate, BTreeMap<Option<Level>, u64>);

impl Roadmap {
    /// Of `lo_trinh` where there is one, else of targets.
    pub fn of(facts: &Facts) -> Self {
        Self::collect(&Tally::planned(facts))
    }

    /// Adds up by month, and beside that what has none.
    pub fn collect(tallies: &[Tally]) -> Self {
        let mut cells: BTreeMap<(NaiveDate, NaiveDate), MonthCells> = BTreeMap::new();
        let mut undated = BTreeMap::new();
        let timeline = Timeline::of(tallies.iter().filter_map(|tally| tally.month));
        for tally in tallies {
            let row = match tally.month.map(|month| timeline.row(month)) {
                Some(month) => {
                    let span = (month.earliest(), month.latest());
                    &mut cells.entry(span).or_insert((month, BTreeMap::new())).1
                }
                None => &mut undated,
            };
            let cell = row.entry(tally.level).or_default();
            *cell = cell.saturating_add(tally.count);
        }
        let known: BTreeSet<Level> = tallies.iter().filter_map(|tally| tally.level).collect();
        let open = tallies.iter().any(|tally| tally.level.is_none()).then_some(None);
        let levels: Vec<Option<Level>> = known.into_iter().map(Some).chain(open).collect();
        let count = |row: &BTreeMap<Option<Level>, u64>, level| row.get(level).copied().unwrap_or_default();
        let months = cells.into_values().map(|(month, row)| MonthCounts {
            month,
            counts: levels.iter().map(|level| count(&row, level)).collect(),
        });
        Self {
            months: months.collect(),
            undated: levels.iter().map(|level| count(&undated, level)).collect(),
            levels,
        }
    }

    /// The columns' sums, of months only.
    pub fn level_totals(&self) -> Vec<u64> {
        let column = |index| self.months.iter().filter_map(move |month| month.counts.get(index).copied());
        (0..self.levels.len()).map(|index| column(index).sum()).collect()
    }

    /// The columns' sums with what has no month.
    pub fn planned_totals(&self) -> Vec<u64> {
        self.level_totals().iter().zip(&self.undated).map(|(dated, undated)| dated + undated).collect()
    }

    /// All months together.
    pub fn total(&self) -> u64 {
        self.months.iter().map(MonthCounts::total).sum()
    }
}

impl MonthCounts {
    /// The row's sum.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }
}
