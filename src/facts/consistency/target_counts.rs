//! Counts of targets that a body above gives, against the schools that are named.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::TargetKind;

/// Kinds of which more or fewer schools are named than given; nothing where no school says what is aimed at.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let Some(given) = &written.facts.target_counts else { return Vec::new() };
    let named = |kind: TargetKind| {
        let targets = written.facts.schools.iter().filter_map(|school| school.target());
        targets.filter(|target| target.kind.value == kind).count()
    };
    if TargetKind::ALL.into_iter().all(|kind| named(kind) == 0) {
        return Vec::new();
    }
    let differs =
        given.counts.iter().filter(|(kind, count)| u32::try_from(named(*kind)).ok() != Some(count.value));
    let told = differs.map(|(kind, count)| {
        let message = format!(
            "chỉ tiêu được giao là {} trường {}, danh sách có {} trường",
            count.value,
            kind.name().to_lowercase(),
            named(*kind)
        );
        Diagnostic::new(&rules::CHI_TIEU_KHAC, message)
            .at(&count.place)
            .hint("sửa danh sách hoặc chỉ tiêu, chỗ nào sai thì sửa chỗ đó")
    });
    told.collect()
}
