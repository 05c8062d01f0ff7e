//! Schools whose recognition has lapsed and that have no target.

use super::history::{Held, Holding};
use super::target::describe;
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, School};
use crate::figures::present_day;
use crate::legal::Regimes;

/// Warnings on the schools of `facts` that hold something lapsed by the day the document looks back from, with no
/// target to renew it.
pub fn check_lapsed(facts: &Facts, regimes: &Regimes) -> Vec<Diagnostic> {
    let forgotten = facts.schools.iter().filter(|school| school.target().is_none());
    forgotten.filter_map(|school| warning(school, facts, regimes)).collect()
}

fn warning(school: &School, facts: &Facts, regimes: &Regimes) -> Option<Diagnostic> {
    let day = present_day(facts.period, facts.record.date.value).earliest();
    // What lapsed last is what the school would renew; the standard, where both did.
    let holdings = [Held::Accreditation, Held::NationalStandard];
    let lapsed = holdings.into_iter().filter_map(|held| Holding::of(school, held, regimes));
    let lapsed = lapsed
        .filter(|held| held.lapses.is_some_and(|end| end.latest() < day))
        .max_by_key(|held| held.lapses.map(|end| end.latest()))?;
    let message = format!(
        "{}: {} đã hết hạn mà trường không có mục tiêu trong {}",
        school.name,
        describe(&lapsed),
        facts.period.name()
    );
    let hint = "ghi `muc_tieu` cho trường (như `{loai: cong_nhan_lai}`), hoặc lý do vào `chap_nhan`";
    Some(Diagnostic::warning("het-han-khong-muc-tieu", message).at(&school.place).hint(hint))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{recognised, regimes, school, target};
    use super::*;
    use crate::facts::{Period, TargetKind, Told, sample};

    fn messages(schools: Vec<School>) -> Vec<String> {
        let mut facts = Facts { schools, period: Period::Year(2027), ..sample::commune_plan() };
        facts.record.date = sample::located(sample::month(12, 2026));
        check_lapsed(&facts, &regimes()).into_iter().map(|found| found.message).collect()
    }

    fn aiming(day: &str) -> School {
        let target = target(TargetKind::Renewal, Some(1), None);
        School { target: Told::Yes(target), ..school(vec![recognised(1, Some(2), day)]) }
    }

    #[test]
    fn a_lapsed_school_without_a_target_is_told() {
        let lapsed = school(vec![recognised(1, Some(2), "20/5/2020")]);
        assert_eq!(
            messages(vec![lapsed, aiming("3/2021")]),
            [
                "Trường THCS Cẩm Thành: chuẩn quốc gia mức độ 1 (20/5/2020, hết hạn 20/5/2025) đã hết hạn mà trường không \
              có mục tiêu trong năm 2027"
            ]
        );
    }

    #[test]
    fn what_is_valid_unknown_or_aimed_at_is_not() {
        let valid = school(vec![recognised(1, Some(2), "20/5/2022")]);
        let unknown = school(vec![recognised(1, None, "2015")]);
        assert_eq!(messages(vec![valid, unknown, aiming("20/5/2020")]), Vec::<String>::new());
    }
}
