//! The figures of the yearly report (Mẫu số 7): by kind of institution, up to a day of the year.

use crate::accreditation::{Held, Regime, Regimes, assessed_degree, held_on};
use crate::facts::{Facts, InstitutionKind, NextYear, PartialDate, Period, School, Trained};

use super::Figures;

/// The figures of one report.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnualReport<'a> {
    /// Up to which day it counts: that of the form, or the report's own where that is to come.
    pub until: PartialDate,
    /// Up to which day the next one will.
    pub next_until: PartialDate,
    /// A row a kind, in the order of the form.
    pub rows: Vec<KindRow<'a>>,
    /// The sum of all rows.
    pub total: KindCounts,
    /// The sum of the rows of schools that can be recognised.
    pub recognisable: KindCounts,
}

/// One kind of institution.
#[derive(Debug, Clone, PartialEq)]
pub struct KindRow<'a> {
    pub kind: InstitutionKind,
    /// Whether the rules recognise such institutions at all.
    pub is_recognisable: bool,
    pub counts: KindCounts,
    pub trained: Option<&'a Trained>,
    pub next: Option<&'a NextYear>,
}

/// What is counted of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KindCounts {
    /// Schools and centres.
    pub schools: u64,
    /// Those that assessed themselves.
    pub assessed: u64,
    /// Those below mức 1, at mức 1, at mức 2.
    pub degrees: [u64; 3],
    /// Those that hold mức độ 1, and mức độ 2.
    pub recognised: [u64; 2],
    /// Those of which it is not told until when they hold what they were recognised for.
    pub unclear: u64,
    /// People trained.
    pub trained: u64,
    /// What the next year wants: institutions that assess themselves, recognised schools, people to train.
    pub next: [u64; 3],
}

impl KindCounts {
    /// All recognised schools.
    pub fn all_recognised(&self) -> u64 {
        self.recognised.iter().sum()
    }

    fn add(self, other: Self) -> Self {
        let sum = |one: [u64; 3], two: [u64; 3]| std::array::from_fn(|at| of(one, at) + of(two, at));
        Self {
            schools: self.schools + other.schools,
            assessed: self.assessed + other.assessed,
            degrees: sum(self.degrees, other.degrees),
            recognised: std::array::from_fn(|at| of(self.recognised, at) + of(other.recognised, at)),
            unclear: self.unclear + other.unclear,
            trained: self.trained + other.trained,
            next: sum(self.next, other.next),
        }
    }
}

fn of<const COUNT: usize>(counts: [u64; COUNT], at: usize) -> u64 {
    counts.get(at).copied().unwrap_or_default()
}

impl<'a> AnnualReport<'a> {
    /// The report of `facts`, whose schools are counted in `figures`, under the rules of `regime`; none where these do
    /// not say up to when reports count.
    pub fn of(facts: &'a Facts, figures: &Figures, regime: &Regime, regimes: &Regimes) -> Option<Self> {
        let day = &regime.procedure.counted_until.as_ref()?.value;
        let year = last_year(facts.period);
        let on = |year: u16| PartialDate::parse(&format!("{day}/{year}")).ok();
        let (until, next_until) = (on(year)?, on(year + 1)?);
        // Nothing is told of a day that has not come.
        let dated = facts.record.date.value;
        let until = if dated.latest() < until.earliest() { dated } else { until };
        let row = |kind: &InstitutionKind| row(*kind, facts, figures, until, regime, regimes);
        let rows: Vec<KindRow<'_>> = InstitutionKind::ALL.iter().map(row).collect();
        let sum = |rows: &mut dyn Iterator<Item = &KindRow<'_>>| {
            rows.fold(KindCounts::default(), |sum, row| sum.add(row.counts))
        };
        let total = sum(&mut rows.iter());
        let recognisable = sum(&mut rows.iter().filter(|row| row.is_recognisable));
        Some(Self { until, next_until, rows, total, recognisable })
    }
}

/// The year in which a report on `period` is made.
fn last_year(period: Period) -> u16 {
    match period {
        Period::Year(year) => year,
        Period::SchoolYear(first) => first + 1,
        Period::Span { .. } => *period.years().end(),
    }
}

fn row<'a>(
    kind: InstitutionKind,
    facts: &'a Facts,
    figures: &Figures,
    until: PartialDate,
    regime: &Regime,
    regimes: &Regimes,
) -> KindRow<'a> {
    let report = &facts.cycle.report;
    let trained = report.trained.iter().find(|entry| entry.kind.value == kind);
    let next = report.next_year.iter().find(|entry| entry.kind.value == kind);
    let schools = figures.schools.iter().filter(|school| InstitutionKind::of(school) == kind);
    let counted = schools.map(|school| counts(school, until, regime, regimes));
    let mut counts = counted.fold(KindCounts::default(), KindCounts::add);
    counts.trained = trained.map(|entry| u64::from(entry.people)).unwrap_or_default();
    counts.next = next.map_or([0; 3], |entry| {
        [entry.assessed, entry.recognised.unwrap_or_default(), entry.to_train].map(u64::from)
    });
    let is_recognisable = regime.national_standard.value.is_for(kind.level());
    KindRow { kind, is_recognisable, counts, trained, next }
}

fn counts(school: &School, until: PartialDate, regime: &Regime, regimes: &Regimes) -> KindCounts {
    let mut counts = KindCounts { schools: 1, ..KindCounts::default() };
    if let Some(degree) = assessed_degree(school, regime) {
        counts.assessed = 1;
        if let Some(count) = counts.degrees.get_mut(usize::from(degree)) {
            *count = 1;
        }
    }
    if let Some(held) = held_on(school, Held::NationalStandard, regimes, until.latest()) {
        match held.is_valid {
            Some(true) => {
                let at = usize::from(held.level).checked_sub(1);
                if let Some(count) = at.and_then(|at| counts.recognised.get_mut(at)) {
                    *count = 1;
                }
            }
            Some(false) => {}
            None => counts.unclear = 1,
        }
    }
    counts
}

#[cfg(test)]
#[path = "annual_tests.rs"]
mod tests;
