#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of targets against history, at the days where the answer changes.

use super::super::samples::{date, located, recognised, regimes, school, target};
use super::*;
use crate::diagnostic::tried;
use crate::facts::{Level, Period, Recognition, School, Target, TargetKind, sample};
use crate::yaml::Told;

/// The findings on `school` in a plan of `year` dated `dated`.
fn judged(school: &School, year: u16, dated: &str) -> Vec<Diagnostic> {
    let mut facts =
        Facts { schools: vec![school.clone()], period: Period::Year(year), ..sample::commune_plan() };
    facts.record.date = sample::located(date(dated));
    check_targets(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap())
}

fn check(school: &School, year: u16) -> Vec<Diagnostic> {
    judged(school, year, &format!("01/01/{year}"))
}

fn with(recognitions: Vec<Recognition>, wanted: Target) -> School {
    School { target: Told::Yes(wanted), ..school(recognitions) }
}

fn told(school: &School, year: u16, dated: &str) -> Vec<String> {
    judged(school, year, dated).into_iter().map(|diagnostic| diagnostic.message).collect()
}

fn messages(school: &School, year: u16) -> Vec<String> {
    told(school, year, &format!("01/01/{year}"))
}

fn fits(history: &str, kind: TargetKind, aim: Option<u8>, month: Option<&str>, year: u16) -> bool {
    messages(&with(vec![recognised(1, Some(2), history)], target(kind, aim, month)), year).is_empty()
}

#[test]
fn a_renewal_fits_from_the_year_in_which_the_term_ends() {
    assert!(!fits("6/2019", TargetKind::Renewal, Some(1), None, 2023));
    assert!(fits("6/2019", TargetKind::Renewal, Some(1), None, 2024));
    assert!(fits("6/2019", TargetKind::Renewal, Some(1), None, 2026));
}

#[test]
fn a_renewal_may_be_registered_five_months_ahead() {
    assert!(fits("31/5/2019", TargetKind::Renewal, Some(1), None, 2023));
    assert!(fits("01/5/2019", TargetKind::Renewal, Some(1), None, 2023));
    assert!(!fits("01/6/2019", TargetKind::Renewal, Some(1), None, 2023));
}

#[test]
fn a_retention_fits_only_while_the_term_runs_past_the_period() {
    assert!(fits("01/01/2020", TargetKind::Retention, None, None, 2024));
    assert!(!fits("31/12/2019", TargetKind::Retention, None, None, 2024));
}

#[test]
fn an_upgrade_fits_two_years_after_the_recognition() {
    let upgrade = |month| fits("15/5/2022", TargetKind::Upgrade, Some(2), Some(month), 2024);
    assert!(!upgrade("4/2024"));
    assert!(upgrade("5/2024"));
    assert!(fits("31/12/2022", TargetKind::Upgrade, Some(2), None, 2024));
    assert!(!fits("01/01/2023", TargetKind::Upgrade, Some(2), None, 2024));
}

#[test]
fn a_misfit_says_why_by_which_clause_and_what_fits() {
    let school =
        with(vec![recognised(1, Some(2), "5/2019")], target(TargetKind::NewRecognition, Some(1), None));
    let found = check(&school, 2024);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(diagnostic.rule(), "muc-tieu-khong-hop");
    assert_eq!(
        diagnostic.message,
        "Trường THCS Cẩm Thành: mục tiêu `cong_nhan_moi` không hợp: đã có chuẩn quốc gia mức độ 1 (tháng 5/2019, hết \
         hạn tháng 5/2024)"
    );
    assert_eq!(
        diagnostic.hints,
        [
            "căn cứ Điều 5 Thông tư số 18/2018/TT-BGDĐT (điều khoản chưa xác minh)",
            "mục tiêu hợp với lịch sử của trường: `cong_nhan_lai`",
        ]
    );
}

#[test]
fn a_school_recognised_for_kdclgd_only_is_new_to_the_standard() {
    let mut recognition = recognised(1, Some(1), "5/2020");
    recognition.national_standard = None;
    let renewal = with(vec![recognition.clone()], target(TargetKind::Renewal, Some(1), None));
    assert!(messages(&renewal, 2024).first().unwrap().ends_with("chưa được công nhận chuẩn quốc gia"));
    let new = with(vec![recognition], target(TargetKind::NewRecognition, Some(1), None));
    assert_eq!(messages(&new, 2024), [] as [&str; 0]);
}

#[test]
fn an_unknown_history_is_not_judged() {
    for kind in TargetKind::ALL {
        let school = School { recognitions: Told::Silent, ..with(Vec::new(), target(kind, Some(1), None)) };
        assert_eq!(messages(&school, 2024), [] as [&str; 0]);
    }
}

#[test]
fn a_higher_level_is_an_upgrade_and_the_highest_has_none() {
    assert!(!fits("5/2019", TargetKind::Renewal, Some(2), None, 2024));
    let school = with(vec![recognised(2, Some(3), "5/2019")], target(TargetKind::Upgrade, None, None));
    assert_eq!(messages(&school, 2024).len(), 1);
}

