#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the mức that criteria give, against the words of khoản 3 Điều 5.

use proptest::prelude::*;

use super::super::Regimes;
use super::*;
use crate::diagnostic::tried;

fn criteria() -> Criteria {
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    regimes.all().last().unwrap().criteria.as_ref().unwrap().value.clone()
}

#[test]
fn there_are_fifteen_and_eight_are_mandatory() {
    let criteria = criteria();
    assert_eq!(criteria.all.len(), 15);
    assert_eq!(criteria.mandatory, ["1.3", "1.4", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2"]);
    assert_eq!(criteria.others_needed(), (5, 7));
}

/// The degrees of the criteria: mandatory ones all at `mandatory`, `ones` of the others at 1 and `twos` at 2.
fn computed(mandatory: u8, ones: usize, twos: usize) -> u8 {
    let criteria = criteria();
    let others: Vec<&str> = criteria.numbers().filter(|name| !criteria.is_mandatory(name)).collect();
    let degree_of = |name: &str| match others.iter().position(|other| *other == name) {
        None => mandatory,
        Some(place) if place < twos => 2,
        Some(place) if place < twos + ones => 1,
        Some(_) => 0,
    };
    criteria.degree(degree_of, 2)
}

#[test]
fn every_count_of_the_others_at_every_degree_of_the_mandatory_ones() {
    for mandatory in 0..=2 {
        for twos in 0..=7 {
            for ones in 0..=(7 - twos) {
                let expected = match mandatory {
                    2 if twos >= 5 && twos + ones == 7 => 2,
                    1 | 2 if twos + ones >= 5 => 1,
                    _ => 0,
                };
                assert_eq!(computed(mandatory, ones, twos), expected, "{mandatory} {ones} {twos}");
            }
        }
    }
}

#[test]
fn one_mandatory_criterion_below_is_enough() {
    let criteria = criteria();
    for lowered in &criteria.mandatory {
        for (low, expected) in [(0, 0), (1, 1), (2, 2)] {
            assert_eq!(
                criteria.degree(|name| if name == lowered { low } else { 2 }, 2),
                expected,
                "{lowered}"
            );
        }
    }
}

proptest! {
    /// Against the circular's own words, over all degrees.
    #[test]
    fn the_degree_is_that_of_the_circular(degrees in proptest::collection::vec(0u8..=2, 15)) {
        let criteria = criteria();
        let of = |name: &str| {
            let at = criteria.numbers().position(|known| known == name).unwrap();
            degrees.get(at).copied().unwrap()
        };
        let mandatory: Vec<u8> = criteria.mandatory.iter().map(|name| of(name)).collect();
        let others: Vec<u8> =
            criteria.numbers().filter(|name| !criteria.is_mandatory(name)).map(of).collect();
        let count = |least: u8| others.iter().filter(|degree| **degree >= least).count();
        let first = mandatory.iter().all(|degree| *degree >= 1) && count(1) >= 5;
        let second = mandatory.iter().all(|degree| *degree == 2) && count(2) >= 5 && count(1) == 7;
        prop_assert!(!second || first);
        let expected = if second { 2 } else { u8::from(first) };
        prop_assert_eq!(criteria.degree(of, 2), expected);
    }

    /// A better criterion never gives a lower mức.
    #[test]
    fn better_is_never_worse(degrees in proptest::collection::vec(0u8..=2, 15), raised in 0usize..15) {
        let criteria = criteria();
        let at = |name: &str| criteria.numbers().position(|known| known == name).unwrap();
        let before = criteria.degree(|name| degrees.get(at(name)).copied().unwrap(), 2);
        let better = |name: &str| {
            let degree = degrees.get(at(name)).copied().unwrap();
            if at(name) == raised { (degree + 1).min(2) } else { degree }
        };
        prop_assert!(criteria.degree(better, 2) >= before);
    }
}
