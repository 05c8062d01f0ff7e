//! Targets that the rules of the day do not know at all.

use super::case::Case;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::facts::TargetKind;

/// An error on a target that the rules do not know: its kind, a school that they recognise for nothing, or KĐCLGD by
/// itself.
pub(super) fn check(case: Case<'_>) -> Option<Diagnostic> {
    unknown_kind(case).or_else(|| not_recognised(case)).or_else(|| accreditation_only(case))
}

const RULE: &Rule = &rules::MUC_TIEU_NGOAI_QUY_DINH;

fn unknown_kind(case: Case<'_>) -> Option<Diagnostic> {
    let kind = &case.target.kind;
    let rule = case.regime.unknown_targets.as_ref().filter(|rule| rule.value.contains(&kind.value))?;
    let problem = format!(
        "không còn mục tiêu \"{}\" (`{}`): {} không có nội dung này",
        kind.value.name(),
        kind.value.key(),
        case.documents()
    );
    let found = case.finding(RULE, &problem, rule).at(&kind.place);
    if let Some(refused) = not_recognised(case) {
        return Some(refused.hints.into_iter().fold(found, |found, hint| found.hint(hint)));
    }
    let found = match fitting(case) {
        Some(kinds) => found.hint(format!("mục tiêu của quy định hiện hành: {kinds}")),
        None => found,
    };
    Some(match &case.regime.transition {
        Some(transition) => found.hint(format!(
            "trường đã được thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài trước ngày đó thì ghi `chuyen_tiep` ({})",
            case.clause(transition)
        )),
        None => found,
    })
}

/// The kinds that the rules know.
fn fitting(case: Case<'_>) -> Option<String> {
    let unknown = case.regime.unknown_targets.as_ref()?;
    let kinds = TargetKind::ALL.into_iter().filter(|kind| !unknown.value.contains(kind));
    Some(kinds.map(|kind| format!("`{}`", kind.key())).collect::<Vec<_>>().join(", "))
}

/// A school of a level that the rules do not recognise for the national standard, where they recognise nothing else.
fn not_recognised(case: Case<'_>) -> Option<Diagnostic> {
    let rule = &case.regime.national_standard;
    let level = case.school.level.value;
    let standard_only = case.regime.recognises_accreditation.as_ref().is_some_and(|rule| !rule.value);
    if !standard_only || rule.value.is_for(level) {
        return None;
    }
    let problem = format!(
        "cơ sở {} không thuộc đối tượng công nhận đạt chuẩn quốc gia, nên không có mục tiêu `{}`",
        level.name(),
        case.target.kind.value.key()
    );
    let found = case.finding(RULE, &problem, rule).at(&case.target.kind.place);
    Some(found.related(&case.school.level.place, "cấp học ghi ở đây").hint(
        "bỏ `muc_tieu` của cơ sở này; việc tự đánh giá, cải tiến chất lượng của cơ sở ghi ở `noi_dung`",
    ))
}

/// KĐCLGD as the whole of a target, under rules that recognise the national standard only.
fn accreditation_only(case: Case<'_>) -> Option<Diagnostic> {
    let rule = case.regime.recognises_accreditation.as_ref().filter(|rule| !rule.value)?;
    let aim = case.target.accreditation.as_ref().filter(|_| case.target.national_standard.is_none())?;
    let problem = format!(
        "mục tiêu chỉ ghi `kdclgd`, mà {} không còn công nhận riêng {}",
        case.documents(),
        super::history::Held::Accreditation.name()
    );
    let hint = format!(
        "ghi mức độ chuẩn quốc gia cần đạt ở `chuan_quoc_gia`; {} thực hiện hoạt động bảo đảm chất lượng giáo dục do \
         trường tự đánh giá",
        case.regime.accreditation.value.name
    );
    Some(case.finding(RULE, &problem, rule).at(&aim.place).hint(hint))
}
