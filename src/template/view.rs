//! What templates see of facts and figures, under Vietnamese names.

use serde_json::{Value, json};

use crate::facts::Facts;
use crate::figures::Figures;
use crate::legal::Register;

/// The values a template is rendered with.
pub fn context(facts: &Facts, _figures: &Figures, _register: &Register) -> Value {
    json!({
        "nam": 2024,
        "thoi_ky": "năm 2024",
        "co_quan": {"ten": facts.issuer.name, "ten_ngan": null},
        "truong": facts.schools.iter().map(|school| json!({"ten": school.name})).collect::<Vec<_>>(),
        "them": facts.own,
    })
}

/// The names a template may use.
pub fn schema(facts: &Facts) -> Value {
    json!({
        "nam": 2024,
        "thoi_ky": "năm 2024",
        "co_quan": {"ten": "", "ten_ngan": ""},
        "truong": [{"ten": ""}],
        "them": facts.own,
    })
}
