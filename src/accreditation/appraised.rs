//! Whether what a council concluded of a school is carried by its criteria, conditions and ballots.

use super::assessment::{self, name};
use super::minutes;
use super::outcome::{ConditionResult, Judgement, outcomes};
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{AppraisalCondition, Ballot, Council, Facts};
use crate::legal::Register;
use crate::yaml::Located;

/// Findings on the appraisals of `facts`.
pub fn check_appraisals(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let held = outcomes(facts, regimes);
    let check = |outcome: &Judgement<'_>| {
        let mut report = criteria(outcome);
        report.extend(conditions(outcome));
        report.extend(degree(outcome, register));
        report.extend(proposal(outcome, register));
        report.extend(ballots(outcome, facts.cycle.appraisers.as_ref()));
        report.extend(session(outcome, facts.cycle.appraisers.as_ref(), register));
        report.extend(reasons(outcome));
        report.extend(minutes::contradictions(outcome));
        report.extend(minutes::absent_signers(outcome, facts));
        report
    };
    held.iter().flat_map(check).collect()
}

/// "Mức độ 1", of 0 that none is proposed.
fn proposal_name(level: u8) -> String {
    if level == 0 {
        "không đề nghị công nhận".to_owned()
    } else {
        format!("đề nghị công nhận Mức độ {level}")
    }
}

fn criteria(outcome: &Judgement<'_>) -> Vec<Diagnostic> {
    let Judgement { school, appraisal, regime, .. } = outcome;
    let rule = regime.criteria.as_ref();
    rule.map(|rule| assessment::check_sheets(school, &appraisal.sheets, &rule.value)).unwrap_or_default()
}

/// What was found of a condition against what the school's facts tell.
fn conditions(outcome: &Judgement<'_>) -> Vec<Diagnostic> {
    let school = outcome.school;
    let differs = |condition: &ConditionResult<'_>| {
        let found = condition.note?.met.as_ref()?;
        let told = condition.told.filter(|told| *told != found.value)?;
        let word = |met: bool| if met { "đạt" } else { "chưa đạt" };
        let message = format!(
            "{}: yêu cầu về {} ghi {}, nhưng theo dữ kiện của trường là {}",
            school.name,
            condition.named.condition.name(),
            word(found.value),
            word(told)
        );
        let found = Diagnostic::new(&rules::YEU_CAU_LECH, message).at(&found.place);
        let from = source(outcome, condition.named.condition);
        Some(from.into_iter().fold(found, |found, place| found.related(&place, "suy ra từ đây")))
    };
    outcome.conditions.iter().filter_map(differs).collect()
}

/// Where the facts stand that a condition follows from.
fn source(outcome: &Judgement<'_>, condition: AppraisalCondition) -> Option<Place> {
    let circumstances = &outcome.school.circumstances;
    match condition {
        AppraisalCondition::Cohort => circumstances.finished_cohort.as_ref().map(|told| told.place.clone()),
        AppraisalCondition::Data => {
            circumstances.self_assessment.as_ref()?.years.as_ref().map(|years| years.place.clone())
        }
        AppraisalCondition::Degree => outcome.appraisal.sheets.first().map(|sheet| sheet.place.clone()),
        AppraisalCondition::Facilities | AppraisalCondition::Other => None,
    }
}

/// The mức that was concluded or voted for, against that of the criteria.
fn degree(outcome: &Judgement<'_>, register: &Register) -> Vec<Diagnostic> {
    let Some(computed) = outcome.degree else { return Vec::new() };
    let appraisal = outcome.appraisal;
    let stated = appraisal.conclusion.degree.as_ref().map(|stated| (stated.value, &stated.place, "kết luận"));
    let ballot = appraisal.ballots.as_ref().and_then(|ballots| ballots.degree.as_ref());
    let voted = ballot.and_then(|ballot| Some((ballot.majority()?, &ballot.place, "kết quả biểu quyết")));
    let differs = |(degree, place, what): (u8, &Place, &str)| {
        let message = format!(
            "{}: {what} là {}, nhưng theo các tiêu chí do Hội đồng xác định là {}",
            outcome.school.name,
            name(degree),
            name(computed)
        );
        let found = Diagnostic::new(&rules::KET_LUAN_THIEU_CAN_CU, message).at(place);
        let sheets = &appraisal.sheets;
        let found = sheets.iter().fold(found, |found, sheet| found.related(&sheet.place, "tính từ đây"));
        let rule = outcome.regime.criteria.as_ref();
        let found = rule.filter(|_| degree > computed).into_iter().fold(found, |found, rule| {
            assessment::shortfalls(sheets, &rule.value, computed + 1)
                .into_iter()
                .fold(found, Diagnostic::hint)
        });
        rule.into_iter().fold(found, |found, rule| {
            let level = outcome.school.level.value;
            found.hint(format!("căn cứ {}", outcome.regime.cite(rule, level, register)))
        })
    };
    let wrong = stated.into_iter().chain(voted).filter(|(degree, ..)| *degree != computed);
    wrong.map(differs).collect()
}

