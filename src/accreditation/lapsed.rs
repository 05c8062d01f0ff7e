//! Schools whose recognition has lapsed or lapses in the plan's period, and that have no target.

use super::case::describe;
use super::history::{Held, Holding};
use super::regime::Regime;
use super::regimes::Regimes;
use super::renewal::{self, DUE_TARGET, renews};
use super::undated::unclear;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, School};
use crate::legal::Register;

/// Warnings on the schools of `facts` that hold something that lapses in its period or has lapsed, with no target to
/// renew it: school, day and clause. What the rules renew no more is passed over.
pub fn check_lapsed(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let forgotten = facts.schools.iter().filter(|school| school.target().is_none());
    forgotten.filter_map(|school| warning(school, facts, regimes, register)).collect()
}

/// Whether one of `schools` holds something that lapses in the period of `facts`, has no target, and is told so.
pub fn is_any_forgotten(schools: &[School], facts: &Facts, regimes: &Regimes) -> bool {
    let mut aimless = schools.iter().filter(|school| school.target().is_none());
    aimless
        .any(|school| lapsing(school, facts, regimes).is_some() || unclear(school, facts, regimes).is_some())
}

/// The rules that hold for `school` on the document's day.
fn regime_of<'r>(school: &School, facts: &Facts, regimes: &'r Regimes) -> Option<&'r Regime> {
    let dated = facts.record.date.value;
    regimes.on(dated.latest()).map(|regime| regimes.of_school(school, regime))
}

/// What `school` holds and would renew, and when in the period of `facts` or before it lapses.
fn lapsing<'s>(
    school: &'s School,
    facts: &Facts,
    regimes: &'s Regimes,
) -> Option<(Holding<'s>, PartialDate)> {
    let regime = regime_of(school, facts, regimes);
    let level = school.level.value;
    // What lapses last is what the school would renew; the standard, where both do.
    let holdings = [Held::Accreditation, Held::NationalStandard];
    let ending = holdings.into_iter().filter_map(|held| Holding::of(school, held, regimes));
    let ending = ending.filter(|held| regime.is_none_or(|regime| renews(regime, held, level)));
    let holding = ending.max_by_key(|held| held.lapses.map(|end| end.latest()))?;
    let lapses = holding.lapses.filter(|end| end.earliest() <= facts.period.last_day())?;
    Some((holding, lapses))
}

fn warning(school: &School, facts: &Facts, regimes: &Regimes, register: &Register) -> Option<Diagnostic> {
    let (holding, lapses) = lapsing(school, facts, regimes)?;
    let regime = regime_of(school, facts, regimes);
    let message = format!("{}: {} {}", school.name, describe(&holding), when(lapses, facts));
    let warning = Diagnostic::new(&rules::HET_HAN_KHONG_MUC_TIEU, message).at(&school.place);
    let warning = match regime {
        Some(regime) => warning.hint(format!("căn cứ {}", clause(regime, &holding, school, register))),
        None => warning,
    };
    Some(warning.hint(format!(
        "ghi `{}` cho trường nếu kế hoạch có công nhận lại, hoặc lý do vào `chap_nhan`",
        example(&holding, lapses, regime, facts)
    )))
}

/// "đã hết hạn mà trường không có mục tiêu trong năm 2027".
fn when(lapses: PartialDate, facts: &Facts) -> String {
    let period = facts.period.name();
    let seen_from = facts.period.present_day(facts.record.date.value).earliest();
    if lapses.latest() < seen_from {
        format!("đã hết hạn mà trường không có mục tiêu trong {period}")
    } else if lapses.latest() <= facts.period.last_day() {
        format!("hết hạn vào {} mà trường không có mục tiêu trong {period}", lapses.plain())
    } else {
        format!("có thể hết hạn trong {period} ({}) mà trường không có mục tiêu", lapses.plain())
    }
}

/// The rule by which it lapses: of a recognition from before these rules, that it keeps its own term.
fn clause(regime: &Regime, holding: &Holding<'_>, school: &School, register: &Register) -> String {
    let level = school.level.value;
    let earlier = holding.regime.is_some_and(|given| given.id != regime.id);
    let kept = regime.reorganisation.as_ref().filter(|_| holding.kept);
    let term = match (kept, &regime.keeps_earlier_terms) {
        (Some(rule), _) => regime.cite(rule, level, register),
        (None, Some(rule)) if earlier => regime.cite(rule, level, register),
        (None, Some(_) | None) => regime.cite(&regime.validity_years, level, register),
    };
    match &regime.renewal_after_lapse {
        Some(rule) => format!("{term}; công nhận lại: {}", regime.cite(rule, level, register)),
        None => term,
    }
}

