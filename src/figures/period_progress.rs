//! Where a year's plan stands in the plan of its period.

use crate::accreditation::Regimes;
use crate::facts::{Facts, Level, Period, PeriodPlan, TargetKind};
use crate::vietnamese::same_name;
use crate::yaml::Located;

use super::planned::{Planned, PlannedCount};
use super::schools::all_schools;
use super::standing::Standing;
use super::year_ends::YearEnd;

/// Where a year's plan stands in the plan of its period.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodProgress {
    pub period: Period,
    pub year: u16,
    /// Whether what was reached before the year is told, and not only planned.
    pub is_done_told: bool,
    pub all: ProgressLine,
    /// By kind, where both plans tell it.
    pub by_kind: Vec<ProgressLine>,
    /// By level, where both plans tell it.
    pub by_level: Vec<ProgressLine>,
    /// How many schools are to hold the standard at the end of the period.
    pub goal: Option<u64>,
    /// How many, by the plan of the period, at the end of the year.
    pub year_end: Option<u64>,
    /// How many, by the year's own plan.
    pub own_end: Option<u64>,
}

/// What a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressHead {
    All,
    /// Schools that hold the standard at the end of the year, or of the period.
    Reached,
    Kind(TargetKind),
    Level(Level),
}

/// What both plans want of one kind of schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressLine {
    pub head: ProgressHead,
    /// Of the year, by the plan of the period.
    pub of_year: Option<u64>,
    /// Of the year, by its own plan.
    pub own: u64,
    /// From the beginning of the period to the end of the year.
    pub through: Option<u64>,
    /// Of the whole period.
    pub of_period: Option<u64>,
}

/// Both plans, as far as they are of the same schools.
pub(super) struct BothPlans<'a> {
    pub(super) facts: &'a Facts,
    pub(super) named: &'a PeriodPlan,
    pub(super) period: Period,
    pub(super) year: u16,
    pub(super) own: Planned,
    /// What the plan of the period wants of each year, as far as it tells.
    pub(super) of_year: Vec<PlannedCount>,
    before: Vec<PlannedCount>,
    of_period: Vec<PlannedCount>,
}

impl<'a> BothPlans<'a> {
    /// Of `facts`, where they name the plan of a period.
    pub(super) fn of(facts: &'a Facts) -> Option<Self> {
        let named = facts.period_plan.as_ref()?;
        let period = facts.period_years()?;
        let year = *facts.period.years().end();
        let own = Planned::of(facts);
        let both =
            |of_year, before, of_period| Self { facts, named, period, year, own, of_year, before, of_period };
        let done = Planned::counts_of(&named.done, facts);
        let Some(plan) = facts.period_facts.as_deref() else {
            let of = |rows| Planned::counts_of(rows, facts);
            return Some(both(of(&named.of_year), done, of(&named.of_span)));
        };
        let commune = facts.own_commune().filter(|_| !is_of_same_body(facts, plan));
        let counts = Planned::of(plan).counts.into_iter().filter(|count| {
            let there = |commune: &String| count.commune.as_ref().is_some_and(|of| same_name(of, commune));
            commune.as_ref().is_none_or(there)
        });
        let counts: Vec<PlannedCount> = counts.collect();
        let of = |belongs: &dyn Fn(u16) -> bool| {
            counts.iter().filter(|count| count.year.is_some_and(belongs)).cloned().collect::<Vec<_>>()
        };
        let before = if named.done.is_empty() { of(&|of| of < year) } else { done };
        Some(both(of(&|of| of == year), before, counts.clone()))
    }

    /// Whether the plan of the period says anything of how many.
    fn is_told(counts: &[PlannedCount]) -> bool {
        !counts.is_empty()
    }

    fn line(&self, head: ProgressHead) -> ProgressLine {
        let own = sum(&self.own.counts, head);
        let told = |counts: &[PlannedCount]| Self::is_told(counts).then(|| sum(counts, head));
        let is_first = *self.period.years().start() == self.year;
        let before = told(&self.before).or((is_first || self.facts.period_facts.is_some()).then_some(0));
        let of_period = told(&self.of_period);
        ProgressLine {
            head,
            of_year: told(&self.of_year),
            own,
            through: before.zip(of_period).map(|(before, _)| before + own),
            of_period,
        }
    }

