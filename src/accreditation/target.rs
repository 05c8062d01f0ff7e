//! Whether targets fit the schools' history and the rules.

use super::case::Case;
use super::kind;
use super::known;
use super::levels;
use super::regime::Regime;
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::facts::{Facts, PartialDate};
use crate::legal::Register;

/// Findings on the targets of `facts` that do not fit the schools' history or the rules of the document's date, with
/// reason and clause. A school of which the facts do not tell what it holds is judged by the rules alone.
///
/// Where the date is known by its month or year only and rules change within it, what holds by some of them only is
/// told as such.
pub fn check_targets(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let dated = facts.record.date.value;
    let (first, last) = (regimes.on(dated.earliest()), regimes.on(dated.latest()));
    let found = |regime: &Regime| findings(facts, regime, regimes, register);
    match (first, last) {
        (Some(first), Some(last)) if first.id != last.id => {
            let (before, after) = (found(first), found(last));
            perhaps(before.into(), after.into(), last, dated)
        }
        (Some(_), Some(regime)) => found(regime),
        (None, _) | (_, None) => Vec::new(),
    }
}

fn findings(facts: &Facts, regime: &Regime, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let dated = facts.record.date.value;
    let cases = facts.schools.iter().filter(|school| !school.is_settled(dated));
    let cases = cases.filter_map(|school| Case::new(school, facts.period, regime, regimes, register));
    cases.flat_map(check).collect()
}

fn check(case: Case<'_>) -> Vec<Diagnostic> {
    if let Some(unknown) = known::check(case) {
        return vec![unknown];
    }
    kind::check(case).into_iter().chain(levels::check(case)).collect()
}

/// What holds on every day of `dated`, and what holds on some of them, as warnings that say so.
fn perhaps(before: Report, after: Report, later: &Regime, dated: PartialDate) -> Vec<Diagnostic> {
    let from = later.from.plain();
    let is_in = |found: &Diagnostic, others: &[Diagnostic]| {
        others.iter().any(|other| other.message == found.message && other.place == found.place)
    };
    let only = |found: Vec<Diagnostic>, when: &str| -> Vec<Diagnostic> {
        let hint = format!(
            "văn bản chỉ ghi {}: điều này đúng nếu ký {when} {from}; ghi rõ hơn ngày ở `van_ban.ngay`",
            dated.plain()
        );
        let softened = found.into_iter().map(|mut found| {
            found.severity = Severity::Warning;
            found.hint(&hint)
        });
        softened.collect()
    };
    let (always, first): (Vec<_>, Vec<_>) = before.into_iter().partition(|found| is_in(found, &after));
    let second = after.into_iter().filter(|found| !is_in(found, &always)).collect();
    always.into_iter().chain(only(first, "trước")).chain(only(second, "từ")).collect()
}

#[cfg(test)]
#[path = "target_tests.rs"]
mod tests;
