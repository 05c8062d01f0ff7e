//! What follows from the facts: counts, totals, schedules; and the reconciling of declared numbers with
//! counted ones. Everything is counted here once; templates only show it.

pub mod accreditation;
mod group;
mod percentage;
mod present;
mod reconcile;
mod roadmap;
mod target_table;

pub use group::{LevelGroup, SchoolGroup};
pub use percentage::{Percentage, shares};
pub use present::{Holder, PresentState, latest_recognition};
pub use roadmap::{MonthCounts, Roadmap};
pub use target_table::{DatedSchool, TargetRow};

use crate::diagnostic::Outcome;
use crate::facts::{Facts, School, TargetKind};
use crate::legal::Register;

/// Counts, totals and schedules of one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// All schools, in the order written.
    pub schools: Vec<School>,
    /// The schedule: `lo_trinh`, else the schools' dated targets.
    pub roadmap: Roadmap,
    /// The table "Nâng chuẩn / Công nhận lại": dated targets only.
    pub target_table: Vec<TargetRow>,
    /// Schools with a recognition at the end of the year before.
    pub present: PresentState,
}

impl Figures {
    /// Computes all figures and reconciles declared with counted numbers.
    ///
    /// # Errors
    /// Two numbers for the same thing that differ, a month given twice.
    pub fn derive(facts: &Facts, _register: &Register) -> Outcome<Self> {
        Outcome::checked(Self::count(facts), reconcile::findings(facts))
    }

    /// Computes all figures, without a look at declared numbers.
    pub fn count(facts: &Facts) -> Self {
        Self {
            schools: facts.schools.clone(),
            roadmap: Roadmap::of(facts),
            target_table: target_table::rows(&facts.schools),
            present: PresentState::before(facts.period, &facts.schools),
        }
    }

    /// All schools.
    pub fn all(&self) -> SchoolGroup<'_> {
        SchoolGroup::filtered(&self.schools, |_| true)
    }

    /// The schools with a target.
    pub fn targets(&self) -> SchoolGroup<'_> {
        SchoolGroup::filtered(&self.schools, |school| school.target.is_some())
    }

    /// The schools with a target of `kind`.
    pub fn targets_of(&self, kind: TargetKind) -> SchoolGroup<'_> {
        SchoolGroup::filtered(&self.schools, |school| has_target(school, kind))
    }

    /// How many targets have a month.
    pub fn dated_targets(&self) -> usize {
        self.schools.iter().filter(|school| is_dated(school)).count()
    }
}

fn has_target(school: &School, kind: TargetKind) -> bool {
    school.target.as_ref().is_some_and(|target| target.kind.value == kind)
}

fn is_dated(school: &School) -> bool {
    school.target.as_ref().is_some_and(|target| target.month.is_some())
}

#[cfg(test)]
mod tests;