fn aiming(standard: u8, accreditation: u8, month: &str) -> School {
    let wanted = Target {
        accreditation: Some(located(accreditation)),
        ..target(TargetKind::NewRecognition, Some(standard), Some(month))
    };
    with(Vec::new(), wanted)
}

#[test]
fn each_level_of_the_standard_needs_its_kdclgd_by_the_rules_of_its_day() {
    for (standard, accreditation, dated, fits) in [
        (1, 1, "06/7/2026", false),
        (1, 2, "06/7/2026", true),
        (2, 2, "06/7/2026", false),
        (2, 3, "06/7/2026", true),
        (2, 3, "07/7/2026", false),
        (1, 1, "07/7/2026", true),
        (2, 1, "07/7/2026", false),
        (2, 2, "07/7/2026", true),
    ] {
        let found = told(&aiming(standard, accreditation, "8/2026"), 2026, dated);
        assert_eq!(found.is_empty(), fits, "{standard} {accreditation} {dated}: {found:?}");
    }
    assert_eq!(
        told(&aiming(2, 3, "8/2026"), 2026, "8/2026"),
        ["Trường THCS Cẩm Thành: KĐCLGD chỉ có mức 1 đến 2, mục tiêu ghi 3"]
    );
}

#[test]
fn continuing_education_has_no_national_standard() {
    let wanted = target(TargetKind::NewRecognition, Some(1), Some("8/2026"));
    let school = School { level: located(Level::Continuing), ..with(Vec::new(), wanted) };
    let found = judged(&school, 2026, "8/2026");
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((diagnostic.rule(), diagnostic.severity), ("muc-tieu-ngoai-quy-dinh", Severity::Error));
    assert_eq!(diagnostic.hints.first().unwrap(), "căn cứ khoản 3 Điều 1 Thông tư số 57/2026/TT-BGDĐT");
    assert!(told(&school, 2026, "6/2026").is_empty());
}

#[test]
fn before_the_known_rules_nothing_is_judged() {
    let wanted = target(TargetKind::NewRecognition, Some(2), Some("9/2018"));
    assert!(judged(&with(vec![recognised(1, None, "2015")], wanted), 2018, "9/2018").is_empty());
}

#[test]
fn external_evaluation_is_an_error_from_the_day_of_the_circular() {
    let school = with(Vec::new(), target(TargetKind::ExternalEvaluation, Some(1), Some("12/2026")));
    for (dated, expected) in
        [("06/7/2026", None), ("07/7/2026", Some(Severity::Error)), ("7/2026", Some(Severity::Warning))]
    {
        let found = judged(&school, 2026, dated);
        assert_eq!(found.first().map(|found| found.severity), expected, "{dated}");
        assert!(found.iter().all(|found| found.rule() == "muc-tieu-ngoai-quy-dinh"));
    }
}

#[test]
fn a_target_of_kdclgd_alone_is_of_before_the_circular() {
    let mut wanted = target(TargetKind::Renewal, None, Some("12/2026"));
    wanted.accreditation = Some(located(1));
    let mut held = recognised(1, Some(1), "5/2021");
    held.national_standard = None;
    let school = with(vec![held], wanted);
    assert_eq!(told(&school, 2026, "06/7/2026"), [] as [&str; 0]);
    assert_eq!(judged(&school, 2026, "07/7/2026").first().unwrap().rule(), "muc-tieu-ngoai-quy-dinh");
}

#[test]
fn a_school_that_goes_on_by_the_earlier_rules_is_judged_by_them() {
    for kind in TargetKind::ALL {
        let mut school = with(Vec::new(), target(kind, Some(1), Some("10/2026")));
        school.recognitions = Told::Silent;
        school.target.yes_mut().unwrap().accreditation = Some(located(2));
        school.circumstances.transition =
            Some(crate::facts::Transition { notice: None, date: located(date("15/6/2026")) });
        assert_eq!(told(&school, 2026, "8/2026"), [] as [&str; 0], "{kind:?}");
        school.target.yes_mut().unwrap().accreditation = Some(located(1));
        assert_eq!(judged(&school, 2026, "8/2026").first().unwrap().rule(), "muc-do-khong-hop");
    }
}

#[test]
fn a_withdrawn_recognition_counts_no_longer() {
    let mut held = recognised(1, Some(2), "5/2023");
    held.withdrawn = Some(located(date("10/2026")));
    let fits = |kind| told(&with(vec![held.clone()], target(kind, Some(1), Some("5/2027"))), 2027, "12/2026");
    assert_eq!(fits(TargetKind::NewRecognition), [] as [&str; 0]);
    let found = fits(TargetKind::Renewal);
    assert!(found.first().unwrap().contains("đã bị thu hồi (tháng 10/2026)"), "{found:?}");
}

