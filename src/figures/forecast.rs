//! What a plan will reach, held against what there is and what is wanted as shares.

use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, School, ShareGoal, TargetKind};

use super::planned::Planned;
use super::standing::{Standing, StandingLine};

/// More schools than there are; fewer than a share asks for.
pub(super) fn check(facts: &Facts, schools: &[School], regimes: &Regimes) -> Vec<Diagnostic> {
    let planned = Planned::of(facts);
    let Some(standing) = Standing::of(facts, schools, regimes, &planned) else { return Vec::new() };
    let mut found: Vec<Diagnostic> = too_many(facts, &standing, &planned).into_iter().collect();
    found.extend(facts.share_goals.iter().filter_map(|goal| too_few(facts, goal, &standing)));
    found
}

/// New recognitions of more schools than do not hold the standard yet.
fn too_many(facts: &Facts, standing: &Standing, planned: &Planned) -> Option<Diagnostic> {
    let lines = [&standing.all].into_iter().chain(&standing.by_level);
    let over = |line: &&StandingLine| {
        let added = planned.sum(|count| {
            count.kind == Some(TargetKind::NewRecognition)
                && line.level().is_none_or(|level| count.level == Some(level))
        });
        line.reached + added > line.total && added > 0
    };
    let line = lines.filter(over).last()?;
    let of = line.level().map(|level| format!(" cấp {}", level.name())).unwrap_or_default();
    let message = format!(
        "có {} trường{of}, đã đạt chuẩn {}, nên không thể công nhận mới nhiều hơn {} trường",
        line.total,
        line.reached,
        line.total.saturating_sub(line.reached)
    );
    let new = planned.counts.iter().find(|count| {
        count.kind == Some(TargetKind::NewRecognition)
            && line.level().is_none_or(|level| count.level == Some(level))
    })?;
    let found = Diagnostic::new(&rules::CHI_TIEU_VUOT_TONG, message).at(&new.place);
    let standing = facts.standing.as_ref()?;
    Some(found.related(&standing.place, "hiện trạng ở đây").hint(
        "sửa chỉ tiêu hoặc `hien_trang`; trường sẽ thành lập thêm trong kỳ thì ghi `chap_nhan` với lý do",
    ))
}

/// A goal for the end of the period that the numbers of the plan do not reach.
fn too_few(facts: &Facts, goal: &ShareGoal, standing: &Standing) -> Option<Diagnostic> {
    let at_end = goal.when.as_ref().is_none_or(|when| when.value.latest() == facts.period.last_day());
    let level = goal.level.as_ref().map(|level| level.value);
    let line = match level {
        Some(level) => standing.by_level.iter().find(|line| line.level() == Some(level))?,
        None => &standing.all,
    };
    let planned = line.planned.filter(|_| at_end)?;
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
