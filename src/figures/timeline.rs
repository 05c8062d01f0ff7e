//! The rows of a schedule: months, and whole years where of some targets only the year is known.

use std::collections::BTreeSet;

use crate::facts::PartialDate;

/// The years that have one row: a row of such a year beside rows of its months would not say whether it holds them.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    whole_years: BTreeSet<u16>,
}

impl Timeline {
    /// Of all the dates that go into one schedule.
    pub fn of(dates: impl Iterator<Item = PartialDate>) -> Self {
        Self {
            whole_years: dates
                .filter(|date| matches!(date, PartialDate::Year(_)))
                .map(PartialDate::year)
                .collect(),
        }
    }

    /// The row that `date` goes to.
    pub fn row(&self, date: PartialDate) -> PartialDate {
        let year = date.year();
        if self.whole_years.contains(&year) { PartialDate::Year(year) } else { date }
    }
}
