#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of circumstances that cannot be.

use super::super::samples::{date, located, recognised, regimes, school};
use super::*;
use crate::diagnostic::{Severity, tried};
use crate::facts::{Level, Predecessor, ReorganisationKind, sample};
use crate::yaml::Told;

fn found(school: School) -> Vec<(&'static str, Severity)> {
    let mut facts = Facts { schools: vec![school], ..sample::commune_plan() };
    facts.record.date = sample::located(date("12/2026"));
    let found =
        check_circumstances(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap());
    found.iter().map(|diagnostic| (diagnostic.rule(), diagnostic.severity)).collect()
}

fn accepted(level: Level, day: &str) -> School {
    let mut school = School { level: located(level), ..school(Vec::new()) };
    school.circumstances.transition = Some(Transition { notice: None, date: located(date(day)) });
    school
}

#[test]
fn a_notice_is_of_before_the_circular_and_of_a_school_that_is_recognised() {
    const RULE: &str = "chuyen-tiep-khong-hop";
    assert_eq!(found(accepted(Level::Primary, "06/7/2026")), []);
    assert_eq!(found(accepted(Level::Primary, "6/2026")), []);
    assert_eq!(found(accepted(Level::Primary, "07/7/2026")), [(RULE, Severity::Error)]);
    assert_eq!(found(accepted(Level::Primary, "7/2026")), [(RULE, Severity::Warning)]);
    assert_eq!(found(accepted(Level::Primary, "2026")), [(RULE, Severity::Warning)]);
    assert_eq!(found(accepted(Level::Continuing, "6/2026")), [(RULE, Severity::Error)]);
}

#[test]
fn a_withdrawal_lies_between_the_recognition_and_the_document() {
    let withdrawn = |day: &str| {
        let mut recognition = recognised(1, None, "20/5/2022");
        recognition.withdrawn = Some(located(date(day)));
        found(school(vec![recognition]))
    };
    assert_eq!(withdrawn("01/6/2026"), []);
    assert_eq!(withdrawn("12/2026"), []);
    assert_eq!(withdrawn("19/5/2022"), [("thu-hoi-sai-ngay", Severity::Error)]);
    assert_eq!(withdrawn("01/2027"), [("thu-hoi-sai-ngay", Severity::Error)]);
}

#[test]
fn a_level_of_kdclgd_is_one_of_its_days_scale() {
    let held = |level: u8, day: &str| found(school(vec![recognised(1, Some(level), day)])).len();
    assert_eq!([held(4, "06/7/2026"), held(3, "07/7/2026"), held(2, "07/7/2026")], [0, 1, 0]);
}

#[test]
fn a_merger_of_which_too_little_is_known_is_told() {
    let merged = |day: &str, told: Told<Vec<Recognition>>| {
        let one = Predecessor { place: located(()).place, name: "A".into(), recognitions: told };
        let mut school = school(Vec::new());
        school.circumstances.reorganised = Some(Reorganisation {
            kind: located(ReorganisationKind::Merged),
            effective: located(date(day)),
            predecessors: vec![one.clone(), one],
        });
        found(school)
    };
    let valid = || Told::Yes(vec![recognised(1, None, "5/2024")]);
    assert_eq!(merged("01/9/2026", valid()), []);
    assert_eq!(merged("01/9/2026", Told::Silent), [("to-chuc-lai-chua-ro", Severity::Warning)]);
    assert_eq!(merged("01/7/2025", valid()), [("to-chuc-lai-chua-ro", Severity::Warning)]);
}
