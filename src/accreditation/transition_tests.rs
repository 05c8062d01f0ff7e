#![allow(clippy::unwrap_used)]
//! Tests of what is still applied to schools that go on by the earlier rules.

use super::*;
use crate::diagnostic::{Diagnostic, tried};
use crate::facts::{Level, sample};
use crate::legal::{citations_of, freshness};

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

fn school(level: Level, accepted: Option<&str>) -> School {
    let mut school = sample::school("Trường THCS B", level);
    school.circumstances.transition =
        accepted.map(|day| Transition { notice: None, date: sample::located(date(day)) });
    school
}

fn facts(dated: &str, schools: Vec<School>) -> Facts {
    let mut facts = Facts { schools, ..sample::commune_plan() };
    facts.record.date = sample::located(date(dated));
    facts
}

fn warnings(facts: &Facts) -> Vec<Diagnostic> {
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    freshness(&citations_of(facts), &register, &bearing(facts, &register, &regimes))
}

fn still_applied(dated: &str, level: Level, accepted: Option<&str>) -> Vec<String> {
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    applied(&facts(dated, vec![school(level, accepted)]), &register, &regimes)
}

#[test]
fn the_circular_of_the_level_and_its_amendment_are_still_applied() {
    let amended = "tt-22-2024-bgddt";
    for (level, circular) in [
        (Level::Preschool, "tt-19-2018-bgddt"),
        (Level::Primary, "tt-17-2018-bgddt"),
        (Level::LowerSecondary, "tt-18-2018-bgddt"),
        (Level::UpperSecondary, "tt-18-2018-bgddt"),
        (Level::Combined, "tt-18-2018-bgddt"),
    ] {
        assert_eq!(still_applied("8/2026", level, Some("06/7/2026")), [circular, amended]);
        assert_eq!(still_applied("8/2026", level, None), [] as [&str; 0]);
        assert_eq!(still_applied("8/2026", level, Some("07/7/2026")), [] as [&str; 0]);
    }
    assert_eq!(still_applied("8/2026", Level::Continuing, Some("06/7/2026")), [] as [&str; 0]);
}

#[test]
fn every_day_before_the_circular_counts_and_none_after() {
    let first = date("01/6/2026").earliest();
    let change = date("07/7/2026").earliest();
    for day in first.iter_days().take(60) {
        let text = day.format("%d/%m/%Y").to_string();
        let found = still_applied("12/2026", Level::Primary, Some(&text));
        assert_eq!(!found.is_empty(), day < change, "{text}");
    }
}

#[test]
fn a_lapsed_circular_says_how_the_transition_is_written() {
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    let mut facts = facts("8/2026", vec![school(Level::LowerSecondary, None)]);
    facts.bases = vec![crate::facts::BasisLine::Text(sample::located("Thông tư số 18/2018/TT-BGDĐT".into()))];
    let found = warnings(&facts);
    let advice = found.first().unwrap().hints.last().unwrap();
    assert!(advice.contains("`chuyen_tiep`") && advice.contains("khoản 1 Điều 27"), "{advice}");
    facts.schools = vec![school(Level::LowerSecondary, Some("5/2026"))];
    assert_eq!(warnings(&facts), []);
    assert_eq!(bearing(&facts, &register, &regimes).applied.len(), 2);
}
