//! What follows from the facts: counts, totals, schedules; and the reconciling of declared numbers with
//! counted ones. Everything is counted here once; templates only show it.

mod absence;
pub mod accreditation;
mod group;
mod percentage;
mod present;
mod reconcile;
mod roadmap;
mod sum_tree;
mod tally;
mod target_table;
mod timeline;

pub use absence::Any;
pub use group::{LevelGroup, SchoolGroup};
pub use percentage::{Percentage, shares};
pub use present::{Holder, PresentState, latest_recognition};
pub use roadmap::{MonthCounts, Roadmap};
pub use sum_tree::{SumTree, reconcile, trees_json, trees_text};
pub use tally::Tally;
pub use target_table::{AimingSchool, TargetRow};

use crate::diagnostic::Outcome;
use crate::facts::{Facts, School, TargetKind};
use crate::legal::Regimes;
use crate::yaml::Located;

use present::present_day;
use tally::{commune_of, own_commune};

/// Counts, totals and schedules of one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// All schools, in the order written; then those of the documents it sums up, each with its commune.
    pub schools: Vec<School>,
    /// The schedule: `lo_trinh`, else the schools' dated targets.
    pub roadmap: Roadmap,
    /// The table "Nâng chuẩn / Công nhận lại".
    pub target_table: Vec<TargetRow>,
    /// Schools with a recognition before the period.
    pub present: PresentState,
    /// Whether a recognition may lapse by the end of the period, where no school has a target.
    due: bool,
}

impl Figures {
    /// Computes all figures and reconciles declared with counted numbers.
    ///
    /// # Errors
    /// Two numbers for the same thing that differ, a month given twice.
    pub fn derive(facts: &Facts, regimes: &Regimes) -> Outcome<Self> {
        Outcome::checked(Self::count(facts, regimes), reconcile::findings(facts))
    }

    /// Computes all figures, without a look at declared numbers. By `regimes` recognitions lapse.
    pub fn count(facts: &Facts, regimes: &Regimes) -> Self {
        let schools = all_schools(facts);
        let aims = schools.iter().any(|school| school.target().is_some());
        Self {
            due: !aims && accreditation::is_any_forgotten(&schools, facts, regimes),
            roadmap: Roadmap::of(facts),
            target_table: target_table::rows(&schools),
            present: PresentState::before(facts.period, &facts.record, &schools, regimes),
            schools,
        }
    }

    /// All schools.
    pub fn all(&self) -> SchoolGroup<'_> {
        SchoolGroup::filtered(&self.schools, |_| true)
    }

    /// The schools with a target.
    pub fn targets(&self) -> SchoolGroup<'_> {
        SchoolGroup::filtered(&self.schools, |school| school.target().is_some())
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

/// A document's own schools and those of the documents it sums up.
fn all_schools(facts: &Facts) -> Vec<School> {
    let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
    let with_commune = |document| {
        let own = own_commune(document);
        all_schools(document).into_iter().map(move |school| {
            let commune = commune_of(&school, own.as_ref());
            let commune = commune.map(|value| Located { value, place: school.place.clone() });
            School { commune, ..school }
        })
    };
    facts.schools.iter().cloned().chain(below.flat_map(with_commune)).collect()
}

fn has_target(school: &School, kind: TargetKind) -> bool {
    school.target().is_some_and(|target| target.kind.value == kind)
}

fn is_dated(school: &School) -> bool {
    school.target().is_some_and(|target| target.month.is_some())
}

#[cfg(test)]
mod tests;
