//! Targets given as counts, against each other.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{TargetCell, TargetCounts, commune_name};
use crate::vietnamese::same_name;

/// Rows that count the same schools twice.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let rows = &written.facts.target_counts;
    let cells: Vec<_> = rows.iter().flat_map(TargetCounts::cells).collect();
    repeated(&cells)
}

/// Each pair of numbers of which one holds the other.
fn repeated(cells: &[TargetCell<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        let earlier = cells.iter().take(index).find(|earlier| overlap(earlier, cell));
        found.extend(earlier.map(|earlier| {
            Diagnostic::new(
                &rules::CHI_TIEU_TRUNG,
                "các trường của số này có thể đã được tính ở một dòng `chi_tieu` khác",
            )
            .at(&cell.count.place)
            .related(&earlier.count.place, "dòng kia ở đây")
            .hint("gộp hai dòng, hoặc ghi rõ năm, đơn vị, cấp học, loại, mức độ của từng dòng")
        }));
    }
    found
}

/// Whether the same schools may be counted in both: what one row leaves open may be what another tells.
fn overlap(one: &TargetCell<'_>, other: &TargetCell<'_>) -> bool {
    let times = (one.row.when.as_ref(), other.row.when.as_ref());
    let same_time = match times {
        (Some(one), Some(other)) => {
            one.value.earliest() <= other.value.latest() && other.value.earliest() <= one.value.latest()
        }
        (None, _) | (_, None) => true,
    };
    let same_unit = match (&one.row.commune, &other.row.commune) {
        (Some(one), Some(other)) => same_name(&commune_name(&one.value), &commune_name(&other.value)),
        (None, _) | (_, None) => true,
    };
    let same_level = one.level.zip(other.level).is_none_or(|(one, other)| one == other);
    let same_kind = one.kind.zip(other.kind).is_none_or(|(one, other)| one == other);
    let same_degree = one.degree.zip(other.degree).is_none_or(|(one, other)| one == other);
    same_time && same_unit && same_level && same_kind && same_degree
}
