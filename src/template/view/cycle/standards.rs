//! The standards and their criteria, with what the council says of them.

use serde_json::{Value, json};

use super::super::rules::Scales;
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
        json!({
            "so_hieu": standard.number,
            "ten": standard.name,
            "tieu_chi": of_standard(&standard.number),
            "diem_manh": said.and_then(|said| said.strengths.as_ref()),
            "han_che": said.and_then(|said| said.weaknesses.as_ref()),
        })
    };
    standards.map(view).collect()
}
