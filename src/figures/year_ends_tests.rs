#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use crate::accreditation::Regimes;
use crate::diagnostic::tried;
use crate::facts::sample::{aiming, commune_plan, month, read, recognised, school};
use crate::facts::{Facts, Level, Period, School, StandingFacts, TargetKind};
use crate::figures::{Figures, YearEnd};

fn regimes() -> Regimes {
    tried(|report| Regimes::load(None, report)).value.unwrap()
}

/// A plan of 2027 and 2028.
fn plan(standing: &str, counts: &[&str]) -> Facts {
    let mut facts = commune_plan();
    facts.period = Period::Span { first: 2027, last: 2028 };
    facts.schools = Vec::new();
    facts.target_counts = counts.iter().map(|row| read(row)).collect();
    facts.standing = Some(read::<StandingFacts>(standing));
    facts
}

/// A row without its year and what it aims at.
const ROWS: [&str; 2] =
    ["{nam: 2027, loai: cong_nhan_moi, mam_non: 1}", "{nam: 2028, loai: cong_nhan_moi, mam_non: 2}"];

fn ends(facts: &Facts) -> Vec<YearEnd> {
    Figures::count(facts, &regimes()).year_ends
}

fn reached(facts: &Facts) -> Vec<Option<u64>> {
    ends(facts).iter().map(|end| end.all.as_ref().map(|line| line.reached)).collect()
}

fn told(facts: &Facts) -> Vec<String> {
    let found = tried(|report| Figures::derive(facts, &regimes(), report)).diagnostics;
    let found = found
        .into_iter()
        .filter(|found| ["cuoi-nam-lech", "so-lieu-lech", "ty-le-khong-dat"].contains(&found.rule()));
    found.map(|found| found.message).collect()
}

#[test]
fn the_ends_of_years_follow_from_the_targets_of_each_year() {
    let facts = plan("{so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8}]}", &ROWS);
    assert_eq!(reached(&facts), [Some(9), Some(11)]);
    assert_eq!(told(&facts), Vec::<String>::new());
    // Of a number of no year only the end of the period is known.
    let facts =
        plan("{so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8}]}", &["{loai: cong_nhan_moi, mam_non: 3}"]);
    assert_eq!(reached(&facts), [None, Some(11)]);
}

#[test]
fn what_is_written_is_held_against_the_targets() {
    let written = "cuoi_nam: [{nam: 2027, dat: 9}, {nam: 2028, dat: 12}]";
    let facts = plan(&format!("{{so_lieu: [{{cap_hoc: mam_non, tong: 12, dat: 8}}], {written}}}"), &ROWS);
    assert_eq!(reached(&facts), [Some(9), Some(12)]);
    assert_eq!(
        told(&facts),
        ["đến cuối năm 2028, `cuoi_nam` ghi 12 trường đạt chuẩn, hiện trạng và chỉ tiêu tính được 11"]
    );
    // Nothing else is known: as it is written.
    let facts = plan(&format!("{{{written}}}"), &[]);
    assert_eq!(reached(&facts), [Some(9), Some(12)]);
    assert_eq!(told(&facts), Vec::<String>::new());
    for (wrong, message) in [
        ("{nam: 2030, dat: 9}", "`cuoi_nam` ghi năm 2030, ngoài giai đoạn 2027-2028"),
        ("{nam: 2028, dat: 9}, {nam: 2028, dat: 9}", "`cuoi_nam` có hai dòng cho cùng năm 2028"),
        (
            "{nam: 2028, dat: 9}, {nam: 2028, cap_hoc: thcs, dat: 10}",
            "đến cuối năm 2028, `dat` ghi 9, nhưng các cấp học cộng được 10",
        ),
    ] {
        assert_eq!(told(&plan(&format!("{{cuoi_nam: [{wrong}]}}"), &[])), [message]);
    }
}

