#![allow(clippy::unwrap_used)]
//! Tests of what reorganised schools keep, over many terms.

use proptest::prelude::*;

use super::super::samples::{date, located, recognised, regimes, school};
use super::*;

fn merged(kind: ReorganisationKind, day: &str, held: Vec<Told<&[(u8, &str)]>>) -> School {
    let mut school = school(Vec::new());
    let one = |told: Told<&[(u8, &str)]>| Predecessor {
        place: located(()).place,
        name: "Trường cũ".to_owned(),
        recognitions: match told {
            Told::Silent => Told::Silent,
            Told::No(place) => Told::No(place),
            Told::Yes(all) => {
                Told::Yes(all.iter().map(|(level, day)| recognised(*level, None, day)).collect())
            }
        },
    };
    school.circumstances.reorganised = Some(Reorganisation {
        kind: located(kind),
        effective: located(date(day)),
        predecessors: held.into_iter().map(one).collect(),
    });
    school
}

fn no() -> Told<&'static [(u8, &'static str)]> {
    Told::No(located(()).place)
}

fn of(day: &str, held: Vec<Told<&[(u8, &str)]>>) -> Carried {
    carried(&merged(ReorganisationKind::Merged, day, held), &regimes())
}

#[test]
fn all_valid_keep_the_lowest_level_for_the_longest_term_but_at_most_24_months() {
    let kept = |level, lapses| Carried::Kept { level, lapses: date(lapses), since: date("01/9/2026") };
    let first: &[(u8, &str)] = &[(1, "20/5/2022")];
    let second: &[(u8, &str)] = &[(2, "10/10/2024")];
    let third: &[(u8, &str)] = &[(2, "15/12/2021")];
    assert_eq!(of("01/9/2026", vec![Told::Yes(first), Told::Yes(third)]), kept(1, "20/5/2027"));
    assert_eq!(of("01/9/2026", vec![Told::Yes(first), Told::Yes(second)]), kept(1, "01/9/2028"));
    assert_eq!(of("01/9/2026", vec![Told::Yes(second), Told::Yes(third)]), kept(2, "01/9/2028"));
}

#[test]
fn one_without_a_valid_one_loses_all_for_18_months() {
    let lost = Carried::Lost { considered_from: date("01/3/2028"), since: date("01/9/2026") };
    let valid: &[(u8, &str)] = &[(1, "20/5/2022")];
    let lapsed: &[(u8, &str)] = &[(1, "20/5/2021")];
    assert_eq!(of("01/9/2026", vec![Told::Yes(valid), no()]), lost);
    assert_eq!(of("01/9/2026", vec![Told::Yes(valid), Told::Yes(lapsed)]), lost);
    // What is certain decides before what is not known.
    assert_eq!(of("01/9/2026", vec![Told::Silent, no()]), lost);
    for kind in [ReorganisationKind::Divided, ReorganisationKind::Separated, ReorganisationKind::Other] {
        assert_eq!(carried(&merged(kind, "01/9/2026", Vec::new()), &regimes()), lost);
    }
}

#[test]
fn what_is_not_known_is_not_judged() {
    let valid: &[(u8, &str)] = &[(1, "20/5/2022")];
    let unknown = |day| Carried::Unknown { since: date(day) };
    assert_eq!(of("01/9/2026", vec![Told::Yes(valid), Told::Silent]), unknown("01/9/2026"));
    // Before the circular, and on its own day, nothing is said of it.
    for day in ["01/7/2025", "07/7/2026", "7/2026", "2026"] {
        assert_eq!(of(day, vec![Told::Yes(valid), Told::Yes(valid)]), unknown(day), "{day}");
    }
    assert!(matches!(of("08/7/2026", vec![Told::Yes(valid), Told::Yes(valid)]), Carried::Kept { .. }));
}

#[test]
fn a_new_name_changes_nothing() {
    let renamed = merged(ReorganisationKind::Renamed, "01/9/2026", Vec::new());
    assert_eq!(carried(&renamed, &regimes()), Carried::Untouched);
}

proptest! {
    /// Points b and c of the clause, computed again from day numbers.
    #[test]
    fn merged_schools_of_any_terms(
        held in proptest::collection::vec((1u8..=2, 0u64..3650), 2..5),
        merged_on in 1u64..1500,
    ) {
        let from = |days: u64, since: &str| date(since).earliest() + chrono::Days::new(days);
        let text = |day: chrono::NaiveDate| day.format("%d/%m/%Y").to_string();
        let effective = from(merged_on, "07/7/2026");
        let given: Vec<(u8, String)> =
            held.iter().map(|(level, days)| (*level, text(from(*days, "10/10/2018")))).collect();
        let sheets: Vec<[(u8, &str); 1]> = given.iter().map(|(level, day)| [(*level, day.as_str())]).collect();
        let found = of(&text(effective), sheets.iter().map(|one| Told::Yes(one.as_slice())).collect());
        let years = |day: chrono::NaiveDate, count: u32| day.checked_add_months(chrono::Months::new(12 * count)).unwrap();
        let ends: Vec<_> = given.iter().map(|(_, day)| years(date(day).earliest(), 5)).collect();
        let since = PartialDate::Day(effective);
        let expected = if ends.iter().all(|end| *end > effective) {
            let longest = ends.iter().max().copied().unwrap();
            let level = held.iter().map(|(level, _)| *level).min().unwrap();
            Carried::Kept { level, lapses: PartialDate::Day(longest.min(years(effective, 2))), since }
        } else {
            let considered_from = effective.checked_add_months(chrono::Months::new(18)).unwrap();
            Carried::Lost { considered_from: PartialDate::Day(considered_from), since }
        };
        prop_assert_eq!(found, expected);
    }
}
