//! Which targets the rules of a day know: what a form offers.

use serde_json::{Value, json};

use super::describe::day;
use super::unanswered::Unanswered;
use crate::accreditation::{Regime, Scale};
use crate::generate::Library;

/// The scales and kinds of the rules that apply on a day; null before there were any. Under `before` stand the rules by
/// which schools go on whose registration was accepted earlier.
pub(super) fn targets(library: &Library, on: &str) -> Result<Value, Unanswered> {
    let regimes = &library.regimes;
    let Some(rules) = regimes.on(day(on)?.latest()) else { return Ok(Value::Null) };
    let earlier = rules.transition.as_ref().and_then(|id| regimes.find(&id.value));
    let mut known = of_rules(rules);
    known["before"] = earlier.map(of_rules).into();
    Ok(known)
}

fn of_rules(rules: &Regime) -> Value {
    let unknown = rules.unknown_targets.iter().flat_map(|kinds| &kinds.value).map(|kind| kind.key());
    json!({
        "chuan_quoc_gia": scale(&rules.national_standard.value),
        "kdclgd": scale(&rules.accreditation.value),
        "unknown": unknown.collect::<Vec<_>>(),
    })
}

/// Its name, its highest level, and the school levels that it is for; none: all.
fn scale(scale: &Scale) -> Value {
    let levels: Vec<&str> = scale.levels.iter().map(|level| level.key()).collect();
    json!({"name": scale.name, "most": scale.highest, "levels": levels})
}
