#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of what follows from a council's findings.

use proptest::prelude::*;

use super::super::samples::regimes;
use super::*;
use crate::facts::sample;

fn school(sheet: &[u8], rest: &str) -> School {
    let regimes = regimes();
    let criteria = &regimes.all().last().unwrap().criteria.as_ref().unwrap().value;
    let degrees: Vec<String> =
        criteria.numbers().zip(sheet).map(|(number, degree)| format!("\"{number}\": {degree}")).collect();
    sample::read(&format!(
        "{{ten: Trường THCS A, cap_hoc: thcs, {rest}, tham_dinh: {{tieu_chi: {{{}}}, \
         dieu_kien: {{co_so_vat_chat: {{dat: co}}}}}}}}",
        degrees.join(", ")
    ))
}

const READY: &str = "khoa_hoan_thanh: co, tu_danh_gia: {so_nam: 3}";

#[test]
fn sums_count_mandatory_and_other_criteria_apart() {
    let regimes = regimes();
    let school = school(&[2, 2, 1, 1, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2, 1], READY);
    let outcome = Judgement::of(&school, regimes.all().last().unwrap()).unwrap();
    let [(None, sums)] = outcome.sums()[..] else { panic!("one sheet") };
    assert_eq!((sums.mandatory, sums.others, sums.total()), ([0, 2, 6], [1, 1, 5], [1, 3, 11]));
    assert_eq!((outcome.degree, outcome.carried()), (Some(1), 1));
}

#[test]
fn conditions_follow_from_the_school_or_from_what_was_found() {
    let regimes = regimes();
    let regime = regimes.all().last().unwrap();
    let met = |rest: &str| {
        let school = school(&[1; 15], rest);
        let outcome = Judgement::of(&school, regime).unwrap();
        let met: Vec<_> = outcome.conditions.iter().map(|condition| condition.met).collect();
        (met, outcome.meets_all(), outcome.carried())
    };
    let yes = Some(true);
    assert_eq!(met(READY), (vec![yes, yes, yes, yes, None], yes, 1));
    let few = "khoa_hoan_thanh: co, tu_danh_gia: {so_nam: 2}";
    assert_eq!(met(few), (vec![yes, Some(false), yes, yes, None], Some(false), 0));
    assert_eq!(met("ghi_chu: a"), (vec![None, None, yes, yes, None], None, 0));
}

/// A school of two levels, each with its own weak criteria among the others: what carries the mức is told level by level.
#[test]
fn sums_of_several_levels_are_told_level_by_level() {
    let regimes = regimes();
    let sheet = |weak: &[&str]| {
        let criteria = &regimes.all().last().unwrap().criteria.as_ref().unwrap().value;
        let degree = |number: &str| u8::from(!weak.contains(&number));
        let degrees: Vec<_> =
            criteria.numbers().map(|number| format!("\"{number}\": {}", degree(number))).collect();
        degrees.join(", ")
    };
    let school: School = sample::read(&format!(
        "{{ten: Trường TH&THCS A, cap_hoc: TH&THCS, {READY}, tham_dinh: {{tieu_chi: {{\
         tieu_hoc: {{{}}}, thcs: {{{}}}}}}}}}",
        sheet(&["1.1", "1.2"]),
        sheet(&["3.3", "3.4"])
    ));
    let outcome = Judgement::of(&school, regimes.all().last().unwrap()).unwrap();
    assert_eq!(outcome.degree, Some(1));
    let others: Vec<_> = outcome.sums().into_iter().map(|(level, sums)| (level, sums.others)).collect();
    let expected = [(Some(Level::Primary), [2, 5, 0]), (Some(Level::LowerSecondary), [2, 5, 0])];
    assert_eq!(others, expected);
}

proptest! {
    /// Nothing is carried that the criteria of a level, or a condition, do not carry.
    #[test]
    fn what_is_carried_needs_the_degree_and_all_conditions(
        sheet in proptest::collection::vec(0u8..=2, 15),
        cohort: bool,
        years in 0u8..6,
    ) {
        let regimes = regimes();
        let regime = regimes.all().last().unwrap();
        let cohort_word = if cohort { "co" } else { "khong" };
        let school = school(&sheet, &format!("khoa_hoan_thanh: {cohort_word}, tu_danh_gia: {{so_nam: {years}}}"));
        let outcome = Judgement::of(&school, regime).unwrap();
        let degree = outcome.degree.unwrap();
        let expected = if cohort && years >= 3 { degree } else { 0 };
        prop_assert_eq!(outcome.carried(), expected);
        let totals: Vec<usize> = outcome.sums().iter().map(|(_, sums)| sums.total().iter().sum()).collect();
        prop_assert_eq!(totals, [15]);
    }
}
