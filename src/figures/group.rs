//! Schools that are counted together.

use crate::facts::{Level, School};

use super::percentage::{Percentage, shares};

/// Some of the document's schools, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolGroup<'a> {
    /// The schools.
    pub schools: Vec<&'a School>,
}

/// The schools of one level among a group.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelGroup<'a> {
    /// The level.
    pub level: Level,
    /// Of the whole group; the shares of all its levels add up to 100 percent.
    pub share: Percentage,
    /// The schools.
    pub schools: Vec<&'a School>,
}

impl<'a> SchoolGroup<'a> {
    /// Those of `schools` that `belongs` picks.
    pub fn filtered(schools: &'a [School], belongs: impl Fn(&School) -> bool) -> Self {
        Self { schools: schools.iter().filter(|school| belongs(school)).collect() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.schools.len()
    }

    /// The levels present, in the order of tables.
    pub fn by_level(&self) -> Vec<LevelGroup<'a>> {
        let of_level = |level| self.schools.iter().copied().filter(move |school| school.level.value == level);
        let present = Level::ALL.into_iter().map(|level| (level, of_level(level).collect::<Vec<_>>()));
        let present: Vec<_> = present.filter(|(_, schools)| !schools.is_empty()).collect();
        let counts: Vec<_> = present.iter().map(|(_, schools)| schools.len() as u64).collect();
        let groups = present.into_iter().zip(shares(&counts));
        groups.map(|((level, schools), share)| LevelGroup { level, share, schools }).collect()
    }
}