/// "muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 6/2027}".
fn example(holding: &Holding<'_>, lapses: PartialDate, regime: Option<&Regime>, facts: &Facts) -> String {
    let key = match holding.held {
        Held::NationalStandard => "chuan_quoc_gia",
        Held::Accreditation => "kdclgd",
    };
    let month = renewal::month(regime, lapses, lapses.year());
    let month = month.map(|month| PartialDate::Month { year: lapses.year(), month });
    let month = month.filter(|month| facts.period.contains(*month));
    let month = month.map(|month| format!(", thang: {}/{}", month.month().unwrap_or(1), month.year()));
    let kind = DUE_TARGET.key();
    format!("muc_tieu: {{loai: {kind}, {key}: {}{}}}", holding.level, month.unwrap_or_default())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{recognised, regimes, school, target};
    use super::*;
    use crate::diagnostic::tried;
    use crate::facts::{Period, TargetKind, sample};
    use crate::yaml::Told;

    fn messages(schools: Vec<School>) -> Vec<String> {
        let mut facts = Facts { schools, period: Period::Year(2027), ..sample::commune_plan() };
        facts.record.date = sample::located(sample::month(12, 2026));
        check_lapsed(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap())
            .into_iter()
            .map(|found| found.message)
            .collect()
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
    fn what_is_valid_or_aimed_at_is_not() {
        let valid = school(vec![recognised(1, Some(2), "01/01/2023")]);
        assert_eq!(messages(vec![valid, aiming("20/5/2020")]), Vec::<String>::new());
    }

    fn found(school: School) -> Option<Diagnostic> {
        let mut facts = Facts { schools: vec![school], period: Period::Year(2027), ..sample::commune_plan() };
        facts.record.date = sample::located(sample::month(12, 2026));
        check_lapsed(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap()).pop()
    }

    #[test]
    fn what_lapses_in_the_year_is_told_with_day_clause_and_what_to_write() {
        let found = found(school(vec![recognised(1, Some(2), "20/5/2022")])).unwrap();
        assert_eq!(
            found.message,
            "Trường THCS Cẩm Thành: chuẩn quốc gia mức độ 1 (20/5/2022, hết hạn 20/5/2027) hết hạn vào 20/5/2027 mà \
             trường không có mục tiêu trong năm 2027"
        );
        assert_eq!(
            found.hints,
            [
                "căn cứ khoản 2 Điều 27 Thông tư số 57/2026/TT-BGDĐT; công nhận lại: khoản 3 Điều 19 Thông tư số \
                 57/2026/TT-BGDĐT",
                "ghi `muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 6/2027}` cho trường nếu kế hoạch có \
                 công nhận lại, hoặc lý do vào `chap_nhan`"
            ]
        );
    }

    #[test]
    fn every_day_of_the_year_and_before_is_told_and_none_after() {
        for year in 2019..=2024u16 {
            for month in 1..=12u8 {
                let day = PartialDate::Month { year, month };
                let school = school(vec![recognised(1, None, &day.numeric())]);
                assert_eq!(found(school).is_some(), year + 5 <= 2027, "{month}/{year}");
            }
        }
        assert!(found(school(vec![recognised(1, None, "31/12/2022")])).is_some());
        assert!(found(school(vec![recognised(1, None, "01/01/2023")])).is_none());
        assert!(found(school(vec![recognised(1, None, "2022")])).is_some());
    }

    #[test]
    fn what_the_rules_renew_no_more_is_passed_over() {
        let mut kdclgd = recognised(1, Some(3), "20/5/2022");
        kdclgd.national_standard = None;
        assert_eq!(found(school(vec![kdclgd.clone()])), None);
        let continuing =
            School { level: sample::located(crate::facts::Level::Continuing), ..school(vec![kdclgd]) };
        assert_eq!(found(continuing), None);
        let mut withdrawn = recognised(1, None, "20/5/2022");
        withdrawn.withdrawn = recognised(1, None, "01/10/2026").date;
        assert_eq!(found(school(vec![withdrawn])), None);
    }
}
