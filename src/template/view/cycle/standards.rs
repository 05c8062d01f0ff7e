//! The standards and their criteria, with what the council says of them.

use serde_json::{Value, json};

use super::super::rules::Scales;
use super::choices::or_blank;
use crate::accreditation::Criterion;
use crate::facts::Appraisal;

/// The standards, with what `appraisal` says of each.
pub(super) fn standards(scales: Scales<'_>, appraisal: Option<&Appraisal>) -> Value {
    let Some(regime) = scales.of_document() else { return json!([]) };
    let standards = regime.procedure.standards.iter().flat_map(|rule| &rule.value);
    let criteria = regime.criteria.as_ref().map(|rule| &rule.value);
    let of_standard = |number: &str| -> Vec<Value> {
        let lead = format!("{number}.");
        let all = criteria.iter().flat_map(|criteria| &criteria.all);
        let own = all.filter(|criterion| criterion.number.starts_with(&lead));
        own.map(|Criterion { number, name }| json!({"so_hieu": number, "ten": name})).collect()
    };
    let view = |standard: &crate::accreditation::Standard| {
        let said = appraisal.and_then(|appraisal| appraisal.remarks.of(&standard.number));
        let mut fields = serde_json::Map::new();
        fields.insert("so_hieu".to_owned(), standard.number.as_str().into());
        fields.insert("ten".to_owned(), standard.name.as_str().into());
        fields.insert("tieu_chi".to_owned(), of_standard(&standard.number).into());
        // What is said of a standard is said of a school.
        if appraisal.is_some() {
            fields.insert(
                "diem_manh".to_owned(),
                or_blank(said.and_then(|said| said.strengths.as_ref())).into(),
            );
            fields.insert(
                "han_che".to_owned(),
                or_blank(said.and_then(|said| said.weaknesses.as_ref())).into(),
            );
        }
        Value::Object(fields)
    };
    standards.map(view).collect()
}
