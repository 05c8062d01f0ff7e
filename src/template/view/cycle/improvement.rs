//! A school's plan of improvement.

use serde_json::{Value, json};

use super::super::rules::Scales;
use super::choices::cell;
use super::source::CycleSource;
use crate::facts::{ImprovementAction, ImprovementMatter};

/// The plan: its matters, and all that is done about them, counted through.
pub(super) fn improvement(source: CycleSource<'_>) -> Value {
    let Some(plan) = &source.facts.cycle.improvement else { return Value::Null };
    let matters = plan.matters.iter().enumerate();
    let matters = matters.map(|(index, one)| matter(one, index + 1, source.scales));
    let actions = plan.matters.iter().flat_map(|matter| &matter.actions).enumerate();
    let monitoring = plan.monitoring.iter().map(|one| {
        json!({
            "thoi_diem": one.when,
            "noi_dung": cell(one.content.as_ref()),
            "ket_qua": cell(one.result.as_ref()),
            "dieu_chinh": cell(one.adjustment.as_ref()),
            "nguoi_danh_gia": cell(one.assessor.as_ref()),
        })
    });
    let duties = plan.duties.iter().map(|one| json!({"don_vi": one.unit, "viec": one.duties}));
    json!({
        "can_cu": plan.bases,
        "van_de": matters.collect::<Vec<_>>(),
        "noi_dung": actions.map(|(index, one)| action(one, index + 1)).collect::<Vec<_>>(),
        "theo_doi": monitoring.collect::<Vec<_>>(),
        "to_chuc": duties.collect::<Vec<_>>(),
    })
}

fn matter(matter: &ImprovementMatter, ordinal: usize, scales: Scales<'_>) -> Value {
    let regime = scales.of_document();
    let criteria = regime.and_then(|regime| regime.criteria.as_ref());
    let named = matter.criteria.iter().map(|number| {
        let all = criteria.iter().flat_map(|rule| &rule.value.all);
        let known = all.into_iter().find(|criterion| criterion.number == number.value);
        known.map_or_else(|| number.value.clone(), |known| format!("{}. {}", known.number, known.name))
    });
    let standards = regime.and_then(|regime| regime.procedure.standards.as_ref());
    let mut standards: Vec<String> = standards
        .iter()
        .flat_map(|rule| &rule.value)
        .filter(|standard| {
            let lead = format!("{}.", standard.number);
            matter.criteria.iter().any(|number| number.value.starts_with(&lead))
        })
        .map(|standard| format!("{}. {}", standard.number, standard.name))
        .collect();
    standards.dedup();
    json!({
        "so_thu_tu": ordinal,
        "tieu_chuan": standards.join("; "),
        "tieu_chi": named.collect::<Vec<_>>().join("; "),
        "hien_trang": matter.present,
        "han_che": matter.shortcoming,
        "nguyen_nhan": matter.cause,
    })
}

fn action(action: &ImprovementAction, ordinal: usize) -> Value {
    json!({
        "so_thu_tu": ordinal,
        "noi_dung": action.content,
        "muc_tieu": action.goal,
        "giai_phap": action.measures.join("; "),
        "chi_so": cell(action.measure_of_success.as_ref()),
        "thoi_gian": cell(action.time.as_ref()),
        "phu_trach": cell(action.responsible.as_ref()),
        "nguon_luc": cell(action.resources.as_ref()),
        "minh_chung": cell(action.evidence.as_ref()),
        "muc_do": action.progress.map(crate::facts::ActionProgress::name).unwrap_or_default(),
    })
}
