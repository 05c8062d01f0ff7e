//! Decisions on schools: whether a recognition comes in time, and whether a withdrawal has its grounds.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::regime::Regime;
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, Recognition, School, WithdrawalReason};
use crate::legal::Register;

/// Findings on what was decided of the schools of `facts`.
pub fn check_decisions(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let Some(regime) = regimes.on(facts.record.date.value.latest()) else { return Vec::new() };
    let mut report = Vec::new();
    for school in &facts.schools {
        report.extend(too_late(school, facts, regime, register));
        let withdrawn = school.recognitions().iter().filter(|held| held.withdrawn.is_some());
        report.extend(withdrawn.filter_map(|held| without_grounds(school, held, regime, register)));
    }
    report
}

/// The recognition of `school` came later than so many working days after the minutes; holidays are not known, and
/// leave more room.
fn too_late(school: &School, facts: &Facts, regime: &Regime, register: &Register) -> Option<Diagnostic> {
    let rule = regime.procedure.decided_within.as_ref()?;
    let (paper, _) = school.granted(facts.cycle.granted.as_ref())?;
    let session = &school.appraisal.as_ref()?.session.as_ref()?.date;
    let (PartialDate::Day(adopted), PartialDate::Day(decided)) = (session.value, paper.date.value) else {
        return None;
    };
    let last = working_days_after(adopted, rule.value);
    if decided <= last {
        return None;
    }
    let message = format!(
        "{}: quyết định công nhận {}, quá {:02} ngày làm việc kể từ khi Hội đồng thông qua biên bản ({})",
        school.name,
        paper.date.value.plain(),
        rule.value,
        session.value.plain()
    );
    let found = Diagnostic::new(&rules::QUYET_DINH_QUA_HAN, message).at(&paper.date.place);
    let found = found.related(&session.place, "ngày họp ở đây");
    let last = PartialDate::Day(last).plain();
    Some(
        found
            .hint(format!("không kể ngày nghỉ lễ thì chậm nhất là {last}"))
            .hint(format!("căn cứ {}", regime.cite(rule, school.level.value, register))),
    )
}

/// The day that is so many working days after `day`, Saturdays and Sundays left out.
fn working_days_after(day: NaiveDate, count: u8) -> NaiveDate {
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    let is_working = |day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    (0..count).fold(day, |day, _| {
        let following = std::iter::successors(Some(next(day)), |day| Some(next(*day)));
        following.take(7).find(|day| is_working(*day)).unwrap_or(day)
    })
}

/// A withdrawal of which nothing says why, or which came before the school was told to mend it.
fn without_grounds(
    school: &School,
    held: &Recognition,
    regime: &Regime,
    register: &Register,
) -> Option<Diagnostic> {
    let withdrawn = held.withdrawn.as_ref()?;
    let rule = regime.procedure.mends_before_withdrawal.as_ref().filter(|rule| rule.value)?;
    let reason = held.grounds.reason.as_ref()?;
    if !reason.value.needs_demand() {
        return None;
    }
    let clause = format!("căn cứ {}", regime.cite(rule, school.level.value, register));
    let Some(remedy) = &held.grounds.remedy else {
        let message = format!(
            "{}: thu hồi vì trường {}, mà chưa có văn bản yêu cầu khắc phục",
            school.name,
            WithdrawalReason::NoLongerMet.short()
        );
        let found = Diagnostic::new(&rules::THU_HOI_THIEU_CAN_CU, message).at(&reason.place);
        return Some(found.hint("ghi `yeu_cau_khac_phuc: {so_ky_hieu: …, ngay: …, han: …}`").hint(clause));
    };
    let due = remedy.due.as_ref().unwrap_or(&remedy.paper.date);
    if due.value.earliest() <= withdrawn.value.latest() {
        return None;
    }
    let message = format!(
        "{}: thu hồi {} khi thời hạn khắc phục ({}) chưa hết",
        school.name,
        withdrawn.value.plain(),
        due.value.plain()
    );
    let found = Diagnostic::new(&rules::THU_HOI_THIEU_CAN_CU, message).at(&withdrawn.place);
    Some(found.related(&due.place, "thời hạn khắc phục ở đây").hint(clause))
}

#[cfg(test)]
#[path = "decided_tests.rs"]
mod tests;
