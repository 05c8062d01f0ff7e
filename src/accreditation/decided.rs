//! Decisions on schools: whether a recognition comes in time, and whether a withdrawal has its grounds.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::history::lapse;
use super::regime::Regime;
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, IssuerKind, PartialDate, Recognition, School, TargetKind, WithdrawalReason};
use crate::legal::Register;
use crate::yaml::Located;

/// Findings on what was decided of the schools of `facts`.
pub fn check_decisions(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let Some(regime) = regimes.on(facts.record.date.value.latest()) else { return Vec::new() };
    let mut report = Vec::new();
    for school in &facts.schools {
        if let Some((paper, _)) = school.granted(facts.cycle.granted.as_ref()) {
            report.extend(too_late(school, &paper.date, regime, register));
            report.extend(too_early(school, &paper.date, regimes, regime, register));
        }
        let withdrawn = school.recognitions().iter().filter(|held| held.withdrawn.is_some());
        for held in withdrawn {
            report.extend(without_grounds(school, held, regime, register));
            report.extend(of_a_higher_body(school, held, facts));
            report.extend(already_lapsed(school, held, facts, regimes));
        }
    }
    report
}

/// A recognition of `school` on `decided` comes later than so many working days after the minutes; holidays are not
/// known, and leave more room.
pub(super) fn too_late(
    school: &School,
    decided: &Located<PartialDate>,
    regime: &Regime,
    register: &Register,
) -> Option<Diagnostic> {
    let rule = regime.procedure.decided_within.as_ref()?;
    let session = &school.appraisal.as_ref()?.session.as_ref()?.date;
    let (PartialDate::Day(adopted), PartialDate::Day(day)) = (session.value, decided.value) else {
        return None;
    };
    let last = working_days_after(adopted, rule.value);
    if day <= last {
        return None;
    }
    let message = format!(
        "{}: quyết định công nhận {}, quá {:02} ngày làm việc kể từ khi Hội đồng thông qua biên bản ({})",
        school.name,
        decided.value.plain(),
        rule.value,
        session.value.plain()
    );
    let found = Diagnostic::new(&rules::QUYET_DINH_QUA_HAN, message).at(&decided.place);
    let found = found.related(&session.place, "ngày họp ở đây");
    let last = PartialDate::Day(last).plain();
    Some(
        found
            .hint(format!("không kể ngày nghỉ lễ thì chậm nhất là {last}"))
            .hint(format!("căn cứ {}", regime.cite(rule, school.level.value, register))),
    )
}

/// `school` is recognised again on `decided`, while what it holds is still valid.
pub(super) fn too_early(
    school: &School,
    decided: &Located<PartialDate>,
    regimes: &Regimes,
    regime: &Regime,
    register: &Register,
) -> Option<Diagnostic> {
    let rule = regime.renewal_after_lapse.as_ref().filter(|rule| rule.value)?;
    let target = school.target().filter(|target| target.kind.value == TargetKind::Renewal)?;
    let before = school.recognitions().iter().filter(|held| {
        let is_earlier = |date: &Located<PartialDate>| date.value.latest() < decided.value.earliest();
        held.withdrawn.is_none()
            && held.national_standard.is_some()
            && held.date.as_ref().is_some_and(is_earlier)
    });
    let held = before.max_by_key(|held| held.date.as_ref().map(|date| date.value.latest()))?;
    let lapses = lapse(held, regimes)?;
    if decided.value.latest() >= lapses.earliest() {
        return None;
    }
    let message = format!(
        "{}: công nhận lại {}, khi Bằng đã cấp còn thời hạn đến {}",
        school.name,
        decided.value.plain(),
        lapses.plain()
    );
    let found = Diagnostic::new(&rules::CONG_NHAN_LAI_SOM, message).at(&decided.place);
    let found = found.related(&target.kind.place, "mục tiêu công nhận lại ở đây");
    Some(found.hint(format!("căn cứ {}", regime.cite(rule, school.level.value, register))))
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

/// This document withdraws what is valid no longer.
fn already_lapsed(
    school: &School,
    held: &Recognition,
    facts: &Facts,
    regimes: &Regimes,
) -> Option<Diagnostic> {
    let withdrawn = held.withdrawn.as_ref().filter(|on| on.value.can_be(facts.record.date.value))?;
    let lapsed = lapse(held, regimes).filter(|lapses| lapses.latest() < withdrawn.value.earliest())?;
    let message = format!(
        "{}: thu hồi {}, khi kết quả công nhận đã hết thời hạn ({})",
        school.name,
        withdrawn.value.plain(),
        lapsed.plain()
    );
    let found = Diagnostic::new(&rules::THU_HOI_THIEU_CAN_CU, message).at(&withdrawn.place);
    Some(found.hint(
        "sửa ngày thu hồi, ngày công nhận hoặc `gia_tri_den`; kết quả đã hết thời hạn thì không phải thu hồi",
    ))
}

/// A department withdraws by this document what its province granted: no rule says that it may.
fn of_a_higher_body(school: &School, held: &Recognition, facts: &Facts) -> Option<Diagnostic> {
    let withdrawn = held.withdrawn.as_ref().filter(|on| on.value.can_be(facts.record.date.value))?;
    let decision = held.decision.as_ref().filter(|decision| decision.value.trim_end().ends_with("-UBND"))?;
    if facts.issuer.kind() != IssuerKind::Department {
        return None;
    }
    let message = format!(
        "{}: thu hồi Quyết định số {}, do cơ quan cấp trên ban hành; chưa rõ {} có thẩm quyền thu hồi",
        school.name, decision.value, facts.issuer.name.value
    );
    let found = Diagnostic::new(&rules::THAM_QUYEN_CHUA_RO, message).at(&decision.place);
    let found = found.related(&withdrawn.place, "ngày thu hồi ở đây");
    Some(found.hint("đối chiếu với văn bản phân cấp của tỉnh, rồi ghi lý do vào `chap_nhan`"))
}

#[cfg(test)]
#[path = "decided_tests.rs"]
mod tests;
