#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::*;
use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, Severity, Tried, tried};
use crate::facts::sample::{aiming, commune_plan, located, month, school};
use crate::facts::{DeclaredCounts, Facts, Level, PartialDate, Period, RoadmapMonth, School, TargetKind};
use crate::yaml::Told;

fn derive(facts: &Facts) -> Tried<Figures> {
    tried(|report| {
        Figures::derive(facts, &tried(|report| Regimes::load(None, report)).value.unwrap(), report)
    })
}

fn rules_of(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|diagnostic| diagnostic.rule()).collect()
}

/// The roadmap of the Thanh Hóa plan of 2020: month, then mầm non, tiểu học, THCS, THPT.
const THANH_HOA: [(u8, [u32; 4], u32); 8] = [
    (3, [10, 0, 2, 1], 13),
    (4, [4, 3, 4, 0], 11),
    (5, [25, 20, 22, 0], 67),
    (8, [5, 7, 3, 0], 15),
    (9, [11, 3, 6, 0], 20),
    (10, [26, 18, 13, 2], 59),
    (11, [28, 16, 26, 0], 70),
    (12, [18, 12, 20, 1], 51),
];

fn thanh_hoa() -> Facts {
    let row = |(at, counts, total): (u8, [u32; 4], u32)| RoadmapMonth {
        month: located(month(at, 2020)),
        counts: Level::ALL.into_iter().zip(counts.map(located)).collect(),
        declared_total: Some(located(total)),
    };
    let by_level = Level::ALL.into_iter().zip([127, 79, 96, 4].map(located)).collect();
    Facts {
        schools: Vec::new(),
        roadmap: THANH_HOA.into_iter().map(row).collect(),
        declared: Some(DeclaredCounts { total: Some(located(306)), by_level }),
        ..commune_plan()
    }
}

#[test]
fn the_thanh_hoa_roadmap_agrees_with_itself() {
    let outcome = derive(&thanh_hoa());
    assert_eq!(outcome.diagnostics, []);
    let roadmap = outcome.value.unwrap().roadmap;
    assert_eq!(roadmap.level_totals(), [127, 79, 96, 4]);
    assert_eq!(roadmap.total(), 306);
    assert_eq!(
        roadmap.months.iter().map(MonthCounts::total).collect::<Vec<_>>(),
        [13, 11, 67, 15, 20, 59, 70, 51]
    );
}

#[test]
fn a_declared_number_that_differs_is_an_error_naming_both() {
    let mut facts = thanh_hoa();
    facts.declared = Some(DeclaredCounts {
        total: Some(located(307)),
        by_level: vec![(Level::Primary, located(80)), (Level::Continuing, located(0))],
    });
    let outcome = derive(&facts);
    assert_eq!(outcome.value, None);
    let messages: Vec<_> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`cong_bo.tong` ghi 307, nhưng cộng `lo_trinh` được 306",
            "`cong_bo.tieu_hoc` ghi 80, nhưng cộng `lo_trinh` được 79",
        ]
    );
    assert!(outcome.diagnostics.iter().all(|found| found.place.is_some() && found.related.len() == 1));
}

#[test]
fn a_row_whose_total_differs_is_an_error() {
    let mut facts = thanh_hoa();
    facts.roadmap.first_mut().unwrap().declared_total = Some(located(14));
    let found = derive(&facts).diagnostics;
    let found = found.first().unwrap();
    assert_eq!(found.message, "`lo_trinh` tháng 3/2020 ghi tổng 14, nhưng các cấp cộng được 13");
    assert_eq!(found.related.first().unwrap().1, "13 = 10 + 0 + 2 + 1");
}

#[test]
fn a_month_given_twice_is_an_error() {
    let mut facts = thanh_hoa();
    facts.roadmap.push(facts.roadmap.first().unwrap().clone());
    let found = derive(&facts).diagnostics;
    assert_eq!(
        rules_of(&found),
        ["lo-trinh-trung-thang", "so-lieu-lech", "so-lieu-lech", "so-lieu-lech", "so-lieu-lech"]
    );
}