#[test]
fn degrees_are_counted_where_every_number_tells_its_own() {
    let standing = "{so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8, muc_do_2: 2}]}";
    let rows = [
        "{nam: 2027, loai: cong_nhan_moi, cap_hoc: mam_non, muc_do_1: 1, muc_do_2: 1}",
        "{nam: 2028, loai: nang_chuan, cap_hoc: mam_non, muc_do: 2, so_luong: 3}",
    ];
    let facts = plan(standing, &rows);
    let by_degree = |facts: &Facts| -> Vec<_> {
        let of = |end: &YearEnd| {
            end.all.as_ref().map(|line| (line.reached, line.first_degree, line.second_degree))
        };
        ends(facts).iter().map(of).collect()
    };
    assert_eq!(by_degree(&facts), [Some((10, Some(7), Some(3))), Some((10, Some(4), Some(6)))]);
    let all = Figures::count(&facts, &regimes()).standing.unwrap().all;
    assert_eq!((all.forecast(), all.forecast_second()), (Some(10), Some(6)));
    let facts = plan(standing, &ROWS);
    assert_eq!(by_degree(&facts), [Some((9, None, None)), Some((11, None, None))]);
}

#[test]
fn shares_of_a_degree_and_of_a_year_are_held_against_the_plan() {
    let standing = "{so_lieu: [{cap_hoc: mam_non, tong: 10, dat: 5, muc_do_2: 1}]}";
    let rows = ["{nam: 2027, loai: cong_nhan_moi, cap_hoc: mam_non, muc_do_1: 1, muc_do_2: 1}"];
    let mut facts = plan(standing, &rows);
    facts.share_goals = vec![read("{nam: 2027, cap_hoc: mam_non, dat: 70, muc_do_1: 50, muc_do_2: 20}")];
    assert_eq!(told(&facts), Vec::<String>::new());
    facts.share_goals = vec![read("{nam: 2027, cap_hoc: mam_non, dat: 70, muc_do_2: 30}")];
    assert_eq!(
        told(&facts),
        ["mục tiêu 30% số trường cấp mầm non đạt mức độ 2, nhưng theo chỉ tiêu chỉ có 2/10 trường"]
    );
}

/// A school that holds the standard since `year`, with a target of another year.
fn any_school() -> impl Strategy<Value = School> {
    (prop::option::of(2021u16..=2026), 0usize..3, 2027u16..=2028).prop_map(|(held, aim, year)| {
        let bare = school("Trường THCS A", Level::LowerSecondary);
        let school = held.map_or(bare.clone(), |year| recognised(bare, Some(month(5, year))));
        match aim {
            0 => aiming(school, TargetKind::Renewal, Some(month(9, year))),
            1 => aiming(school, TargetKind::NewRecognition, Some(month(9, year))),
            _ => school,
        }
    })
}

proptest! {
    /// The end of the last year is the end of the period; each year counts what a plan up to that year would.
    #[test]
    fn each_year_is_what_a_plan_up_to_it_would_reach(schools in prop::collection::vec(any_school(), 1..8)) {
        let mut facts = plan("{ca_danh_sach: co, den: 31/12/2026}", &[]);
        facts.schools = schools;
        let figures = Figures::count(&facts, &regimes());
        let standing = figures.standing.unwrap();
        let all: Vec<_> = figures.year_ends.iter().map(|end| end.all.as_ref().map(|line| line.reached)).collect();
        if figures.planned.total() > 0 {
            prop_assert_eq!(all.last().copied().flatten(), standing.all.forecast());
        }
        for end in &figures.year_ends {
            let Some(line) = &end.all else { continue };
            let at_end = facts.schools.iter().filter(|school| {
                let held = school.recognitions().iter().any(|held| {
                    let given = held.date.as_ref().unwrap().value.year();
                    given + 5 > end.year
                });
                let aims = school.target().is_some_and(|target| {
                    target.month.as_ref().is_some_and(|month| month.value.year() <= end.year)
                });
                held || aims
            });
            prop_assert_eq!(line.reached, at_end.count() as u64, "{}", end.year);
        }
    }
}
