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
    let sums = outcome.sums().unwrap();
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
        let total: usize = outcome.sums().unwrap().total().iter().sum();
        prop_assert_eq!(total, 15);
    }
}
