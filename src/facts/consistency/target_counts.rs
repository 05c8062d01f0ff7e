//! Targets given as counts, against each other and against the schools that are named.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{School, TargetCell, TargetCounts, commune_name};
use crate::vietnamese::same_name;

/// Rows that count the same schools twice; counts that the schools named do not have.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let rows = &written.facts.target_counts;
    let cells: Vec<_> = rows.iter().flat_map(TargetCounts::cells).collect();
    let mut found = repeated(&cells);
    found.extend(cells.iter().filter_map(|cell| against_names(cell, &written.facts.schools)));
    found
}

/// Each pair of numbers of which one holds the other.
fn repeated(cells: &[TargetCell<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        let earlier = cells.iter().take(index).find(|earlier| overlap(earlier, cell));
        found.extend(earlier.map(|earlier| {
            Diagnostic::new(&rules::CHI_TIEU_TRUNG, "số này đã được tính ở một dòng `chi_tieu` khác")
                .at(&cell.count.place)
                .related(&earlier.count.place, "dòng kia ở đây")
                .hint("gộp hai dòng, hoặc ghi rõ năm, đơn vị, cấp học, loại của từng dòng")
        }));
    }
    found
}

/// Whether the same schools may be counted in both. Of level and kind one row may leave open what another tells.
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
    same_time && same_unit && one.level == other.level && one.kind == other.kind
}

/// A number of which more or fewer schools are named; nothing where none is named of that time and unit.
fn against_names(cell: &TargetCell<'_>, schools: &[School]) -> Option<Diagnostic> {
    let TargetCell { row, level, kind, count } = cell;
    let aims_then = |school: &&School| {
        let Some(target) = school.target() else { return false };
        let then = match (&row.when, &target.month) {
            (Some(when), Some(month)) => {
                when.value.earliest() <= month.value.earliest() && month.value.latest() <= when.value.latest()
            }
            (Some(_), None) => false,
            (None, _) => true,
        };
        let there = match (&row.commune, &school.commune_name()) {
            (Some(wanted), Some(own)) => same_name(&commune_name(&wanted.value), own),
            (Some(_), None) => false,
            (None, _) => true,
        };
        then && there
    };
    let named: Vec<&School> = schools.iter().filter(aims_then).collect();
    if named.is_empty() {
        return None;
    }
    let meant = named.into_iter().filter(|school| {
        level.is_none_or(|level| school.level.value == level)
            && kind.is_none_or(|kind| school.target().is_some_and(|target| target.kind.value == kind))
    });
    let meant = meant.count();
    if u32::try_from(meant).ok() == Some(count.value) {
        return None;
    }
    let what = [
        level.map(|level| level.name().to_owned()),
        kind.map(|kind| kind.name().to_lowercase()),
        row.commune.as_ref().map(|commune| format!("ở {}", commune.value)),
        row.when.as_ref().map(|when| when.value.as_known()),
    ];
    let what: String = what.into_iter().flatten().map(|word| format!(" {word}")).collect();
    let given = if row.given_by.is_some() || row.when.is_none() {
        "chỉ tiêu được giao"
    } else {
        "chỉ tiêu"
    };
    let message = format!("{given} là {} trường{what}, danh sách có {meant} trường", count.value);
    Some(
        Diagnostic::new(&rules::CHI_TIEU_KHAC, message)
            .at(&count.place)
            .hint("sửa danh sách hoặc chỉ tiêu, chỗ nào sai thì sửa chỗ đó"),
    )
}