/// The mức độ that is proposed, against what criteria and conditions carry, and against the ballot.
fn proposal(outcome: &Judgement<'_>, register: &Register) -> Vec<Diagnostic> {
    let appraisal = outcome.appraisal;
    let stated = appraisal.conclusion.proposal.as_ref();
    let ballot = appraisal.ballots.as_ref().and_then(|ballots| ballots.recognition.as_ref());
    let voted =
        ballot.and_then(|ballot| Some(Located { value: ballot.majority()?, place: ballot.place.clone() }));
    let mut report = Vec::new();
    if let Some((stated, voted)) = stated.zip(voted.as_ref())
        && stated.value != voted.value
    {
        let message = format!(
            "{}: kết luận {}, nhưng đa số phiếu {}",
            outcome.school.name,
            proposal_name(stated.value),
            proposal_name(voted.value)
        );
        let found = Diagnostic::new(&rules::KET_LUAN_THIEU_CAN_CU, message).at(&stated.place);
        report.push(found.related(&voted.place, "kết quả biểu quyết ở đây"));
    }
    let proposed = stated.or(voted.as_ref());
    report.extend(proposed.and_then(|proposed| not_carried(outcome, proposed, register)));
    report.extend(proposed.and_then(|proposed| withheld(outcome, proposed)));
    report
}

/// Nothing is proposed though all that is asked is met: the minutes would tick both, and the notice only one of them.
fn withheld(outcome: &Judgement<'_>, proposed: &Located<u8>) -> Option<Diagnostic> {
    let carried = outcome.carried();
    if proposed.value > 0 || carried == 0 {
        return None;
    }
    let message = format!(
        "{}: không đề nghị công nhận, nhưng tiêu chí và các yêu cầu công nhận đều đáp ứng Mức độ {carried}",
        outcome.school.name
    );
    let found = Diagnostic::new(&rules::KET_LUAN_THIEU_CAN_CU, message).at(&proposed.place);
    Some(found.hint(
        "ghi yêu cầu chưa đạt ở `tham_dinh.dieu_kien`, như `khac: {noi_dung: …, dat: khong}`; hoặc sửa kết luận, biểu quyết",
    ))
}

fn not_carried(outcome: &Judgement<'_>, proposed: &Located<u8>, register: &Register) -> Option<Diagnostic> {
    if proposed.value <= outcome.carried() {
        return None;
    }
    let message = format!(
        "{}: {}, nhưng tiêu chí và các yêu cầu công nhận chưa đủ căn cứ",
        outcome.school.name,
        proposal_name(proposed.value)
    );
    let found = Diagnostic::new(&rules::KET_LUAN_THIEU_CAN_CU, message).at(&proposed.place);
    let needed = outcome.regime.accreditation_for(proposed.value);
    let found = match (outcome.degree, needed) {
        (None, _) => found.hint("chưa có kết quả của Hội đồng ở đủ các tiêu chí: ghi `tham_dinh.tieu_chi`"),
        (Some(degree), Some(needed)) if degree < needed => found.hint(format!(
            "Mức độ {} cần {}, các tiêu chí cho thấy trường {}",
            proposed.value,
            name(needed),
            name(degree)
        )),
        (Some(_), Some(_) | None) => found,
    };
    let unmet = outcome.conditions.iter().filter(|condition| condition.is_asked());
    let found = unmet.filter(|condition| condition.met != Some(true)).fold(found, |found, condition| {
        let (what, key) = (condition.named.condition.name(), condition.named.condition.key());
        found.hint(match condition.met {
            Some(_) => format!("yêu cầu chưa đạt: {what}"),
            None => format!("chưa ghi kết quả của yêu cầu về {what}: `tham_dinh.dieu_kien.{key}.dat`"),
        })
    });
    let clause = outcome.regime.cite(&outcome.regime.needs, outcome.school.level.value, register);
    Some(found.hint(format!("căn cứ {clause}")))
}