    /// Lines for each of `heads` that any plan has schools of, where every number of both tells which it is of.
    fn lines<const N: usize>(&self, heads: [ProgressHead; N]) -> Vec<ProgressLine> {
        let told = [&self.own.counts, &self.of_year, &self.before, &self.of_period];
        let is_whole = told.into_iter().flatten().all(|count| heads.iter().any(|head| belongs(count, *head)));
        let lines = heads.into_iter().filter(|_| is_whole).map(|head| self.line(head));
        lines.filter(|line| line.own > 0 || line.of_period.is_some_and(|count| count > 0)).collect()
    }
}

impl PeriodProgress {
    /// Of `facts`, where they name the plan of a period.
    pub fn of(facts: &Facts, regimes: &Regimes) -> Option<Self> {
        let both = BothPlans::of(facts)?;
        let at_end = |declared: &Option<Located<u32>>, year: u16| {
            let declared = declared.as_ref().map(|number| u64::from(number.value));
            declared.or_else(|| at_end_of(year, &both, regimes))
        };
        let goal = at_end(&both.named.goal, *both.period.years().end());
        let year_end = at_end(&both.named.year_end, both.year);
        let standing = Standing::of(facts, &all_schools(facts), regimes, &both.own);
        let own_end = standing.and_then(|standing| standing.all.forecast());
        Some(Self { goal, year_end, own_end, ..Self::counted(facts)? })
    }

    /// The same without the schools that hold the standard at the end of the period.
    fn counted(facts: &Facts) -> Option<Self> {
        let both = BothPlans::of(facts)?;
        Some(Self {
            period: both.period,
            year: both.year,
            is_done_told: !both.named.done.is_empty(),
            all: both.line(ProgressHead::All),
            by_kind: both.lines(TargetKind::ALL.map(ProgressHead::Kind)),
            by_level: both.lines(Level::ALL.map(ProgressHead::Level)),
            goal: None,
            year_end: None,
            own_end: None,
        })
    }

    /// How many hold the standard at the end of the year, by both plans, where the year's plan tells it.
    pub fn ends(&self) -> Option<ProgressLine> {
        let own = self.own_end.filter(|_| self.year_end.or(self.goal).is_some())?;
        let (of_year, of_period) = (self.year_end, self.goal);
        Some(ProgressLine { head: ProgressHead::Reached, of_year, own, through: None, of_period })
    }

    /// Every number it tells.
    pub(super) fn numbers(&self) -> Vec<u64> {
        let lines = [&self.all].into_iter().chain(&self.by_kind).chain(&self.by_level);
        let of_line = |line: &ProgressLine| {
            [line.of_year, Some(line.own), line.through, line.of_period].into_iter().flatten()
        };
        lines.flat_map(of_line).chain(self.goal).chain(self.year_end).collect()
    }
}

/// How many schools hold the standard at the end of `year` by the plan of the period; only its own body can say that.
fn at_end_of(year: u16, both: &BothPlans<'_>, regimes: &Regimes) -> Option<u64> {
    let plan = both.facts.period_facts.as_deref().filter(|plan| is_of_same_body(both.facts, plan))?;
    let (schools, planned) = (all_schools(plan), Planned::of(plan));
    let standing = Standing::of(plan, &schools, regimes, &planned);
    let ends = YearEnd::list(plan, &schools, regimes, &planned, standing.as_ref());
    let end = ends.into_iter().find(|end| end.year == year)?;
    end.all.map(|line| line.reached)
}

/// Whether both plans are of one body, or neither is of a commune: then they are of the same schools.
pub(super) fn is_of_same_body(facts: &Facts, plan: &Facts) -> bool {
    match (facts.own_commune(), plan.own_commune()) {
        (Some(one), Some(other)) => same_name(&one, &other),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

pub(super) fn belongs(count: &PlannedCount, head: ProgressHead) -> bool {
    match head {
        ProgressHead::All => true,
        ProgressHead::Reached => false,
        ProgressHead::Kind(kind) => count.kind == Some(kind),
        ProgressHead::Level(level) => count.level == Some(level),
    }
}

fn sum(counts: &[PlannedCount], head: ProgressHead) -> u64 {
    counts.iter().filter(|count| belongs(count, head)).map(|count| count.count).sum()
}
