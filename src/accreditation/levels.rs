//! Whether the levels of a target are those of the rules, and the school's own findings reach them.

use super::assessment;
use super::case::Case;
use super::history::Held;
use crate::diagnostic::{Diagnostic, Rule, rules};

/// What does not fit.
pub(super) fn check(case: Case<'_>) -> Vec<Diagnostic> {
    let mut report = scales(case);
    report.extend(need(case));
    if case.target.kind.value.is_recognition() {
        report.extend(degree(case));
        report.extend(cohort(case));
        report.extend(years(case));
    }
    report
}

const LEVEL: &Rule = &rules::MUC_DO_KHONG_HOP;
/// Of conditions that the school's facts say are not met yet.
const CONDITION: &Rule = &rules::CHUA_DU_DIEU_KIEN;

fn scales(case: Case<'_>) -> Vec<Diagnostic> {
    let level = case.school.level.value;
    let aims = [
        (&case.target.national_standard, &case.regime.national_standard, Held::NationalStandard),
        (&case.target.accreditation, &case.regime.accreditation, Held::Accreditation),
    ];
    let problem = |(aim, rule, held)| {
        let (aim, rule, held): (&Option<_>, &super::rule::Provision<super::scale::Scale>, Held) =
            (aim, rule, held);
        let aim: &crate::yaml::Located<u8> = aim.as_ref()?;
        let scale = &rule.value;
        let problem = if !scale.is_for(level) {
            format!("{} không áp dụng đối với cơ sở {}", held.name(), level.name())
        } else if aim.value > scale.highest {
            let (name, highest) = (&scale.name, scale.highest);
            format!("{} chỉ có {name} 1 đến {highest}, mục tiêu ghi {}", held.name(), aim.value)
        } else {
            return None;
        };
        Some(case.finding(LEVEL, &problem, rule).at(&aim.place))
    };
    aims.into_iter().filter_map(problem).collect()
}

fn need(case: Case<'_>) -> Option<Diagnostic> {
    let standard = case.target.national_standard.as_ref()?;
    let accreditation = case.target.accreditation.as_ref()?;
    let needed = case.regime.accreditation_for(standard.value)?;
    let scale = &case.regime.accreditation.value.name;
    let problem = format!(
        "chuẩn quốc gia mức độ {} cần KĐCLGD từ {scale} {needed}, mục tiêu ghi {scale} {}",
        standard.value, accreditation.value
    );
    let warning = || case.finding(LEVEL, &problem, &case.regime.needs).at(&accreditation.place);
    (accreditation.value < needed).then(warning)
}

/// The school's own findings reach a mức below that of the target.
fn degree(case: Case<'_>) -> Option<Diagnostic> {
    let standard = case.target.national_standard.as_ref()?;
    let needed = case.regime.accreditation_for(standard.value)?;
    let (degree, place) = assessment::degree(case.school, case.regime)?;
    if degree >= needed {
        return None;
    }
    let problem = format!(
        "chuẩn quốc gia mức độ {} cần {}, mà trường tự đánh giá {}",
        standard.value,
        assessment::name(needed),
        assessment::name(degree)
    );
    let found = case.finding(CONDITION, &problem, &case.regime.needs).at(&standard.place);
    let found = found.related(&place, "kết quả tự đánh giá ở đây");
    let figures = case.regime.figures_decide_after.as_ref();
    Some(match figures.filter(|rule| rule.value.latest() >= case.last_day()) {
        Some(rule) => found.hint(format!(
            "đến hết {} dữ liệu định lượng không phải căn cứ duy nhất để kết luận không đạt ({})",
            rule.value.plain(),
            case.clause(rule)
        )),
        None => found,
    })
}

fn cohort(case: Case<'_>) -> Option<Diagnostic> {
    let rule = case.regime.needs_finished_cohort.as_ref().filter(|rule| rule.value)?;
    let none = case.school.circumstances.finished_cohort.as_ref().filter(|finished| !finished.value)?;
    let problem = "chưa có khóa nào hoàn thành chương trình cấp học cao nhất nên chưa được xem xét công nhận";
    let found = case.finding(CONDITION, problem, rule).at(&case.target.kind.place);
    Some(found.related(&none.place, "ghi ở đây"))
}

fn years(case: Case<'_>) -> Option<Diagnostic> {
    let rule = case.regime.years_of_data.as_ref()?;
    let years = case.school.circumstances.self_assessment.as_ref()?.years.as_ref()?;
    if years.value >= rule.value {
        return None;
    }
    let problem = format!(
        "cần dữ liệu của ít nhất {} năm học liên tiếp trước khi xem xét công nhận, trường mới có {}",
        rule.value, years.value
    );
    let found = case.finding(CONDITION, &problem, rule).at(&case.target.kind.place);
    Some(found.related(&years.place, "số năm học có dữ liệu ghi ở đây"))
}