/// Ballots against those who were there, and against each other.
fn ballots(outcome: &Judgement<'_>, council: Option<&Council>) -> Vec<Diagnostic> {
    let Some(ballots) = &outcome.appraisal.ballots else { return Vec::new() };
    let named = [(&ballots.degree, "mức thực hiện"), (&ballots.recognition, "đề nghị công nhận")];
    let cast: Vec<(&Ballot, &str)> =
        named.into_iter().filter_map(|(ballot, what)| Some((ballot.as_ref()?, what))).collect();
    let present = council.map(|council| (present(outcome, council), council));
    let mut report: Vec<Diagnostic> = Vec::new();
    for (ballot, what) in &cast {
        if let Some((present, council)) = present
            && ballot.voters() > u32::try_from(present).unwrap_or(u32::MAX)
        {
            let message = format!(
                "{}: biểu quyết về {what} có {} phiếu, nhưng chỉ có {present} thành viên tham dự",
                outcome.school.name,
                ballot.voters()
            );
            let found = Diagnostic::new(&rules::PHIEU_LECH, message).at(&ballot.place);
            report.push(found.related(&council.place, "danh sách Hội đồng ở đây"));
        }
        if ballot.majority().is_none() {
            let message = format!(
                "{}: biểu quyết về {what} không có phương án nào quá nửa số phiếu",
                outcome.school.name
            );
            report.push(Diagnostic::new(&rules::KHONG_CO_DA_SO, message).at(&ballot.place));
        }
    }
    if let [(first, _), (second, _)] = cast.as_slice()
        && first.voters() != second.voters()
    {
        let message = format!(
            "{}: hai lần biểu quyết có số phiếu khác nhau ({} và {})",
            outcome.school.name,
            first.voters(),
            second.voters()
        );
        let found = Diagnostic::new(&rules::PHIEU_LECH, message).at(&second.place);
        report.push(found.related(&first.place, "lần kia ở đây"));
    }
    report
}

/// How many members of `council` were there.
pub fn present(outcome: &Judgement<'_>, council: &Council) -> usize {
    let session = outcome.appraisal.session.as_ref();
    let absent = session.map_or(&[][..], |session| session.absent.as_slice());
    let is_absent =
        |name: &str| absent.iter().any(|absence| crate::vietnamese::same_name(&absence.name.value, name));
    council.members.iter().filter(|member| !is_absent(&member.person.name)).count()
}

/// Whether the session of `outcome` is valid: enough members were there. `None` where the rules or the session do not
/// tell.
pub fn has_quorum(outcome: &Judgement<'_>, council: &Council) -> Option<bool> {
    outcome.appraisal.session.as_ref()?;
    let quorum = &outcome.regime.procedure.appraisers.as_ref()?.value.quorum;
    Some(quorum.is_reached(present(outcome, council), council.members.len()))
}

/// A session that concluded without enough members, or before there was a council; a decision that took too long.
fn session(outcome: &Judgement<'_>, council: Option<&Council>, register: &Register) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    let (Some(council), Some(session)) = (council, &outcome.appraisal.session) else { return report };
    let level = outcome.school.level.value;
    let terms = outcome.regime.procedure.appraisers.as_ref();
    if let Some(rule) = terms.filter(|_| has_quorum(outcome, council) == Some(false))
        && outcome.proposal().is_some()
    {
        let all = council.members.len();
        let message = format!(
            "{}: Hội đồng kết luận khi chỉ có {}/{all} thành viên tham dự, cần ít nhất {}",
            outcome.school.name,
            present(outcome, council),
            rule.value.quorum.of(all)
        );
        let found = Diagnostic::new(&rules::HOP_THIEU_NGUOI, message).at(&session.date.place);
        report.push(found.hint(format!("căn cứ {}", outcome.regime.cite(rule, level, register))));
    }
    if let Some(decision) = &council.decision
        && session.date.value.latest() < decision.date.value.earliest()
    {
        let message = format!(
            "{}: Hội đồng thẩm định họp {}, trước khi được thành lập ({})",
            outcome.school.name,
            session.date.value.plain(),
            decision.date.value.plain()
        );
        let found = Diagnostic::new(&rules::HOP_TRUOC_THANH_LAP, message).at(&session.date.place);
        report.push(found.related(&decision.date.place, "ngày quyết định thành lập ở đây"));
    }
    report
}

/// What the forms ask a reason for.
fn reasons(outcome: &Judgement<'_>) -> Vec<Diagnostic> {
    let appraisal = outcome.appraisal;
    let mut report = Vec::new();
    if let Some((own, degree)) = outcome.own.zip(outcome.degree)
        && own != degree
        && appraisal.degree_reason.is_none()
    {
        let message = format!(
            "{}: Hội đồng xác định {}, trường tự đánh giá {}, mà chưa có lý do",
            outcome.school.name,
            name(degree),
            name(own)
        );
        let found = Diagnostic::new(&rules::THIEU_LY_DO, message).at(&appraisal.place);
        report.push(found.hint("ghi lý do ở `tham_dinh.ly_do_muc`"));
    }
    if outcome.proposal() == Some(0) && appraisal.condition_reason.is_none() {
        let message = format!("{}: Hội đồng không đề nghị công nhận, mà chưa có lý do", outcome.school.name);
        let found = Diagnostic::new(&rules::THIEU_LY_DO, message).at(&appraisal.place);
        report.push(found.hint("ghi lý do ở `tham_dinh.ly_do_dieu_kien`"));
    }
    report
}

#[cfg(test)]
#[path = "appraised_tests.rs"]
mod tests;
