//! What a plan will reach, held against what is wanted as shares.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, Share, ShareGoal};
use crate::yaml::Located;

use super::standing::Standing;
use super::year_ends::YearEnd;

/// Each goal that the numbers of the plan do not reach.
pub(super) fn check(facts: &Facts, standing: &Standing, year_ends: &[YearEnd]) -> Vec<Diagnostic> {
    facts.share_goals.iter().flat_map(|goal| too_few(facts, goal, standing, year_ends)).collect()
}

/// How many schools hold the standard when a goal is to be reached.
struct Reached {
    total: u64,
    all: u64,
    by_degree: [Option<u64>; 2],
}

/// What is wanted, as which share, and how many schools reach it.
type Wanted<'g> = (&'static str, Option<&'g Located<Share>>, Option<u64>);

/// The shares of a goal, for the end of the period or of a year of it, that the numbers of the plan do not reach.
fn too_few(facts: &Facts, goal: &ShareGoal, standing: &Standing, year_ends: &[YearEnd]) -> Vec<Diagnostic> {
    let Some(reached) = reached(facts, goal, standing, year_ends) else { return Vec::new() };
    let of = goal.level.as_ref().map(|level| format!(" cấp {}", level.value.name())).unwrap_or_default();
    let [first, second] = reached.by_degree;
    let goals: [Wanted<'_>; 3] = [
        ("đạt chuẩn", Some(&goal.reached), Some(reached.all)),
        ("đạt mức độ 1", goal.first_degree.as_ref(), first),
        ("đạt mức độ 2", goal.second_degree.as_ref(), second),
    ];
    let missed = |(what, wanted, count): Wanted<'_>| {
        let (wanted, count) = wanted.zip(count)?;
        if wanted.value.is_reached(count, reached.total) {
            return None;
        }
        let message = format!(
            "mục tiêu {}% số trường{of} {what}, nhưng theo chỉ tiêu chỉ có {count}/{} trường",
            wanted.value, reached.total
        );
        Some(Diagnostic::new(&rules::TY_LE_KHONG_DAT, message).at(&wanted.place).hint(
            "sửa tỷ lệ hoặc số trường phấn đấu; nếu tính cả trường sẽ sáp nhập, giải thể thì ghi `chap_nhan`",
        ))
    };
    goals.into_iter().filter_map(missed).collect()
}

fn reached(facts: &Facts, goal: &ShareGoal, standing: &Standing, year_ends: &[YearEnd]) -> Option<Reached> {
    let level = goal.level.as_ref().map(|level| level.value);
    let last = facts.period.last_day();
    let day = goal.when.as_ref().map_or(last, |when| when.value.latest());
    let ends_then = |end: &&YearEnd| PartialDate::Year(end.year).latest() == day;
    if let Some(line) = year_ends.iter().find(ends_then).and_then(|end| end.line(level)) {
        let by_degree = [line.first_degree, line.second_degree];
        return Some(Reached { total: line.total?, all: line.reached, by_degree });
    }
    let line = match level {
        Some(level) => standing.by_level.iter().find(|line| line.level() == Some(level))?,
        None => &standing.all,
    };
    let all = line.forecast().filter(|_| day == last)?;
    let second = line.forecast_second();
    Some(Reached { total: line.total, all, by_degree: [second.map(|second| all - second), second] })
}
