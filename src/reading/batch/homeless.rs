//! Schools that no unit can be given to: whose they may be, and how many of them are told.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::key::{Key, Meant, UnitKeys};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::tables::{FactsTable, Row};

/// So many of each kind are told one by one, each to every unit whose it may be.
const MOST_TOLD: usize = 20;

/// A school, or several of one key, that no unit can be given to.
pub struct Homeless {
    /// What is told, at the first one's cell.
    pub told: Diagnostic,
    /// The units that they may belong to: without them no plan of these is whole.
    pub may_be_of: Vec<Key>,
    /// Whether nothing but where they stand tells whose they may be.
    pub is_anyones: bool,
}

/// The units that a row without a key may belong to: where the list goes unit by unit those of the nearest rows above
/// and below that have one, else any.
#[derive(Default)]
pub struct Around(OnceCell<(Vec<Option<Key>>, bool)>);

impl Around {
    /// Of the row at `index`.
    pub fn neighbours(&self, table: &FactsTable, keys: &UnitKeys, index: usize) -> Vec<Key> {
        let (units, goes_by_unit) = self.0.get_or_init(|| {
            let unit = |row: &Row| match keys.find(&Key::read(&table.key(row)?)?) {
                Meant::Unit(unit) => Some(unit),
                Meant::Several | Meant::Nothing => None,
            };
            let units: Vec<Option<Key>> = table.rows().iter().map(unit).collect();
            let (mut seen, mut last) = (HashSet::new(), None);
            let goes_by_unit = units.iter().flatten().all(|unit| {
                let is_next = last == Some(unit) || seen.insert(unit);
                last = Some(unit);
                is_next
            });
            (units, goes_by_unit)
        });
        if !goes_by_unit {
            return keys.all().cloned().collect();
        }
        let (above, below) = units.split_at(index.min(units.len()));
        let near = [above.iter().rev().flatten().next(), below.iter().skip(1).flatten().next()];
        near.into_iter().flatten().cloned().collect()
    }
}

/// Schools without a unit beyond those that are told one by one. They may be of any unit: what they are is not looked
/// into.
#[derive(Default)]
pub struct More {
    told: usize,
    count: usize,
    first: Option<(usize, Place)>,
}

impl More {
    /// Whether `schools` more, the first at `place` in row `index`, are counted only.
    pub fn is_full(&mut self, place: Place, index: usize, schools: usize) -> bool {
        self.told += 1;
        if self.told <= MOST_TOLD {
            return false;
        }
        self.count += schools;
        self.first.get_or_insert((index, place));
        true
    }

    /// What is told of those that were counted.
    pub fn tell(self, keys: &UnitKeys, message: impl FnOnce(usize) -> String) -> Option<(usize, Homeless)> {
        let (index, place) = self.first?;
        let told = Diagnostic::new(&rules::TRUONG_KHONG_DON_VI, message(self.count)).at(&place);
        Some((index, Homeless { told, may_be_of: keys.all().cloned().collect(), is_anyones: true }))
    }
}
