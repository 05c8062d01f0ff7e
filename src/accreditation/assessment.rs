//! What a school found about itself, held against the criteria.

use super::criteria::{Criteria, Shortfall};
use super::regime::Regime;
use super::regimes::Regimes;
use super::rule::Provision;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{CriteriaSheet, Facts, Level, School, SelfAssessment};
use crate::legal::Register;

/// "Mức 2"; of 0 "không đạt Mức 1".
pub fn name(degree: u8) -> String {
    if degree == 0 { "không đạt Mức 1".to_owned() } else { format!("Mức {degree}") }
}

/// The mức of `school`, and where it is written: computed where all criteria are given, else the stated one.
pub(super) fn degree(school: &School, regime: &Regime) -> Option<(u8, Place)> {
    let assessment = school.circumstances.self_assessment.as_ref()?;
    let rule = regime.criteria.as_ref()?;
    let computed = computed(school, &assessment.sheets, rule, regime);
    let place = assessment.sheets.first().map(|sheet| sheet.place.clone());
    let stated = || assessment.stated.as_ref().map(|stated| (stated.value, stated.place.clone()));
    computed.zip(place).or_else(stated)
}

/// The mức that `school` found of itself; 0 is below mức 1.
pub fn assessed_degree(school: &School, regime: &Regime) -> Option<u8> {
    degree(school, regime).map(|(degree, _)| degree)
}

/// Errors on criteria that are unknown or missing, and on a stated mức that is not the computed one.
pub fn check_assessments(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let Some(regime) = regimes.on(facts.record.date.value.latest()) else { return Vec::new() };
    let Some(rule) = &regime.criteria else { return Vec::new() };
    let assessed = facts.schools.iter();
    let assessed =
        assessed.filter_map(|school| Some((school, school.circumstances.self_assessment.as_ref()?)));
    let check = |(school, assessment): (&School, &SelfAssessment)| {
        let mut report: Vec<Diagnostic> = Vec::new();
        report.extend(check_sheets(school, &assessment.sheets, &rule.value));
        if report.is_empty() {
            report.extend(check_stated(school, assessment, rule, regime));
        }
        let clause = regime.cite(rule, school.level.value, register);
        report.into_iter().map(move |found| found.hint(format!("căn cứ {clause}")))
    };
    assessed.flat_map(check).collect()
}

/// What is wrong with `sheets` of `school`: criteria that are unknown or missing, levels that are not its own.
pub(super) fn check_sheets(
    school: &School,
    sheets: &[CriteriaSheet],
    criteria: &Criteria,
) -> Vec<Diagnostic> {
    let of_sheets = sheets.iter().flat_map(|sheet| check_sheet(school, sheet, criteria));
    check_levels(school, sheets).into_iter().chain(of_sheets).collect()
}

/// The mức of each sheet, the lowest of all; `None` where a sheet is not whole.
pub(super) fn computed(
    school: &School,
    sheets: &[CriteriaSheet],
    rule: &Provision<Criteria>,
    regime: &Regime,
) -> Option<u8> {
    if !check_sheets(school, sheets, &rule.value).is_empty() {
        return None;
    }
    let highest = regime.accreditation.value.highest;
    sheets.iter().map(|sheet| rule.value.degree(|name| of(sheet, name), highest)).min()
}

/// The degree of the criterion `name`; 0 where it is not written.
pub(super) fn of(sheet: &CriteriaSheet, name: &str) -> u8 {
    let found = sheet.degrees.iter().find(|(known, _)| known.value == name);
    found.map(|(_, degree)| degree.value).unwrap_or_default()
}

/// A school of several levels has a sheet for each of them, any other has one.
fn check_levels(school: &School, sheets: &[CriteriaSheet]) -> Option<Diagnostic> {
    let first = sheets.first()?;
    let given: Vec<Level> = sheets.iter().filter_map(|sheet| Some(sheet.level.as_ref()?.value)).collect();
    let expected = if school.level.value == Level::Combined { school.levels.as_slice() } else { &[] };
    let mut sorted = (given.clone(), expected.to_vec());
    sorted.0.sort();
    sorted.1.sort();
    if sorted.0 == sorted.1 {
        return None;
    }
    let message = if expected.is_empty() {
        format!("{}: trường một cấp học ghi thẳng các tiêu chí, không chia theo cấp", school.name)
    } else {
        let keys: Vec<_> = expected.iter().map(|level| format!("`{}`", level.key())).collect();
        format!("{}: trường nhiều cấp học cần tiêu chí của từng cấp: {}", school.name, keys.join(", "))
    };
    Some(
        Diagnostic::new(&rules::TIEU_CHI_SAI_CAP, message)
            .at(&first.place)
            .related(&school.level.place, "cấp học"),
    )
}