#[test]
fn the_cam_thanh_plan_dates_one_of_three_renewals() {
    let outcome = derive(&commune_plan());
    assert_eq!(rules_of(&outcome.diagnostics), ["muc-tieu-chua-co-thang"]);
    let warning = outcome.diagnostics.first().unwrap();
    assert_eq!(warning.severity, Severity::Warning);
    assert_eq!(
        warning.message,
        "1 mục tiêu có tháng, 2 mục tiêu chưa có: Trường Tiểu học Cẩm Thành, Trường Mầm non Cẩm Thành"
    );
    let figures = outcome.value.unwrap();
    assert_eq!((figures.all().count(), figures.targets().count(), figures.dated_targets()), (3, 3, 1));
    assert_eq!(figures.targets_of(TargetKind::Renewal).count(), 3);
    assert_eq!(figures.targets_of(TargetKind::Upgrade).count(), 0);
    assert_eq!(figures.present.holders.len(), 3);
    assert_eq!(figures.roadmap.total(), 1);
    let levels: Vec<_> = figures.all().by_level().iter().map(|group| group.level).collect();
    assert_eq!(levels, [Level::Preschool, Level::Primary, Level::LowerSecondary]);
    let rows: Vec<_> =
        figures.target_table.iter().map(|row| (row.upgrade.clone(), row.renewal.as_ref())).collect();
    let [(None, Some(first)), (None, Some(_)), (None, Some(last))] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!((first.school.name.as_str(), first.month), ("Trường Mầm non Cẩm Thành", None));
    assert_eq!((last.school.name.as_str(), last.month), ("Trường THCS Cẩm Thành", Some(month(5, 2024))));
    let mut facts = commune_plan();
    for target in facts.schools.iter_mut().filter_map(|school| school.target.yes_mut()) {
        target.outside_table = target.month.is_none();
    }
    assert_eq!(derive(&facts).value.unwrap().target_table.len(), 1);
}

#[test]
fn declared_numbers_are_held_against_targets_then_against_schools() {
    let declare = |facts: &mut Facts, total| {
        facts.declared = Some(DeclaredCounts { total: Some(located(total)), by_level: Vec::new() });
    };
    let mut facts = commune_plan();
    facts.schools.push(school("Trường THPT Cẩm Thủy 1", Level::UpperSecondary));
    declare(&mut facts, 3);
    assert_eq!(rules_of(&derive(&facts).diagnostics), ["muc-tieu-chua-co-thang"]);
    facts.schools.iter_mut().for_each(|school| school.target = Told::Silent);
    declare(&mut facts, 4);
    assert_eq!(derive(&facts).diagnostics, []);
}

#[test]
fn roadmap_and_dated_targets_must_agree_where_both_are_given() {
    let mut facts = commune_plan();
    facts.schools.truncate(1);
    let row = |at, count| RoadmapMonth {
        month: located(month(at, 2024)),
        counts: vec![(Level::LowerSecondary, located(count))],
        declared_total: None,
    };
    facts.roadmap = vec![row(5, 1)];
    assert_eq!(derive(&facts).diagnostics, []);
    facts.roadmap = vec![row(6, 2)];
    let messages: Vec<_> = derive(&facts).diagnostics.into_iter().map(|found| found.message).collect();
    assert_eq!(
        messages,
        [
            "`lo_trinh` không có trường trung học cơ sở nào tháng 5/2024 (0), nhưng đếm được 1",
            "`lo_trinh` tháng 6/2024 ghi 2 trường trung học cơ sở, nhưng đếm được 0",
        ]
    );
}

fn any_level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL.to_vec())
}

prop_compose! {
    fn any_school()(
        level in any_level(),
        kind in prop::option::of(prop::sample::select(TargetKind::ALL.to_vec())),
        at in prop::option::of(1u8..=12),
    ) -> School {
        let school = school("Trường Hồng Quang", level);
        match kind {
            Some(kind) => aiming(school, kind, at.map(|at| month(at, 2024))),
            None => school,
        }
    }
}

prop_compose! {
    fn any_row()(at in 1u8..=12, counts in prop::collection::vec((any_level(), any::<u32>()), 0..6)) -> RoadmapMonth {
        let counts = counts.into_iter().map(|(level, count)| (level, located(count))).collect();
        RoadmapMonth { month: located(month(at, 2024)), counts, declared_total: None }
    }
}

