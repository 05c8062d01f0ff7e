//! Whether what is said of a school's transition, withdrawn recognition and reorganisation can be.

use super::regime::Regime;
use super::regimes::Regimes;
use super::reorganised::{Carried, carried, rules_for};
use super::reorganised_own;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::facts::{Facts, PartialDate, Recognition, Reorganisation, School, Transition};
use crate::legal::Register;

/// Findings on the circumstances of the schools of `facts`.
pub fn check_circumstances(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let dated = facts.record.date.value;
    let mut report = Vec::new();
    for school in &facts.schools {
        let circumstances = &school.circumstances;
        let transition = circumstances.transition.as_ref();
        report.extend(transition.and_then(|notice| check_transition(school, notice, regimes, register)));
        report.extend(school.recognitions().iter().filter_map(|one| check_withdrawn(school, one, dated)));
        report.extend(
            school.recognitions().iter().filter_map(|one| check_range(school, one, regimes, register)),
        );
        let change = circumstances.reorganised.as_ref();
        report.extend(change.and_then(|change| check_reorganised(school, change, regimes, register)));
        report.extend(change.and_then(|change| reorganised_own::check(school, change, regimes)));
    }
    report
}

/// The rules that let schools go on by earlier ones: the latest such.
fn with_transition(regimes: &Regimes) -> Option<&Regime> {
    regimes.all().iter().rfind(|regime| regime.transition.is_some())
}

fn check_transition(
    school: &School,
    notice: &Transition,
    regimes: &Regimes,
    register: &Register,
) -> Option<Diagnostic> {
    const RULE: &Rule = &rules::CHUYEN_TIEP_KHONG_HOP;
    let regime = with_transition(regimes)?;
    let level = school.level.value;
    let clause = format!("căn cứ {}", regime.cite(regime.transition.as_ref()?, level, register));
    let from = regime.from.plain();
    if !regime.national_standard.value.is_for(level) {
        let message = format!(
            "{}: cơ sở {} không thuộc đối tượng công nhận đạt chuẩn quốc gia nên không có chuyển tiếp",
            school.name,
            level.name()
        );
        let found = Diagnostic::new(RULE, message).at(&notice.date.place);
        return Some(found.related(&school.level.place, "cấp học ghi ở đây").hint(clause));
    }
    let date = notice.date.value;
    if date.latest() < regime.from.earliest() {
        return None;
    }
    let surely = date.earliest() >= regime.from.earliest();
    let message = if surely {
        format!(
            "{}: chỉ trường được thông báo chấp nhận hồ sơ trước {from} mới được chuyển tiếp, thông báo này ghi {}",
            school.name,
            date.plain()
        )
    } else {
        format!(
            "{}: chuyển tiếp cần thông báo trước {from}, mà ở đây chỉ ghi {}; ghi rõ ngày của thông báo",
            school.name,
            date.plain()
        )
    };
    let found = if surely { Diagnostic::new(RULE, message) } else { Diagnostic::milder(RULE, message) };
    Some(found.at(&notice.date.place).hint(clause))
}

fn check_withdrawn(school: &School, recognition: &Recognition, dated: PartialDate) -> Option<Diagnostic> {
    const RULE: &Rule = &rules::THU_HOI_SAI_NGAY;
    let withdrawn = recognition.withdrawn.as_ref()?;
    let given = recognition.date.as_ref();
    if let Some(given) = given.filter(|given| withdrawn.value.latest() < given.value.earliest()) {
        let (withdrawn_on, given_on) = (withdrawn.value.plain(), given.value.plain());
        let message = format!("{}: thu hồi {withdrawn_on} trước khi công nhận {given_on}", school.name);
        let found = Diagnostic::new(RULE, message).at(&withdrawn.place);
        return Some(found.related(&given.place, "ngày công nhận ở đây"));
    }
    let later = withdrawn.value.earliest() > dated.latest();
    let message = || {
        format!(
            "{}: thu hồi {} sau ngày của văn bản ({})",
            school.name,
            withdrawn.value.plain(),
            dated.plain()
        )
    };
    later.then(|| Diagnostic::new(RULE, message()).at(&withdrawn.place))
}

/// A level of KĐCLGD that the rules of its day have not.
fn check_range(
    school: &School,
    recognition: &Recognition,
    regimes: &Regimes,
    register: &Register,
) -> Option<Diagnostic> {
    let (level, date) = recognition.accreditation.zip(recognition.date.as_ref())?;
    let regime = regimes.on(date.value.earliest())?;
    let rule = &regime.accreditation;
    if level <= rule.value.highest {
        return None;
    }
    let message = format!(
        "{}: vào {} KĐCLGD chỉ có {} 1 đến {}, ở đây ghi {level}",
        school.name,
        date.value.plain(),
        rule.value.name,
        rule.value.highest
    );
    let clause = regime.cite(rule, school.level.value, register);
    Some(Diagnostic::new(&rules::MUC_DO_KHONG_HOP, message).at(&date.place).hint(format!("căn cứ {clause}")))
}

fn check_reorganised(
    school: &School,
    change: &Reorganisation,
    regimes: &Regimes,
    register: &Register,
) -> Option<Diagnostic> {
    let place = &change.effective.place;
    let name = change.kind.value.name();
    let Carried::Unknown { .. } = carried(school, regimes) else { return None };
    let Some((regime, rule)) = rules_for(change, regimes) else {
        return Some(before_the_rules(school, change, regimes, register));
    };
    let message = format!(
        "{}: chưa rõ trường sau {name} còn giữ kết quả công nhận không, vì chưa rõ Bằng của mọi trường cũ",
        school.name
    );
    let unknown = change.predecessors.iter().filter(|one| one.recognitions.is_silent());
    let found = Diagnostic::new(&rules::TO_CHUC_LAI_CHUA_RO, message).at(place);
    let found = unknown.fold(found, |found, one| found.related(&one.place, "chưa ghi `cong_nhan`"));
    let clause = regime.cite(rule, school.level.value, register);
    let hint =
        "ghi `cong_nhan` của từng trường ở `tu` với `ngay` hoặc `den`; trường chưa được công nhận ghi `chua`";
    Some(found.hint(hint).hint(format!("căn cứ {clause}")))
}

fn before_the_rules(
    school: &School,
    change: &Reorganisation,
    regimes: &Regimes,
    register: &Register,
) -> Diagnostic {
    let effective = change.effective.value.plain();
    let message = format!(
        "{}: chưa rõ kết quả công nhận còn giá trị không sau khi {} từ {effective}",
        school.name,
        change.kind.value.name()
    );
    let found = Diagnostic::new(&rules::TO_CHUC_LAI_CHUA_RO, message).at(&change.effective.place);
    let mut known = regimes.all().iter().filter_map(|regime| Some((regime, regime.reorganisation.as_ref()?)));
    match known.next_back() {
        Some((regime, rule)) => found.hint(format!(
            "{} chỉ quy định việc tổ chức lại sau {}",
            regime.cite(rule, school.level.value, register),
            regime.from.plain()
        )),
        None => found,
    }
}

#[cfg(test)]
#[path = "circumstances_tests.rs"]
mod tests;
