//! Recognitions of which nobody can tell whether they lapse in the plan's period.

use super::history::{Held, Holding, add_years};
use super::regimes::Regimes;
use super::renewal::renews;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, School};

/// One warning for the schools of `facts` that have no target and hold something whose end does not follow from what
/// is written: then it may have lapsed, and the plan would pass over it.
pub fn check_undated(facts: &Facts, regimes: &Regimes) -> Option<Diagnostic> {
    let aimless = facts.schools.iter().filter(|school| school.target().is_none());
    let unclear: Vec<(&School, Holding<'_>)> =
        aimless.filter_map(|school| Some((school, unclear(school, facts, regimes)?))).collect();
    let ((first, holding), others) = unclear.split_first()?;
    let why = match holding.date {
        None => "không ghi ngày công nhận".to_owned(),
        Some(date) => {
            format!(
                "công nhận từ {}, khi chưa có quy định mà chương trình biết, không được đếm là đang đạt",
                date.as_known()
            )
        }
    };
    let message = format!(
        "{}: {} {why}, nên không rõ có hết hạn trong {} không, mà trường không có mục tiêu",
        first.name,
        holding.name(),
        facts.period.name()
    );
    let warning = Diagnostic::new(&rules::CHUA_RO_HAN, message).at(&first.place);
    let shown = others.iter().take(SHOWN);
    let warning = shown.fold(warning, |warning, (school, _)| {
        warning.related(&school.place, format!("{} cũng vậy", school.name))
    });
    let more = others.len().saturating_sub(SHOWN);
    let warning = if more > 0 { warning.hint(format!("và {more} trường khác")) } else { warning };
    let wanted = match holding.date {
        None => "`ngay` (cột \"Ngày công nhận\") hoặc `den` (cột \"Ngày hết hạn\")",
        Some(_) => "`den` (cột \"Ngày hết hạn\"), ngày hết giá trị ghi trên giấy,",
    };
    Some(
        warning.hint(format!(
            "ghi {wanted} vào `cong_nhan` của trường; đã hết hạn thì ghi mục tiêu công nhận lại"
        )),
    )
}

/// How many more schools are shown.
const SHOWN: usize = 9;

/// What `school` holds and would renew, where its end does not follow.
pub(super) fn unclear<'r>(school: &School, facts: &Facts, regimes: &'r Regimes) -> Option<Holding<'r>> {
    let level = school.level.value;
    let regime =
        regimes.on(facts.record.date.value.latest()).map(|regime| regimes.of_school(school, regime))?;
    let holdings = [Held::NationalStandard, Held::Accreditation];
    let mut held = holdings.into_iter().filter_map(|held| Holding::of(school, held, regimes));
    let holding = held.find(|held| renews(regime, held, level))?;
    // Of rules from before those that are known, today's term is a guess: short of it nothing is told.
    let may_have_ended = holding.date.is_none_or(|date| {
        add_years(date, regime.validity_years.value).earliest() <= facts.period.last_day()
    });
    (holding.lapses.is_none() && may_have_ended).then_some(holding)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{date, recognised, regimes, school, target};
    use super::*;
    use crate::facts::{Circumstances, Period, Recognition, TargetKind, sample};
    use crate::yaml::Told;

    fn found(schools: Vec<School>, dated: &str) -> Option<Diagnostic> {
        let mut facts = Facts { schools, period: Period::Year(2027), ..sample::commune_plan() };
        facts.record.date = sample::located(date(dated));
        check_undated(&facts, &regimes())
    }

    fn undated() -> Recognition {
        Recognition { date: None, ..recognised(1, None, "2022") }
    }

    #[test]
    fn an_undated_recognition_without_a_target_is_told_with_what_to_add() {
        let none = School { target: Told::No(sample::located(()).place), ..school(vec![undated()]) };
        for one in [none, school(vec![undated()])] {
            let told = found(vec![one.clone(), one], "12/2026").unwrap();
            assert_eq!(
                told.message,
                "Trường THCS Cẩm Thành: chuẩn quốc gia mức độ 1 không ghi ngày công nhận, nên không rõ có hết hạn trong năm \
                 2027 không, mà trường không có mục tiêu"
            );
            assert!(told.hints[0].starts_with("ghi `ngay` (cột"), "{:?}", told.hints);
            assert_eq!(told.related.len(), 1);
        }
        let kdclgd = Recognition { national_standard: None, accreditation: Some(2), ..undated() };
        assert!(found(vec![school(vec![kdclgd.clone()])], "12/2025").is_some());
        // The rules of 2026 renew no such recognition.
        assert_eq!(found(vec![school(vec![kdclgd])], "12/2026"), None);
    }

    #[test]
    fn one_from_before_the_rules_that_are_known_is_told_too() {
        let told = found(vec![school(vec![recognised(1, Some(2), "2015")])], "12/2026").unwrap();
        assert!(told.message.contains("công nhận từ năm 2015"), "{}", told.message);
        assert!(told.hints[0].starts_with("ghi `den`"), "{:?}", told.hints);
    }

    #[test]
    fn what_is_known_aimed_at_or_withdrawn_is_not() {
        let aiming = School {
            target: Told::Yes(target(TargetKind::Renewal, Some(1), None)),
            ..school(vec![undated()])
        };
        let ending = Recognition { valid_until: recognised(1, None, "2030").date, ..undated() };
        let withdrawn = Recognition { withdrawn: recognised(1, None, "2026").date, ..undated() };
        let later = vec![undated(), recognised(1, None, "2025")];
        let all = vec![
            aiming,
            school(vec![ending]),
            school(vec![withdrawn]),
            school(later),
            school(Vec::new()),
            School {
                circumstances: Circumstances::default(),
                ..school(vec![recognised(1, None, "20/5/2022")])
            },
        ];
        assert_eq!(found(all, "12/2026"), None);
        // Before the first rules that are known nothing follows.
        assert_eq!(found(vec![school(vec![undated()])], "3/2017"), None);
    }
}
