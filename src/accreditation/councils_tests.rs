#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of what councils must be.

use super::super::samples::regimes;
use super::*;
use crate::diagnostic::{Severity, tried};
use crate::facts::sample;

/// A council of so many members, the first three of whom have roles; `last` is what the last member's entry adds.
fn council(count: usize, last: &str) -> String {
    let roles = ["chu_tich", "pho_chu_tich", "thu_ky"];
    let members = (0..count).map(|index| {
        let role = roles.get(index).map(|role| format!(", vai_tro: {role}")).unwrap_or_default();
        let added = if index + 1 == count { last } else { "" };
        format!("{{ho_ten: Người {index}, chuc_vu: Chuyên viên{role}{added}}}")
    });
    format!("{{thanh_vien: [{}]}}", members.collect::<Vec<_>>().join(", "))
}

fn found(change: impl FnOnce(&mut Facts)) -> Vec<(&'static str, Severity)> {
    let mut facts = sample::commune_plan();
    facts.record.date = sample::located(PartialDate::parse("20/3/2027").unwrap());
    facts.schools.clear();
    change(&mut facts);
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let found = check_councils(&facts, &regimes(), &register);
    found.iter().map(|found| (found.rule(), found.severity)).collect()
}

#[test]
fn seven_or_nine_appraise_and_five_or_more_assess_themselves() {
    for count in 3..=12 {
        let appraisers = found(|facts| facts.cycle.appraisers = Some(sample::read(&council(count, ""))));
        assert_eq!(appraisers.is_empty(), count == 7 || count == 9, "{count}");
        let own = found(|facts| facts.cycle.self_assessors = Some(sample::read(&council(count, ""))));
        assert_eq!(own.is_empty(), count % 2 == 1 && count >= 5, "{count}");
    }
}

#[test]
fn a_second_chair_and_a_name_twice_are_told() {
    let second = found(|facts| {
        facts.cycle.appraisers = Some(sample::read(&council(7, ", vai_tro: chu_tich")));
    });
    assert_eq!(second, [("hoi-dong-sai-vai-tro", Severity::Error)]);
    let twice = found(|facts| {
        let mut council: Council = sample::read(&council(7, ""));
        council.members[6].person.name = "Người 0".to_owned();
        facts.cycle.appraisers = Some(council);
    });
    assert_eq!(twice, [("hoi-dong-trung-nguoi", Severity::Error)]);
}

#[test]
fn five_years_apart_to_the_day_and_unsure_where_the_day_is_not_known() {
    let apart = |post: &str| {
        found(|facts| {
            let post = format!(", cong_tac: [{{truong: Trường THCS A{post}}}]");
            facts.cycle.appraisers = Some(sample::read(&council(9, &post)));
            facts.schools = vec![sample::read(
                "{ten: Trường THCS A, cap_hoc: thcs, tham_dinh: {hop: {ngay: 20/3/2027}}}",
            )];
        })
    };
    let told = |severity| [("thanh-vien-khong-doc-lap", severity)];
    assert_eq!(apart(", den: 20/3/2022"), []);
    assert_eq!(apart(", den: 21/3/2022"), told(Severity::Error));
    assert_eq!(apart(", den: 2/2022"), []);
    assert_eq!(apart(", den: 3/2022"), told(Severity::Warning));
    assert_eq!(apart(", den: 4/2022"), told(Severity::Error));
    assert_eq!(apart(""), told(Severity::Error));
}

#[test]
fn only_members_are_absent() {
    let absent = |name: &str| {
        found(|facts| {
            facts.cycle.appraisers = Some(sample::read(&council(7, "")));
            facts.schools = vec![sample::read(&format!(
                "{{ten: Trường THCS A, cap_hoc: thcs, tham_dinh: {{hop: {{ngay: 20/3/2027, vang: [{{ho_ten: {name}}}]}}}}}}"
            ))];
        })
    };
    assert_eq!(absent("Người 3"), []);
    assert_eq!(absent("Người 7"), [("thanh-vien-la", Severity::Error)]);
}
