#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
//! Tests of the yearly report's figures.

use super::*;
use crate::diagnostic::tried;
use crate::facts::sample;

fn report(schools: &[&str], check: impl FnOnce(&AnnualReport<'_>)) {
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let mut facts = sample::commune_plan();
    facts.period = Period::SchoolYear(2026);
    facts.record.date.value = PartialDate::parse("15/6/2027").unwrap();
    facts.schools = schools.iter().map(|school| sample::read(school)).collect();
    let figures = Figures::count(&facts, &regimes);
    let regime = regimes.all().last().unwrap();
    check(&AnnualReport::of(&facts, &figures, regime, &regimes).unwrap());
}

fn recognised(held: &str) -> ([u64; 2], u64) {
    let mut found = ([0; 2], 0);
    report(&[&format!("{{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {held}}}")], |report| {
        found = (report.total.recognised, report.total.unclear);
    });
    found
}

#[test]
fn the_day_is_that_of_the_school_years_end() {
    report(&[], |report| {
        assert_eq!(
            (report.until.numeric(), report.next_until.numeric()),
            ("31/5/2027".into(), "31/5/2028".into())
        );
        assert_eq!(report.rows.len(), 7);
        assert_eq!(report.rows.iter().filter(|row| row.is_recognisable).count(), 5);
    });
}

#[test]
fn what_is_held_is_held_on_that_day() {
    assert_eq!(recognised("{chuan_quoc_gia: 1, ngay: 31/5/2022}"), ([1, 0], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 1, ngay: 30/5/2022}"), ([0, 0], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 2, ngay: 31/5/2027}"), ([0, 1], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 2, ngay: 01/6/2027}"), ([0, 0], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 31/5/2027}"), ([0, 0], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 01/6/2027}"), ([1, 0], 0));
    assert_eq!(recognised("{chuan_quoc_gia: 1}"), ([0, 0], 1));
    assert_eq!(recognised("{chuan_quoc_gia: 1, ngay: 2022}"), ([0, 0], 1));
}

#[test]
fn kinds_are_counted_apart_and_summed() {
    let schools = [
        "{ten: Trường Mầm non A, cap_hoc: mam_non, tu_danh_gia: {muc: 2}}",
        "{ten: Trường Mầm non B, cap_hoc: mam_non}",
        "{ten: Trung tâm GDTX tỉnh, cap_hoc: gdtx, tu_danh_gia: {muc: 0}}",
        "{ten: Trung tâm GDNN-GDTX A, cap_hoc: gdtx, tu_danh_gia: {muc: 1}}",
    ];
    report(&schools, |report| {
        let counts = |at: usize| {
            let counts = report.rows[at].counts;
            (counts.schools, counts.assessed, counts.degrees)
        };
        assert_eq!(counts(0), (2, 1, [0, 0, 1]));
        assert_eq!(counts(5), (1, 1, [1, 0, 0]));
        assert_eq!(counts(6), (1, 1, [0, 1, 0]));
        assert_eq!((report.total.schools, report.recognisable.schools), (4, 2));
        assert_eq!(report.total.degrees, [1, 1, 1]);
    });
}
