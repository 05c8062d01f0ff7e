//! What a document still leaves blank, though nothing is wrong with it.

use serde_json::{Value, json};

use crate::facts::{Facts, PartialDate};

/// The facts that are not there yet, each by its path in a facts file.
pub(super) fn open_places(facts: &Facts) -> Value {
    let record = &facts.record;
    let has_day = matches!(record.date.value, PartialDate::Day(_));
    let has_schools = !facts.schools.is_empty()
        || facts.subordinates.is_some()
        || !facts.target_counts.is_empty()
        || !facts.roadmap.is_empty();
    let places: [(bool, &[&str]); 4] = [
        (has_schools, &["truong"]),
        (facts.signer.name.is_some(), &["nguoi_ky", "ho_ten"]),
        (record.number.is_some(), &["van_ban", "so"]),
        (has_day, &["van_ban", "ngay"]),
    ];
    places.into_iter().filter(|(is_there, _)| !is_there).map(|(_, path)| json!(path)).collect()
}