#[test]
fn a_school_that_kept_nothing_is_considered_18_months_later() {
    let wanted = |year: u16, month: u8| {
        let month = format!("{month}/{year}");
        let mut school = with(Vec::new(), target(TargetKind::NewRecognition, Some(1), Some(&month)));
        school.circumstances.reorganised = Some(crate::facts::Reorganisation {
            kind: located(crate::facts::ReorganisationKind::Divided),
            effective: located(date("15/9/2026")),
            predecessors: Vec::new(),
        });
        told(&school, year, "12/2026").is_empty()
    };
    assert_eq!(
        [wanted(2027, 12), wanted(2028, 2), wanted(2028, 3), wanted(2028, 4)],
        [false, false, true, true]
    );
}

#[test]
fn a_finding_below_the_target_is_told() {
    let stated = |degree: u8, standard: u8| {
        let mut school = with(Vec::new(), target(TargetKind::NewRecognition, Some(standard), Some("5/2027")));
        school.circumstances.self_assessment = Some(crate::facts::SelfAssessment {
            stated: Some(located(degree)),
            years: None,
            sheets: Vec::new(),
        });
        told(&school, 2027, "12/2026").is_empty()
    };
    for degree in 0..=2 {
        for standard in 1..=2 {
            assert_eq!(stated(degree, standard), degree >= standard, "{degree} {standard}");
        }
    }
}

#[test]
fn conditions_that_are_said_not_to_be_met_are_told() {
    let mut school = with(Vec::new(), target(TargetKind::NewRecognition, Some(1), Some("5/2027")));
    school.circumstances.finished_cohort = Some(located(false));
    school.circumstances.self_assessment =
        Some(crate::facts::SelfAssessment { stated: None, years: Some(located(2)), sheets: Vec::new() });
    let clauses: Vec<_> = judged(&school, 2027, "12/2026")
        .into_iter()
        .map(|found| found.hints.first().unwrap().clone())
        .collect();
    assert_eq!(
        clauses,
        [
            "căn cứ điểm a khoản 1 Điều 16 Thông tư số 57/2026/TT-BGDĐT",
            "căn cứ điểm b khoản 1 Điều 16 Thông tư số 57/2026/TT-BGDĐT"
        ]
    );
}

proptest::proptest! {
    /// A recognition that lapses in the year is renewed in its month or later, and only then.
    #[test]
    fn a_renewal_fits_from_the_month_of_the_end(
        lapse in 0u64..730,
        month in 1u8..=12,
    ) {
        let end = date("01/01/2026").earliest() + chrono::Days::new(lapse);
        let given = end.checked_sub_months(chrono::Months::new(60)).unwrap();
        let end = given.checked_add_months(chrono::Months::new(60)).unwrap();
        let wanted = target(TargetKind::Renewal, Some(1), Some(&format!("{month}/2027")));
        let school = with(vec![recognised(1, Some(2), &given.format("%d/%m/%Y").to_string())], wanted);
        let last = PartialDate::Month { year: 2027, month }.latest();
        proptest::prop_assert_eq!(told(&school, 2027, "12/2026").is_empty(), last >= end);
    }
}

#[test]
fn a_target_of_a_span_is_judged_in_its_year() {
    let said = |history: &str, kind, when: Option<&str>, dated: &str, first: u16| {
        let school = with(vec![recognised(1, Some(2), history)], target(kind, Some(1), when));
        let period = Period::Span { first, last: first + 4 };
        let mut facts = Facts { schools: vec![school], period, ..sample::commune_plan() };
        facts.record.date = sample::located(date(dated));
        let found =
            check_targets(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap());
        found
            .into_iter()
            .map(|found| (found.message, found.hints.last().cloned().unwrap()))
            .collect::<Vec<_>>()
    };
    let none: Vec<(String, String)> = Vec::new();
    // By the rules of 2018 it lapses in 6/2024.
    let early = |when| said("6/2019", TargetKind::Renewal, when, "01/2021", 2021);
    assert_eq!(early(Some("2024")), none);
    assert_eq!(early(None), none);
    assert!(early(Some("2022"))[0].0.contains("chưa đến hạn trong năm 2022"));
    let kept = |when| said("6/2019", TargetKind::Retention, when, "01/2021", 2021);
    assert_eq!(kept(Some("2022")), none);
    assert!(kept(Some("2025"))[0].0.contains("không còn hạn qua năm 2025"));
    assert!(kept(None)[0].0.contains("không còn hạn qua giai đoạn 2021-2025"));
    // By those of 2026 the renewal waits for the end of the term, which is in the span.
    let later = |when| said("20/5/2023", TargetKind::Renewal, when, "12/2026", 2027);
    assert_eq!(later(Some("2028")), none);
    let (message, hint) = later(Some("2027")).remove(0);
    assert!(message.contains("quá sớm"), "{message}");
    assert_eq!(hint, "tháng hợp với thời hạn: từ tháng 5/2028 trở đi");
}