proptest! {
    #[test]
    fn sums_agree_for_any_schools(schools in prop::collection::vec(any_school(), 0..40)) {
        let named = |(at, school): (usize, School)| School { name: format!("Trường Hồng Quang {at}"), ..school };
        let schools = schools.into_iter().enumerate().map(named).collect();
        let facts = Facts { schools, ..commune_plan() };
        let figures = derive(&facts).value.unwrap();
        let by_level = |group: &SchoolGroup<'_>| group.by_level().iter().map(|level| level.schools.len()).sum::<usize>();
        prop_assert_eq!(by_level(&figures.all()), figures.all().count());
        prop_assert_eq!(by_level(&figures.targets()), figures.targets().count());
        let by_kind: usize = TargetKind::ALL.map(|kind| figures.targets_of(kind).count()).iter().sum();
        prop_assert_eq!(by_kind, figures.targets().count());
        prop_assert_eq!(figures.roadmap.total(), figures.dated_targets() as u64);
        let planned: u64 = figures.roadmap.planned_totals().iter().sum();
        prop_assert_eq!(planned, figures.targets().count() as u64);
        let listed = figures.target_table.iter().map(|row| row.upgrade.iter().count() + row.renewal.iter().count());
        let listed: usize = listed.sum();
        let aiming = |kind| figures.targets_of(kind).count();
        prop_assert_eq!(listed, aiming(TargetKind::Upgrade) + aiming(TargetKind::Renewal));
    }

    #[test]
    fn rows_and_columns_agree_for_any_roadmap(roadmap in prop::collection::vec(any_row(), 0..14)) {
        let written: u64 = roadmap.iter().flat_map(|row| &row.counts).map(|(_, count)| u64::from(count.value)).sum();
        let facts = Facts { schools: Vec::new(), roadmap, ..commune_plan() };
        let roadmap = Roadmap::of(&facts);
        prop_assert_eq!(roadmap.total(), written);
        prop_assert_eq!(roadmap.level_totals().iter().sum::<u64>(), written);
        prop_assert!(roadmap.months.is_sorted_by_key(|row| row.month.earliest()));
    }
}

#[test]
fn one_school_spelt_in_two_ways_is_told_with_both_places() {
    let found = |one: &str, other: &str| {
        let schools = vec![school(one, Level::Preschool), school(other, Level::Preschool)];
        let facts = Facts { schools, ..commune_plan() };
        derive(&facts).diagnostics
    };
    for other in [
        "Trường Mầm non Hoa Mai",
        "Trường\u{a0}Mầm non  Hoa \u{200b}Mai",
        "TRƯỜNG MẦM NON HOA MAI",
        "Trường MN Hoa Mai",
        "MN Hoa Mai",
        "Trường Mầm non Hoa Mai.",
    ] {
        let found = found("Trường Mầm non Hoa Mai", other);
        assert_eq!(rules_of(&found), ["truong-trung"], "{other}");
        assert_eq!(found[0].related.len(), 1);
    }
    assert_eq!(rules_of(&found("Trường MN Hòa Bình", "Trường MN Hoà Bình")), ["truong-trung"]);
    assert_eq!(rules_of(&found("Trường MN Thủy Tiên", "Trường MN Thu\u{309}y Tiên")), ["truong-trung"]);
    // One of the two says its commune: it may be the same.
    let mut there = school("Trường Mầm non Hoa Mai", Level::Preschool);
    there.commune = Some(located("xã Cẩm Thành".to_owned()));
    let elsewhere = School { commune: Some(located("xã Cẩm Tú".to_owned())), ..there.clone() };
    let bare = school("Trường Mầm non Hoa Mai", Level::Preschool);
    for (schools, told) in [(vec![there.clone(), bare], 1), (vec![there, elsewhere], 0)] {
        let facts = Facts { schools, ..commune_plan() };
        let found = derive(&facts).diagnostics;
        assert_eq!(found.iter().filter(|found| found.rule() == "truong-trung").count(), told);
    }
    for other in ["Trường Mầm non Hoa Mai 1", "Trường Mầm non Hoa Mái", "Trường Tiểu học Hoa Mai"]
    {
        assert_eq!(rules_of(&found("Trường Mầm non Hoa Mai", other)), Vec::<&str>::new(), "{other}");
    }
}

