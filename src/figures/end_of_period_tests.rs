#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, tried};
use crate::facts::sample::{aiming, commune_plan, month, read, recognised, school};
use crate::facts::{Facts, Level, School, StandingFacts, TargetKind};
use crate::figures::{Figures, Standing};

fn regimes() -> Regimes {
    tried(|report| Regimes::load(None, report)).value.unwrap()
}

/// A plan of 2024 with all of its schools.
fn plan(schools: Vec<School>, counts: &[&str]) -> Facts {
    let mut facts = commune_plan();
    facts.schools = schools;
    facts.target_counts = counts.iter().map(|row| read(row)).collect();
    facts.standing = Some(read::<StandingFacts>("{ca_danh_sach: co, den: 31/12/2023}"));
    facts
}

fn standing(facts: &Facts) -> Standing {
    Figures::count(facts, &regimes()).standing.unwrap()
}

fn found(facts: &Facts) -> Vec<Diagnostic> {
    let outcome = tried(|report| Figures::derive(facts, &regimes(), report));
    outcome.diagnostics.into_iter().filter(|found| found.rule() == "chi-tieu-vuot-tong").collect()
}

/// A school that holds the standard since May of `year`, for five years.
fn holding(name: &str, year: u16) -> School {
    recognised(school(name, Level::LowerSecondary), Some(month(5, year)))
}

fn renewed(school: School) -> School {
    aiming(school, TargetKind::Renewal, Some(month(6, 2024)))
}

fn new(name: &str) -> School {
    aiming(school(name, Level::LowerSecondary), TargetKind::NewRecognition, Some(month(9, 2024)))
}

#[test]
fn a_number_handed_down_is_no_forecast_where_schools_are_named() {
    let schools = vec![
        renewed(holding("Trường A", 2019)),
        new("Trường B"),
        holding("Trường C", 2022),
        recognised(school("Trường D", Level::LowerSecondary), Some(month(11, 2018))),
    ];
    let facts = plan(schools, &["{giao: UBND tỉnh, cong_nhan_moi: 2, cong_nhan_lai: 1}"]);
    let all = standing(&facts).all;
    assert_eq!((all.total, all.reached, all.planned), (4, 2, Some(3)));
}

#[test]
fn what_lapses_without_renewal_is_no_longer_counted() {
    let all = standing(&plan(vec![holding("Trường A", 2019), new("Trường B")], &[])).all;
    assert_eq!((all.reached, all.planned), (1, Some(1)));
    let all = standing(&plan(vec![renewed(holding("Trường A", 2019)), new("Trường B")], &[])).all;
    assert_eq!((all.reached, all.planned), (1, Some(2)));
    let counted =
        plan(vec![holding("Trường A", 2019), school("Trường B", Level::Primary)], &["{cong_nhan_lai: 1}"]);
    assert_eq!(standing(&counted).all.planned, Some(1));
}

#[test]
fn more_than_there_are_is_an_error_and_is_not_printed() {
    let mut facts = plan(Vec::new(), &["{cap_hoc: mam_non, cong_nhan_moi: 2}"]);
    facts.standing =
        Some(read("{so_lieu: [{cap_hoc: mam_non, tong: 4, dat: 3}, {cap_hoc: thcs, tong: 9, dat: 1}]}"));
    let messages: Vec<_> = found(&facts).into_iter().map(|found| found.message).collect();
    assert_eq!(
        messages,
        [
            "đến hết năm 2024, hiện trạng và chỉ tiêu cộng được 5 trường mầm non đạt chuẩn quốc gia, nhiều hơn số trường hiện có (4)"
        ]
    );
    assert_eq!(standing(&facts).by_level.first().unwrap().forecast(), None);
}

#[test]
fn more_raised_than_hold_it_is_an_error() {
    let mut facts = plan(Vec::new(), &["{loai: nang_chuan, thcs: 12}"]);
    facts.standing = Some(read("{so_lieu: [{cap_hoc: thcs, tong: 20, dat: 10}]}"));
    assert_eq!(found(&facts).len(), 1);
    facts.standing = Some(read("{so_lieu: [{cap_hoc: thcs, tong: 20, dat: 12}]}"));
    assert_eq!(found(&facts), []);
}

/// How a school stands and what is wanted for it.
fn any_school() -> impl Strategy<Value = School> {
    (prop::option::of(2019u16..=2023), 0usize..4).prop_map(|(year, aim)| {
        let held = match year {
            Some(year) => holding("Trường THCS A", year),
            None => school("Trường THCS A", Level::LowerSecondary),
        };
        match aim {
            0 => renewed(held),
            1 => aiming(held, TargetKind::NewRecognition, Some(month(9, 2024))),
            2 => aiming(held, TargetKind::Upgrade, Some(month(9, 2024))),
            _ => held,
        }
    })
}

proptest! {
    /// No forecast counts more than there are, and it is what a count of the schools at the end of the year gives.
    #[test]
    fn a_forecast_is_the_count_at_the_end(schools in prop::collection::vec(any_school(), 1..9), given in 0u32..9) {
        let at_end = schools.iter().filter(|school| {
            let until = |year: u16| year + 5 >= 2025;
            let held = school.recognitions().iter().any(|held| until(held.date.as_ref().unwrap().value.year()));
            school.target().is_some() || held
        });
        let (at_end, aims) = (at_end.count() as u64, schools.iter().any(|school| school.target().is_some()));
        let count = format!("{{giao: UBND tỉnh, cong_nhan_moi: {given}}}");
        let standing = standing(&plan(schools.clone(), &[&count]));
        if aims {
            prop_assert_eq!(standing.all.forecast(), Some(at_end));
            prop_assert_eq!(standing.by_level.iter().map(|line| line.forecast().unwrap()).sum::<u64>(), at_end);
        }
        for line in [&standing.all].into_iter().chain(&standing.by_level) {
            prop_assert!(line.forecast().is_none_or(|forecast| forecast <= line.total));
        }
    }
}
