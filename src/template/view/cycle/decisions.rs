//! Decisions by number and date, terms, withdrawals.

use serde_json::{Value, json};

use super::super::date::DateView;
use super::source::CycleSource;
use crate::accreditation::add_years;
use crate::facts::{DatedNumber, Facts, PartialDate, Recognition, School};

/// A date as templates see it.
pub(super) fn date(date: PartialDate) -> Value {
    serde_json::to_value(DateView::new(date)).unwrap_or_default()
}

/// `so` and `ngay` of a document.
pub(super) fn dated_number(paper: Option<&DatedNumber>) -> Value {
    let Some(paper) = paper else { return Value::Null };
    json!({"so": paper.number.value, "ngay": date(paper.date.value)})
}

/// For how many years a recognition of the document's day is valid, and until when, as exactly as the day is known.
pub(super) fn term(source: CycleSource<'_>) -> Value {
    let Some(regime) = source.scales.of_document() else { return Value::Null };
    let years = regime.validity_years.value;
    json!({"nam": years, "den": date(add_years(source.facts.record.date.value, years))})
}

/// Each school with a recognition that is withdrawn by a decision of the document's day.
fn all_withdrawn(facts: &Facts) -> impl Iterator<Item = (&School, &Recognition)> {
    let day = facts.record.date.value;
    let all =
        facts.schools.iter().flat_map(|school| school.recognitions().iter().map(move |held| (school, held)));
    all.filter(move |(_, held)| held.withdrawn.as_ref().is_some_and(|on| on.value.can_be(day)))
}

/// The schools of which recognitions are withdrawn.
pub fn schools_withdrawn(facts: &Facts) -> impl Iterator<Item = &School> {
    all_withdrawn(facts).map(|(school, _)| school)
}

/// The recognitions that are withdrawn by a decision of the document's day.
pub(super) fn withdrawn(source: CycleSource<'_>) -> Value {
    let all = all_withdrawn(source.facts).enumerate();
    all.map(|(index, (school, held))| one_withdrawn(school, held, index + 1)).collect()
}

fn one_withdrawn(school: &School, held: &Recognition, ordinal: usize) -> Value {
    let grounds = &held.grounds;
    json!({
        "so_thu_tu": ordinal,
        "ten": school.name,
        "xa": school.commune_name(),
        "muc_do": held.national_standard,
        "quyet_dinh": held.decision.as_ref().map(|decision| &decision.value),
        "ngay": held.date.as_ref().map(|on| date(on.value)),
        "ly_do": grounds.reason.as_ref().map_or("……………………", |reason| reason.value.name()),
        "dieu_khoan": grounds.reason.as_ref().map(|reason| reason.value.clause()),
        "dien_giai": grounds.account,
        "yeu_cau": grounds.remedy.as_ref().map(|remedy| dated_number(Some(&remedy.paper))),
        "han_khac_phuc": grounds.remedy.as_ref().and_then(|remedy| remedy.due.as_ref()).map(|due| date(due.value)),
    })
}
