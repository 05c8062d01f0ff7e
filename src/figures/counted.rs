//! All figures of one document.

use super::end_of_period;
use super::group::SchoolGroup;
use super::period_progress::PeriodProgress;
use super::planned::Planned;
use super::present::PresentState;
use super::reconcile;
use super::roadmap::Roadmap;
use super::schools::{all_schools, has_target, is_dated};
use super::share_goals;
use super::standing::{self, Standing};
use super::target_table::{self, TargetRow};
use super::typed_counts;
use super::year_ends::{self, YearEnd};
use crate::accreditation::{self, Regimes};
use crate::diagnostic::{Diagnostic, Report};
use crate::facts::{Facts, School, TargetKind};

/// Counts, totals and schedules of one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// All schools, in the order written; then those of the documents it sums up, each with its commune.
    pub schools: Vec<School>,
    /// The schedule: `lo_trinh`, else the schools' dated targets.
    pub roadmap: Roadmap,
    /// What is wanted, as numbers.
    pub planned: Planned,
    /// The table "Nâng chuẩn / Công nhận lại".
    pub target_table: Vec<TargetRow>,
    /// Schools with a recognition before the period.
    pub present: PresentState,
    /// How many schools hold the national standard, where the facts tell of all.
    pub standing: Option<Standing>,
    /// How many hold it at the end of each year of a period.
    pub year_ends: Vec<YearEnd>,
    /// Which of `schools` hold the national standard on the day that figures look back from, by their places.
    pub holding: Vec<usize>,
    /// Where a year's plan stands in the plan of its period.
    pub progress: Option<PeriodProgress>,
    /// Whether a recognition may lapse by the end of the period, where no school has a target.
    pub(super) due: bool,
}

impl Figures {
    /// Computes all figures and reconciles declared with counted numbers.
    ///
    /// # Errors
    /// Two numbers for the same thing that differ, a month given twice.
    pub fn derive(facts: &Facts, regimes: &Regimes, report: &mut Report) -> Option<Self> {
        report.sound(|report| {
            report.extend(reconcile::findings(facts));
            report.extend(standing::check(facts, regimes));
            let figures = Self::count(facts, regimes);
            report.extend(figures.standing.iter().flat_map(|standing| {
                let groups = standing.by_level.iter().chain(&standing.by_unit);
                let mut found = end_of_period::check(facts, &figures.planned, &standing.all, groups);
                found.extend(share_goals::check(facts, standing, &figures.year_ends));
                found
            }));
            report.extend(figures.path_findings(facts, regimes));
            let counted = typed_counts::CountedOnce {
                schools: &figures.schools,
                planned: &figures.planned,
                present: &figures.present,
                standing: figures.standing.as_ref(),
                progress: figures.progress.as_ref(),
                year_ends: &figures.year_ends,
            };
            report.extend(typed_counts::check(facts, &counted));
            Some(figures)
        })
    }

    /// What is written of the ends of years, held against where things stand and the targets.
    pub(super) fn path_findings(&self, facts: &Facts, regimes: &Regimes) -> Vec<Diagnostic> {
        let standing = self.standing.as_ref();
        year_ends::check(facts, &self.schools, regimes, &self.planned, standing)
    }

    /// Computes all figures, without a look at declared numbers. By `regimes` recognitions lapse.
    pub fn count(facts: &Facts, regimes: &Regimes) -> Self {
        let schools = all_schools(facts);
        let planned = Planned::of(facts);
        let standing = Standing::of(facts, &schools, regimes, &planned);
        let aims = schools.iter().any(|school| school.target().is_some());
        let as_of = standing::as_of(facts, &schools, regimes);
        Self {
            due: !aims && accreditation::is_any_forgotten(&schools, facts, regimes),
            roadmap: Roadmap::of(facts),
            year_ends: YearEnd::list(facts, &schools, regimes, &planned, standing.as_ref()),
            standing,
            progress: PeriodProgress::of(facts, regimes),
            planned,
            target_table: target_table::rows(&schools),
            holding: standing::holding(&schools, as_of, regimes),
            present: PresentState::on(as_of, &schools, regimes),
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
