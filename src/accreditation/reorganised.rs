//! What a reorganised school keeps of what was held before.

use super::history::{Held, Holding, add_months};
use super::regime::{Regime, ReorganisationTerms};
use super::regimes::Regimes;
use super::rule::Provision;
use crate::facts::{PartialDate, Predecessor, Reorganisation, ReorganisationKind, School};
use crate::yaml::Told;

/// What became of the recognitions of a school.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Carried {
    /// Nothing: it was not reorganised, or only renamed.
    Untouched,
    /// It keeps what the schools it was merged from held.
    Kept {
        /// The lowest mức độ of them.
        level: u8,
        /// Until when.
        lapses: PartialDate,
        /// From when the reorganisation has effect.
        since: PartialDate,
    },
    /// It keeps nothing, and has to be considered anew.
    Lost {
        /// From when it can be.
        considered_from: PartialDate,
        /// From when the reorganisation has effect.
        since: PartialDate,
    },
    /// The facts, or the law, do not tell.
    Unknown {
        /// From when the reorganisation has effect.
        since: PartialDate,
    },
}

/// What became of what `school` and those it was made of held, by the rules that know of it.
pub fn carried(school: &School, regimes: &Regimes) -> Carried {
    let Some(change) = &school.circumstances.reorganised else { return Carried::Untouched };
    let since = change.effective.value;
    if change.kind.value == ReorganisationKind::Renamed {
        return Carried::Untouched;
    }
    let Some((_, rule)) = rules_for(change, regimes) else { return Carried::Unknown { since } };
    let terms = rule.value;
    let lost = Carried::Lost { considered_from: add_months(since, u32::from(terms.considered_after)), since };
    match change.kind.value {
        ReorganisationKind::Renamed => Carried::Untouched,
        ReorganisationKind::Merged | ReorganisationKind::Consolidated => {
            merged(change, terms, regimes).unwrap_or(lost)
        }
        ReorganisationKind::Divided | ReorganisationKind::Separated | ReorganisationKind::Other => lost,
    }
}

/// The rules on reorganisations that `change` falls under: those that had begun before it.
pub(super) fn rules_for<'a>(
    change: &Reorganisation,
    regimes: &'a Regimes,
) -> Option<(&'a Regime, &'a Provision<ReorganisationTerms>)> {
    let known = regimes.all().iter().filter_map(|regime| Some((regime, regime.reorganisation.as_ref()?)));
    let mut begun = known.filter(|(regime, _)| regime.from.latest() < change.effective.value.earliest());
    begun.next_back()
}

/// What a merged school keeps; `None` where not all of those it was made of held a valid recognition.
fn merged(change: &Reorganisation, terms: ReorganisationTerms, regimes: &Regimes) -> Option<Carried> {
    let since = change.effective.value;
    let held: Vec<Valid> =
        change.predecessors.iter().map(|predecessor| valid(predecessor, since, regimes)).collect();
    if held.is_empty() || held.contains(&Valid::No) {
        return None;
    }
    let mut sum: Option<(u8, PartialDate)> = None;
    for one in held {
        let Valid::Yes { level, lapses } = one else { return Some(Carried::Unknown { since }) };
        sum = Some(match sum {
            None => (level, lapses),
            Some((lowest, longest)) => (lowest.min(level), later(longest, lapses)),
        });
    }
    let (level, longest) = sum?;
    let most = add_months(since, u32::from(terms.kept_at_most));
    let lapses = if most.latest() < longest.latest() { most } else { longest };
    Some(Carried::Kept { level, lapses, since })
}

fn later(left: PartialDate, right: PartialDate) -> PartialDate {
    if right.latest() > left.latest() { right } else { left }
}

/// Whether a school held a valid recognition of the national standard on the day it was merged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Valid {
    Yes { level: u8, lapses: PartialDate },
    No,
    Unknown,
}

fn valid(predecessor: &Predecessor, on: PartialDate, regimes: &Regimes) -> Valid {
    let all = match &predecessor.recognitions {
        Told::Silent => return Valid::Unknown,
        Told::No(_) => return Valid::No,
        Told::Yes(all) => all,
    };
    let Some(holding) = Holding::latest(all, Held::NationalStandard, regimes) else { return Valid::No };
    match holding.lapses {
        Some(lapses) if lapses.earliest() > on.latest() => Valid::Yes { level: holding.level, lapses },
        Some(lapses) if lapses.latest() <= on.earliest() => Valid::No,
        Some(_) | None => Valid::Unknown,
    }
}

#[cfg(test)]
#[path = "reorganised_tests.rs"]
mod tests;
