//! Schools that go on by the earlier rules, and the documents still applied to them.

use super::regime::Regime;
use super::regimes::Regimes;
use crate::facts::{Facts, PartialDate, School, Transition};
use crate::legal::{self, Bearing, Register, TransitionAdvice};

impl Regimes {
    /// The rules for `school` in a document under `regime`: the earlier ones where the school goes on by them.
    pub fn of_school<'a>(&'a self, school: &School, regime: &'a Regime) -> &'a Regime {
        let accepted = school.circumstances.transition.as_ref().filter(|notice| precedes(notice, regime));
        let earlier = accepted.and(regime.transition.as_ref()).and_then(|rule| self.find(&rule.value));
        earlier.filter(|earlier| earlier.document(school.level.value).is_some()).unwrap_or(regime)
    }
}

/// Whether the registration may have been accepted before `regime` began.
fn precedes(notice: &Transition, regime: &Regime) -> bool {
    notice.date.value.earliest() < regime.from.earliest()
}

/// What bears on the citations of `facts`: its day and levels, and what of the earlier rules is still applied.
pub fn bearing(facts: &Facts, register: &Register, regimes: &Regimes) -> Bearing {
    Bearing {
        applied: applied(facts, register, regimes),
        transition: advice(facts.record.date.value, register, regimes),
        ..Bearing::of(facts)
    }
}

/// Ids of the documents of earlier rules, and of what amends them, that are still applied to schools of `facts` or
/// of the documents it sums up.
fn applied(facts: &Facts, register: &Register, regimes: &Regimes) -> Vec<String> {
    let mut ids = Vec::new();
    let Some(regime) = regimes.on(facts.record.date.value.latest()) else { return ids };
    for school in &facts.schools {
        let earlier = regimes.of_school(school, regime);
        if earlier.id != regime.id {
            ids.extend(documents(earlier, school, register));
        }
    }
    let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
    ids.extend(below.flat_map(|document| applied(document, register, regimes)));
    ids.sort();
    ids.dedup();
    ids
}

fn documents(regime: &Regime, school: &School, register: &Register) -> Vec<String> {
    let document = regime.document(school.level.value);
    document.map(|document| with_amendments(document, register)).unwrap_or_default()
}

fn with_amendments(document: &str, register: &Register) -> Vec<String> {
    let amendments = register.amendments(document).map(|(amendment, _)| amendment.id.clone());
    amendments.chain([document.to_owned()]).collect()
}

/// The advice of the rules of `dated`; none where they know no transition.
fn advice(dated: PartialDate, register: &Register, regimes: &Regimes) -> Option<TransitionAdvice> {
    let regime = regimes.on(dated.latest())?;
    let rule = regime.transition.as_ref()?;
    let earlier = regimes.find(&rule.value)?;
    let documents = earlier.documents.iter().flat_map(|reach| with_amendments(&reach.target, register));
    let document =
        regime.documents.first().and_then(|document| register.find(&document.target)).map(legal::short);
    let clause = [rule.clause.clone(), document].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let from = regime.from.plain();
    let text = format!(
        "nếu trường đã được thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài trước {from} thì ghi thông báo đó ở \
         `chuyen_tiep` của trường ({clause})"
    );
    Some(TransitionAdvice { documents: documents.collect(), text })
}

#[cfg(test)]
#[path = "transition_tests.rs"]
mod tests;
