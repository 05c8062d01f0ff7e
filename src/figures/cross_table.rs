//! Tables of two kinds of heads: years by level, units by kind, and so on.

use crate::facts::{Level, TargetKind};
use crate::vietnamese::OrderKey;

use super::planned::{Planned, PlannedCount};

/// What the rows or columns of a table stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    Year,
    Level,
    Kind,
    /// Mức độ of the national standard.
    Degree,
    Unit,
}

/// The head of one row or column; `None` where it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadKey {
    Year(Option<u16>),
    Level(Option<Level>),
    Kind(Option<TargetKind>),
    Degree(Option<u8>),
    Unit(Whose),
}

/// Whose schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Commune(String),
    /// The issuer's own.
    Issuer,
    Unknown,
}

impl Whose {
    fn of(count: &PlannedCount) -> Self {
        match &count.commune {
            Some(commune) => Self::Commune(commune.clone()),
            None if count.is_named => Self::Issuer,
            None => Self::Unknown,
        }
    }

    /// In the order of tables: communes by their names, what is not known last.
    fn order(&self) -> (u8, Option<OrderKey>) {
        match self {
            Self::Commune(name) => (0, Some(OrderKey::new(name))),
            Self::Issuer => (1, None),
            Self::Unknown => (2, None),
        }
    }
}

/// Numbers by row and column; every sum is taken of its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct CrossTable {
    /// What its rows stand for.
    pub row: Dimension,
    /// Each a path of heads, from the top down.
    pub columns: Vec<Vec<HeadKey>>,
    /// One number a column.
    pub rows: Vec<(HeadKey, Vec<u64>)>,
}

impl CrossTable {
    /// What is planned, its rows by `row`, its columns by `column`, each of them by `below` where that is given.
    pub fn of(planned: &Planned, row: Dimension, column: Dimension, below: Option<Dimension>) -> Self {
        let mut columns: Vec<Vec<HeadKey>> =
            heads(planned, column).into_iter().map(|head| vec![head]).collect();
        if let Some(below) = below {
            let inner = heads(planned, below);
            let extended = columns
                .into_iter()
                .flat_map(|path| inner.iter().map(move |head| path.iter().chain([head]).cloned().collect()));
            columns = extended.collect();
        }
        let rows = heads(planned, row).into_iter().map(|head| {
            let cell = |path: &Vec<HeadKey>| {
                planned.sum(|count| head.holds(count) && path.iter().all(|head| head.holds(count)))
            };
            let counts = columns.iter().map(cell).collect();
            (head, counts)
        });
        Self { row, rows: rows.collect(), columns }
    }

    /// The sums of the columns.
    pub fn totals(&self) -> Vec<u64> {
        let column = |index: usize| self.rows.iter().filter_map(move |(_, counts)| counts.get(index)).sum();
        (0..self.columns.len()).map(column).collect()
    }
}

impl HeadKey {
    fn holds(&self, count: &PlannedCount) -> bool {
        match self {
            Self::Year(year) => count.year == *year,
            Self::Level(level) => count.level == *level,
            Self::Kind(kind) => count.kind == *kind,
            Self::Degree(degree) => count.degree == *degree,
            Self::Unit(unit) => Whose::of(count) == *unit,
        }
    }
}

/// The heads that occur, in the order of tables, what is not known last; of years all of a period of several.
fn heads(planned: &Planned, dimension: Dimension) -> Vec<HeadKey> {
    let counts = || planned.counts.iter();
    match dimension {
        Dimension::Year => {
            let mut years: Vec<_> = planned.period.years().map(Some).collect();
            if planned.period.years().count() == 1 || counts().any(|count| count.year.is_none()) {
                let known = counts().any(|count| count.year.is_some());
                years.retain(|_| known);
                years.extend(counts().any(|count| count.year.is_none()).then_some(None));
            }
            years.into_iter().map(HeadKey::Year).collect()
        }
        Dimension::Level => {
            let all = Level::ALL.into_iter().map(Some).chain([None]);
            all.filter(|level| counts().any(|count| count.level == *level)).map(HeadKey::Level).collect()
        }
        Dimension::Kind => {
            let all = TargetKind::ALL.into_iter().map(Some).chain([None]);
            all.filter(|kind| counts().any(|count| count.kind == *kind)).map(HeadKey::Kind).collect()
        }
        Dimension::Degree => {
            let all = [Some(1), Some(2), None];
            all.into_iter()
                .filter(|degree| counts().any(|count| count.degree == *degree))
                .map(HeadKey::Degree)
                .collect()
        }
        Dimension::Unit => {
            let mut units: Vec<_> = counts().map(Whose::of).collect();
            // The schools of one commune stand together: mostly there is nothing to sort.
            units.dedup();
            units.sort_by_cached_key(Whose::order);
            units.dedup();
            units.into_iter().map(HeadKey::Unit).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::facts::Period;

    fn count(year: u16, level: Level, kind: TargetKind, count: u64) -> PlannedCount {
        let place = Place::file("");
        PlannedCount {
            year: Some(year),
            level: Some(level),
            kind: Some(kind),
            degree: None,
            commune: None,
            is_named: false,
            count,
            place,
        }
    }

    #[test]
    fn every_year_of_a_period_has_a_head_and_sums_agree() {
        let planned = Planned {
            period: Period::Span { first: 2026, last: 2028 },
            is_given: true,
            given_by: None,
            handed: Vec::new(),
            counts: vec![
                count(2026, Level::Preschool, TargetKind::NewRecognition, 3),
                count(2028, Level::Preschool, TargetKind::Renewal, 2),
                count(2028, Level::LowerSecondary, TargetKind::NewRecognition, 1),
            ],
        };
        let table = CrossTable::of(&planned, Dimension::Year, Dimension::Level, None);
        assert_eq!(
            table.rows.iter().map(|(_, counts)| counts.clone()).collect::<Vec<_>>(),
            [vec![3, 0], vec![0, 0], vec![2, 1]]
        );
        assert_eq!(table.totals(), [5, 1]);
        let deep = CrossTable::of(&planned, Dimension::Level, Dimension::Year, Some(Dimension::Kind));
        assert_eq!(deep.columns.len(), 6);
        assert_eq!(deep.totals().iter().sum::<u64>(), planned.total());
    }
}
