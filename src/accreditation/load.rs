//! How many schools are due when.

use super::due::DueRow;
use crate::facts::Level;

/// The schools due in a year, counted by month and level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    pub year: u16,
    /// The levels that are present, in the order of tables.
    pub levels: Vec<Level>,
    /// "quá hạn" and the twelve months, then what has no month or no known end; the latter three only where there
    /// is something to count.
    pub bins: Vec<LoadBin>,
}

/// The schools of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadBin {
    /// "Tháng 3", "Quá hạn", "Chưa rõ tháng", "Chưa rõ hạn".
    pub label: String,
    /// The month, 1 to 12, where it is one.
    pub month: Option<u8>,
    /// One count a level of [`Load::levels`].
    pub counts: Vec<u32>,
}

impl LoadBin {
    /// All levels together.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

/// When a school is due, seen from the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DueTime {
    Overdue,
    Month(u8),
    NoMonth,
    Unknown,
}

impl DueTime {
    fn of(row: &DueRow<'_>) -> Self {
        match row.lapses() {
            None => Self::Unknown,
            Some(_) if row.overdue => Self::Overdue,
            Some(lapses) => lapses.month().map_or(Self::NoMonth, Self::Month),
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        [Self::Overdue].into_iter().chain((1..=12).map(Self::Month)).chain([Self::NoMonth, Self::Unknown])
    }

    fn label(self) -> String {
        match self {
            Self::Overdue => "Quá hạn".into(),
            Self::Month(month) => format!("Tháng {month}"),
            Self::NoMonth => "Chưa rõ tháng".into(),
            Self::Unknown => "Chưa rõ hạn".into(),
        }
    }

    fn month(self) -> Option<u8> {
        match self {
            Self::Month(month) => Some(month),
            Self::Overdue | Self::NoMonth | Self::Unknown => None,
        }
    }
}

impl Load {
    /// Counts `rows`, which are due in `year`.
    pub fn of(rows: &[DueRow<'_>], year: u16) -> Self {
        let present = |level: &Level| rows.iter().any(|row| row.level() == *level);
        let levels: Vec<Level> = Level::ALL.into_iter().filter(present).collect();
        let count = |when: DueTime, level: Level| {
            let counted = rows.iter().filter(|row| row.level() == level && DueTime::of(row) == when);
            u32::try_from(counted.count()).unwrap_or(u32::MAX)
        };
        let bins = DueTime::all().map(|when| LoadBin {
            label: when.label(),
            month: when.month(),
            counts: levels.iter().map(|level| count(when, *level)).collect(),
        });
        let bins = bins.filter(|bin| bin.month.is_some() || bin.total() > 0).collect();
        Self { year, levels, bins }
    }

    /// All schools counted.
    pub fn total(&self) -> u32 {
        self.bins.iter().map(LoadBin::total).sum()
    }

    /// The fullest month's total.
    pub fn peak(&self) -> u32 {
        self.bins.iter().map(LoadBin::total).max().unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::due::due;
    use super::super::samples::{due_schools, regimes};
    use super::*;

    #[test]
    fn every_school_is_counted_once_in_its_month() {
        let (schools, regimes) = (due_schools(), regimes());
        let rows =
            due(schools.iter().map(|(commune, school)| ((*commune).to_owned(), school)), 2027, &regimes);
        let load = Load::of(&rows, 2027);
        assert_eq!(load.levels, [Level::Preschool, Level::Primary, Level::LowerSecondary]);
        assert_eq!(load.total() as usize, rows.len());
        assert_eq!(load.peak(), 2);
        let counts = |label: &str| load.bins.iter().find(|bin| bin.label == label).unwrap().counts.clone();
        assert_eq!(counts("Quá hạn"), [0, 1, 0]);
        assert_eq!(counts("Tháng 3"), [1, 1, 0]);
        assert_eq!(counts("Tháng 4"), [0, 0, 0]);
        assert_eq!(counts("Chưa rõ tháng"), [1, 0, 0]);
        assert_eq!(counts("Chưa rõ hạn"), [0, 0, 1]);
    }

    #[test]
    fn nothing_due_is_an_empty_year() {
        let load = Load::of(&[], 2027);
        assert_eq!((load.total(), load.peak(), load.bins.len()), (0, 0, 12));
    }
}
