//! What a yearly report tells of training and of the next year, against what there is.

use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, InstitutionKind, NextYear};
use crate::yaml::Located;

/// Findings on `tap_huan` and `nam_hoc_sau` of `facts`.
pub fn check_year_report(facts: &Facts, regimes: &Regimes) -> Vec<Diagnostic> {
    let report = &facts.cycle.report;
    let trained: Vec<_> = report.trained.iter().map(|entry| &entry.kind).collect();
    let next: Vec<_> = report.next_year.iter().map(|entry| &entry.kind).collect();
    let mut found = twice(&trained);
    found.extend(twice(&next));
    found.extend(report.next_year.iter().filter_map(|entry| unrecognised(entry, facts, regimes)));
    found.extend(report.next_year.iter().filter_map(|entry| too_many(entry, facts)));
    found
}

/// Of two entries of one kind only the first would be printed.
fn twice(kinds: &[&Located<InstitutionKind>]) -> Vec<Diagnostic> {
    let again = kinds.iter().enumerate().filter_map(|(index, kind)| {
        let first = kinds.iter().take(index).find(|earlier| earlier.value == kind.value)?;
        let message = format!("{} được ghi hai lần", kind.value.name());
        let found = Diagnostic::new(&rules::BAO_CAO_NAM_LECH, message).at(&kind.place);
        Some(found.related(&first.place, "lần đầu ở đây").hint("cộng vào một dòng"))
    });
    again.collect()
}

/// A kind that the rules do not recognise has no target of recognition.
fn unrecognised(entry: &NextYear, facts: &Facts, regimes: &Regimes) -> Option<Diagnostic> {
    let regime = regimes.on(facts.record.date.value.latest())?;
    let is_recognised = regime.national_standard.value.is_for(entry.kind.value.level());
    let wanted = entry.recognised.filter(|wanted| *wanted > 0 && !is_recognised)?;
    let message = format!(
        "chỉ tiêu {wanted} {} đạt chuẩn quốc gia, nhưng quy định không công nhận loại cơ sở này",
        entry.kind.value.name()
    );
    Some(Diagnostic::new(&rules::BAO_CAO_NAM_LECH, message).at(&entry.kind.place).hint("bỏ `dat_chuan`"))
}

/// More than there are: a school to come may be among them, so that it is told and no more.
fn too_many(entry: &NextYear, facts: &Facts) -> Option<Diagnostic> {
    let kind = entry.kind.value;
    let there = facts.schools.iter().filter(|school| InstitutionKind::of(school) == kind).count();
    let wanted = entry.assessed.max(entry.recognised.unwrap_or_default());
    let is_more = there > 0 && usize::try_from(wanted).is_ok_and(|wanted| wanted > there);
    is_more.then(|| {
        let message = format!("chỉ tiêu năm học sau là {wanted} {}, nhưng hiện có {there}", kind.name());
        Diagnostic::milder(&rules::BAO_CAO_NAM_LECH, message).at(&entry.kind.place)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::samples::{date, regimes};
    use super::*;
    use crate::diagnostic::Severity;
    use crate::facts::sample;

    fn found(report: &str) -> Vec<Severity> {
        let mut facts = sample::commune_plan();
        facts.record.date = sample::located(date("15/6/2027"));
        facts.schools = vec![sample::read("{ten: Trường Mầm non A, cap_hoc: mam_non}")];
        facts.cycle.report = sample::read(report);
        check_year_report(&facts, &regimes()).iter().map(|found| found.severity).collect()
    }

    #[test]
    fn numbers_of_a_report_are_told_once_and_can_be() {
        let (error, warning) = (Severity::Error, Severity::Warning);
        for (report, expected) in [
            ("{tap_huan: [{loai: mam_non, so_nguoi: 40}]}", vec![]),
            ("{tap_huan: [{loai: mam_non, so_nguoi: 40}, {loai: mam_non, so_nguoi: 10}]}", vec![error]),
            ("{nam_hoc_sau: [{loai: mam_non, hoan_thanh: 1, dat_chuan: 1, tap_huan: 9}]}", vec![]),
            ("{nam_hoc_sau: [{loai: mam_non, hoan_thanh: 1, dat_chuan: 2, tap_huan: 9}]}", vec![warning]),
            ("{nam_hoc_sau: [{loai: gdtx, hoan_thanh: 1, dat_chuan: 1, tap_huan: 9}]}", vec![error]),
            ("{nam_hoc_sau: [{loai: gdtx, hoan_thanh: 1, dat_chuan: 0, tap_huan: 9}]}", vec![]),
        ] {
            assert_eq!(found(report), expected, "{report}");
        }
    }
}