/// A plan for 2021-2025 with one preschool a date.
fn span_plan(dates: &[Option<PartialDate>]) -> Facts {
    let aim = |date: &Option<PartialDate>| {
        let name = format!("Trường Mầm non {}", date.map_or("Hoa Mai".to_owned(), PartialDate::numeric));
        aiming(school(&name, Level::Preschool), TargetKind::NewRecognition, *date)
    };
    let schools = dates.iter().map(aim).collect();
    Facts { schools, period: Period::Span { first: 2021, last: 2025 }, ..commune_plan() }
}

#[test]
fn a_year_of_which_some_targets_say_no_month_is_one_row() {
    let dates = [Some(month(11, 2021)), Some(PartialDate::Year(2021)), Some(month(3, 2022)), None];
    let roadmap = Roadmap::of(&span_plan(&dates));
    let rows: Vec<_> = roadmap.months.iter().map(|row| (row.month.numeric(), row.total())).collect();
    assert_eq!(rows, [("2021".to_owned(), 2), ("3/2022".to_owned(), 1)]);
    assert_eq!(roadmap.undated, [1]);
    let found = derive(&span_plan(&dates)).diagnostics;
    assert_eq!(found[0].message, "3 mục tiêu có năm, 1 mục tiêu chưa có: Trường Mầm non Hoa Mai");
    assert!(found[0].hints[0].starts_with("ghi `muc_tieu.nam` cho từng trường"));
}

#[test]
fn a_roadmap_of_years_is_held_against_targets_of_months_and_years() {
    let row = |at, count| RoadmapMonth {
        month: located(at),
        counts: vec![(Level::Preschool, located(count))],
        declared_total: None,
    };
    let said = |dates: &[PartialDate], roadmap: &[(PartialDate, u32)]| {
        let dates: Vec<_> = dates.iter().copied().map(Some).collect();
        let roadmap = roadmap.iter().map(|(at, count)| row(*at, *count)).collect();
        let facts = Facts { roadmap, ..span_plan(&dates) };
        derive(&facts).diagnostics.into_iter().map(|found| found.message).collect::<Vec<_>>()
    };
    let year = PartialDate::Year;
    type Rows<'a> = &'a [(PartialDate, u32)];
    let agree: [(&[PartialDate], Rows<'_>); 4] = [
        (&[year(2021), month(11, 2021), year(2022)], &[(year(2021), 2), (year(2022), 1)]),
        (&[month(3, 2021), month(11, 2021)], &[(year(2021), 2)]),
        (&[year(2021), month(11, 2021)], &[(month(3, 2021), 1), (month(11, 2021), 1)]),
        (&[month(3, 2021)], &[(month(3, 2021), 1)]),
    ];
    for (dates, roadmap) in agree {
        assert_eq!(said(dates, roadmap), Vec::<String>::new(), "{dates:?} {roadmap:?}");
    }
    assert_eq!(
        said(&[year(2021), month(3, 2022)], &[(year(2021), 2)]),
        [
            "`lo_trinh` năm 2021 ghi 2 trường mầm non, nhưng đếm được 1",
            "`lo_trinh` không có trường mầm non nào tháng 3/2022 (0), nhưng đếm được 1",
        ]
    );
    assert_eq!(
        said(&[month(3, 2022), month(5, 2022)], &[(year(2022), 1), (month(3, 2022), 1)]),
        ["`lo_trinh` có cả dòng năm 2022 và dòng tháng 3/2022"]
    );
}

prop_compose! {
    fn any_date_of_span()(year in 2021u16..=2025, at in prop::option::of(1u8..=12)) -> PartialDate {
        at.map_or(PartialDate::Year(year), |at| month(at, year))
    }
}

proptest! {
    #[test]
    fn rows_of_a_span_hold_each_target_once(
        dates in prop::collection::vec(prop::option::of(any_date_of_span()), 0..30)
    ) {
        let roadmap = Roadmap::of(&span_plan(&dates));
        let dated = dates.iter().flatten().count() as u64;
        prop_assert_eq!(roadmap.total(), dated);
        for pair in roadmap.months.windows(2) {
            prop_assert!(pair[0].month.latest() < pair[1].month.earliest());
        }
        for row in &roadmap.months {
            let inside = dates.iter().flatten().filter(|date| {
                row.month.earliest() <= date.earliest() && date.latest() <= row.month.latest()
            });
            prop_assert_eq!(row.total(), inside.count() as u64);
        }
    }
}
