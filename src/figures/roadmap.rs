//! The schedule by month and level.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{Facts, Level, PartialDate};

use super::tally::Tally;

/// Counts by month and level. Rows, columns and total agree: only the cells are kept, every sum is taken of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Roadmap {
    /// The columns, in the order of tables.
    pub levels: Vec<Level>,
    /// The rows, in the order of time.
    pub months: Vec<MonthCounts>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthCounts {
    /// The month.
    pub month: PartialDate,
    /// One number a column.
    pub counts: Vec<u64>,
}

impl Roadmap {
    /// Of `lo_trinh` where there is one, else of dated targets.
    pub fn of(facts: &Facts) -> Self {
        Self::collect(&Tally::planned(facts))
    }

    /// Adds up what has a month.
    pub fn collect(tallies: &[Tally]) -> Self {
        let mut cells: BTreeMap<NaiveDate, (PartialDate, BTreeMap<Level, u64>)> = BTreeMap::new();
        let mut levels = BTreeSet::new();
        for (month, tally) in tallies.iter().filter_map(|tally| Some((tally.month?, tally))) {
            levels.insert(tally.level);
            let (_, row) = cells.entry(month.earliest()).or_insert((month, BTreeMap::new()));
            let cell = row.entry(tally.level).or_default();
            *cell = cell.saturating_add(tally.count);
        }
        let count = |row: &BTreeMap<Level, u64>, level| row.get(level).copied().unwrap_or_default();
        let months = cells.into_values().map(|(month, row)| MonthCounts {
            month,
            counts: levels.iter().map(|level| count(&row, level)).collect(),
        });
        Self { months: months.collect(), levels: levels.into_iter().collect() }
    }

    /// The columns' sums.
    pub fn level_totals(&self) -> Vec<u64> {
        let column = |index| self.months.iter().filter_map(move |month| month.counts.get(index).copied());
        (0..self.levels.len()).map(|index| column(index).sum()).collect()
    }

    /// All of it.
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
