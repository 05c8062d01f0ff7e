//! The schedule by month and level.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{Facts, Level, Located, PartialDate, RoadmapMonth, School};

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

/// One number that goes into a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// The month.
    pub month: PartialDate,
    /// The level.
    pub level: Level,
    /// How many schools.
    pub count: u64,
}

impl Roadmap {
    /// Of `lo_trinh` where there is one, else of the schools' dated targets.
    pub fn of(facts: &Facts) -> Self {
        Self::collect(&Entry::of(facts))
    }

    /// Adds up `entries` by month and level.
    pub fn collect(entries: &[Entry]) -> Self {
        let levels: BTreeSet<_> = entries.iter().map(|entry| entry.level).collect();
        let mut cells: BTreeMap<NaiveDate, (PartialDate, BTreeMap<Level, u64>)> = BTreeMap::new();
        for entry in entries {
            let (_, row) = cells.entry(entry.month.earliest()).or_insert((entry.month, BTreeMap::new()));
            let cell = row.entry(entry.level).or_default();
            *cell = cell.saturating_add(entry.count);
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

impl Entry {
    /// The numbers the roadmap of `facts` is made of.
    pub fn of(facts: &Facts) -> Vec<Self> {
        if facts.roadmap.is_empty() {
            Self::of_schools(&facts.schools)
        } else {
            Self::of_counts(&facts.roadmap)
        }
    }

    /// One for each dated target.
    pub fn of_schools(schools: &[School]) -> Vec<Self> {
        let entry = |school: &School| {
            let month = school.target.as_ref()?.month.as_ref()?.value;
            Some(Self { month, level: school.level.value, count: 1 })
        };
        schools.iter().filter_map(entry).collect()
    }

    fn of_counts(roadmap: &[RoadmapMonth]) -> Vec<Self> {
        let cells = |row: &RoadmapMonth| {
            let month = row.month.value;
            let entry =
                move |(level, count): &(Level, _)| Self { month, level: *level, count: written(count) };
            row.counts.iter().map(entry).collect::<Vec<_>>()
        };
        roadmap.iter().flat_map(cells).collect()
    }
}

fn written(count: &Located<u32>) -> u64 {
    u64::from(count.value)
}
