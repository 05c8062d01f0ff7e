//! What a plan will reach, held against what is wanted as shares.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, ShareGoal};

use super::standing::Standing;

/// Each goal that the numbers of the plan do not reach.
pub(super) fn check(facts: &Facts, standing: &Standing) -> Vec<Diagnostic> {
    facts.share_goals.iter().filter_map(|goal| too_few(facts, goal, standing)).collect()
}

/// A goal for the end of the period that the numbers of the plan do not reach.
fn too_few(facts: &Facts, goal: &ShareGoal, standing: &Standing) -> Option<Diagnostic> {
    let at_end = goal.when.as_ref().is_none_or(|when| when.value.latest() == facts.period.last_day());
    let level = goal.level.as_ref().map(|level| level.value);
    let line = match level {
        Some(level) => standing.by_level.iter().find(|line| line.level() == Some(level))?,
        None => &standing.all,
    };
    let planned = line.forecast().filter(|_| at_end)?;
    if goal.reached.value.is_reached(planned, line.total) {
        return None;
    }
    let of = level.map(|level| format!(" cấp {}", level.name())).unwrap_or_default();
    let message = format!(
        "mục tiêu {}% số trường{of} đạt chuẩn, nhưng theo chỉ tiêu chỉ có {planned}/{} trường",
        goal.reached.value, line.total
    );
    Some(Diagnostic::new(&rules::TY_LE_KHONG_DAT, message).at(&goal.reached.place).hint(
        "sửa tỷ lệ hoặc số trường phấn đấu; nếu tính cả trường sẽ sáp nhập, giải thể thì ghi `chap_nhan`",
    ))
}