fn check_sheet(school: &School, sheet: &CriteriaSheet, criteria: &Criteria) -> Vec<Diagnostic> {
    let unknown =
        sheet.degrees.iter().filter(|(name, _)| !criteria.numbers().any(|known| known == name.value));
    let unknown = unknown.map(|(name, _)| {
        let message = format!("không có tiêu chí `{}`", name.value);
        let hint = format!("các tiêu chí: {}", criteria.numbers().collect::<Vec<_>>().join(", "));
        Diagnostic::new(&rules::TIEU_CHI_LA, message).at(&name.place).hint(hint)
    });
    let mut report: Vec<Diagnostic> = unknown.collect();
    let given = |name: &&str| sheet.degrees.iter().any(|(known, _)| known.value == **name);
    let missing: Vec<&str> = criteria.numbers().filter(|name| !given(name)).collect();
    if !missing.is_empty() {
        let message =
            format!("{}: chưa tính được mức, còn thiếu tiêu chí {}", school.name, missing.join(", "));
        let hint = "ghi đủ các tiêu chí (0: không đạt Mức 1), hoặc chỉ ghi `muc`";
        report.push(Diagnostic::new(&rules::THIEU_TIEU_CHI, message).at(&sheet.place).hint(hint));
    }
    report
}

fn check_stated(
    school: &School,
    assessment: &SelfAssessment,
    rule: &Provision<Criteria>,
    regime: &Regime,
) -> Option<Diagnostic> {
    let stated = assessment.stated.as_ref()?;
    let computed = computed(school, &assessment.sheets, rule, regime)?;
    if stated.value == computed {
        return None;
    }
    let message = format!(
        "{}: `tu_danh_gia.muc` ghi {}, nhưng theo các tiêu chí là {}",
        school.name,
        name(stated.value),
        name(computed)
    );
    let found = Diagnostic::new(&rules::MUC_LECH, message).at(&stated.place);
    let found =
        assessment.sheets.iter().fold(found, |found, sheet| found.related(&sheet.place, "tính từ đây"));
    let reasons = shortfalls(&assessment.sheets, &rule.value, computed + 1);
    let above = stated.value > computed;
    Some(if above { reasons.into_iter().fold(found, Diagnostic::hint) } else { found })
}

/// What keeps each of `sheets` from `degree`, in words.
pub(super) fn shortfalls(sheets: &[CriteriaSheet], criteria: &Criteria, degree: u8) -> Vec<String> {
    let reasons = sheets.iter().filter_map(|sheet| {
        let shortfall = criteria.shortfall(|name| of(sheet, name), degree)?;
        let level = sheet.level.as_ref().map(|level| format!("cấp {}: ", level.value.name()));
        Some(level.unwrap_or_default() + &reason(&shortfall, criteria))
    });
    reasons.collect()
}

/// "chưa đạt Mức 2: tiêu chí bắt buộc 1.3, 4.1 dưới Mức 2; 4/7 tiêu chí còn lại đạt Mức 2, cần ít nhất 5".
fn reason(shortfall: &Shortfall, criteria: &Criteria) -> String {
    let degree = shortfall.degree;
    let (least, all) = criteria.others_needed();
    let mut parts = Vec::new();
    if !shortfall.mandatory.is_empty() {
        parts.push(format!("tiêu chí bắt buộc {} dưới Mức {degree}", shortfall.mandatory.join(", ")));
    }
    if shortfall.others < usize::from(least) {
        parts.push(format!(
            "{}/{all} tiêu chí còn lại đạt Mức {degree}, cần ít nhất {least}",
            shortfall.others
        ));
    }
    if !shortfall.too_low.is_empty() {
        parts.push(format!("tiêu chí {} dưới Mức {}", shortfall.too_low.join(", "), degree - 1));
    }
    format!("chưa đạt Mức {degree}: {}", parts.join("; "))
}

#[cfg(test)]
#[path = "assessment_tests.rs"]
mod tests;
