#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of a document's standing, at the days where it changes.

use super::*;
use crate::diagnostic::tried;

fn register() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

fn day(text: &str) -> NaiveDate {
    PartialDate::parse(text).unwrap().earliest()
}

fn standing_on(id: &str, on: &str) -> Validity {
    let register = register();
    register.status(register.find(id).unwrap(), day(on)).standing
}

#[test]
fn a_circular_is_in_force_from_its_day_until_its_successors_day() {
    for (on, expected) in [
        ("21/8/2018", Validity::NotYet),
        ("22/8/2018", Validity::NotYet),
        ("09/10/2018", Validity::NotYet),
        ("10/10/2018", Validity::InForce),
        ("24/01/2025", Validity::InForce),
        ("25/01/2025", Validity::Amended),
        ("06/7/2026", Validity::Amended),
        ("07/7/2026", Validity::Lapsed),
    ] {
        assert_eq!(standing_on("tt-17-2018-bgddt", on), expected, "{on}");
    }
}

#[test]
fn a_circular_replaced_for_some_levels_lapses_in_part() {
    assert_eq!(standing_on("tt-42-2012-bgddt", "09/10/2018"), Validity::InForce);
    assert_eq!(standing_on("tt-42-2012-bgddt", "10/10/2018"), Validity::PartlyLapsed);
    assert_eq!(standing_on("tt-42-2012-bgddt", "07/7/2026"), Validity::Lapsed);
    assert_eq!(standing_on("tt-25-2014-bgddt", "10/10/2018"), Validity::Lapsed);
}

#[test]
fn a_lapse_names_the_successor_and_what_stands_for_it_today() {
    let register = register();
    let sentences = |id: &str, on: &str| -> Vec<String> {
        let status = register.status(register.find(id).unwrap(), day(on));
        status.lapses.iter().map(Lapse::sentence).collect()
    };
    assert_eq!(
        sentences("tt-18-2018-bgddt", "07/7/2026"),
        ["hết hiệu lực từ 07/7/2026, thay bằng Thông tư số 57/2026/TT-BGDĐT"]
    );
    assert_eq!(
        sentences("tt-25-2014-bgddt", "2025"),
        ["hết hiệu lực từ 10/10/2018, thay bằng Thông tư số 19/2018/TT-BGDĐT"]
    );
    assert_eq!(
        sentences("tt-42-2012-bgddt", "2027"),
        [
            "hết hiệu lực đối với tiểu học từ 10/10/2018, thay bằng Thông tư số 17/2018/TT-BGDĐT (nay là Thông tư số \
             57/2026/TT-BGDĐT)",
            "hết hiệu lực đối với trung học cơ sở, trung học phổ thông, phổ thông có nhiều cấp học từ 10/10/2018, thay bằng Thông tư số \
             18/2018/TT-BGDĐT (nay là Thông tư số 57/2026/TT-BGDĐT)",
            "hết hiệu lực từ 07/7/2026, thay bằng Thông tư số 57/2026/TT-BGDĐT",
        ]
    );
}

#[test]
fn a_decree_loses_clauses_and_stays_in_force() {
    let register = register();
    assert_eq!(standing_on("nd-142-2025", "14/3/2026"), Validity::InForce);
    let status = register.status(register.find("nd-142-2025").unwrap(), day("15/3/2026"));
    assert_eq!(status.standing, Validity::PartlyLapsed);
    let [lapse] = status.lapses.as_slice() else { panic!("{status:?}") };
    assert_eq!(
        lapse.sentence(),
        "Điều 6, Điều 12, khoản 4, 5 và 6 Điều 35 hết hiệu lực từ 15/3/2026 theo Nghị định số 66/2026/NĐ-CP"
    );
}

#[test]
fn an_amendment_of_unknown_effect_is_shown_from_its_issue() {
    let register = register();
    let amended =
        |on: &str| register.status(register.find("tt-13-2020-bgddt").unwrap(), day(on)).amended_by.len();
    assert_eq!((amended("15/12/2024"), amended("01/01/2026")), (0, 1));
}

#[test]
fn what_the_register_does_not_know_is_unknown_and_unsure() {
    let register = register();
    let status = register.status(register.find("ttlt-125-2014").unwrap(), day("2020"));
    assert_eq!(status.standing, Validity::Unknown);
    assert!(status.unsure);
    assert_eq!(standing_on("ttlt-125-2014", "26/8/2014"), Validity::NotYet);
}

#[test]
fn a_standing_on_a_confirmed_date_is_sure() {
    let register = register();
    let status = register.status(register.find("tt-17-2018-bgddt").unwrap(), day("2027"));
    assert!(!status.unsure);
    assert_eq!(status.amended_by.first().unwrap().id, "tt-22-2024-bgddt");
}
