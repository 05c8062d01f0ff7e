//! What is held on a day is one number, wherever it is shown.

#![allow(clippy::unwrap_used)]

use chrono::{Months, NaiveDate};
use proptest::prelude::*;

use super::Figures;
use crate::accreditation::{Held, Regimes, held_on};
use crate::diagnostic::tried;
use crate::facts::sample::{commune_plan, located, read, recognised, school};
use crate::facts::{Facts, Level, PartialDate, Period, School, StandingFacts};

/// A day, told whole, with its month or with its year.
fn any_date(years: std::ops::Range<i32>) -> impl Strategy<Value = PartialDate> {
    (years, 1..=12_u32, 1..=28_u32, 0..3_usize).prop_map(|(year, month, day, known)| {
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let text = ["%d/%m/%Y", "%m/%Y", "%Y"].map(|form| date.format(form).to_string());
        PartialDate::parse(&text[known]).unwrap()
    })
}

fn given(dates: &[PartialDate]) -> Vec<School> {
    let one = |(index, date): (usize, &PartialDate)| {
        recognised(school(&format!("Trường THCS Số {index}"), Level::LowerSecondary), Some(*date))
    };
    dates.iter().enumerate().map(one).collect()
}

/// A plan of 2027 with all of its schools, as things stand on `as_of`.
fn plan(schools: Vec<School>, as_of: PartialDate) -> Facts {
    let mut facts = Facts { schools, period: Period::Year(2027), ..commune_plan() };
    facts.record.date = read("01/01/2027");
    let mut standing: StandingFacts = read("{ca_danh_sach: co}");
    standing.as_of = Some(located(as_of));
    facts.standing = Some(standing);
    facts
}

/// Whether a recognition of `given`, valid for five years, is valid on `as_of` whatever days both turn out to be.
fn is_surely_valid(given: PartialDate, as_of: PartialDate) -> bool {
    let ends = given.earliest().checked_add_months(Months::new(60)).unwrap();
    given.earliest() <= as_of.latest() && ends >= as_of.latest()
}

proptest! {
    #[test]
    fn what_is_held_on_a_day_is_one_number(
        dates in prop::collection::vec(any_date(2019..2028), 1..12),
        as_of in any_date(2025..2027),
    ) {
        let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
        let schools = given(&dates);
        let figures = Figures::count(&plan(schools.clone(), as_of), &regimes);
        let valid = dates.iter().filter(|date| is_surely_valid(**date, as_of)).count();
        let standing = figures.standing.as_ref().unwrap();
        prop_assert_eq!(standing.all.reached, valid as u64);
        prop_assert_eq!(standing.by_level.iter().map(|line| line.reached).sum::<u64>(), valid as u64);
        prop_assert_eq!(figures.holding.len(), valid);
        prop_assert_eq!(figures.present.in_force().count(), valid);
        // The yearly report counts alike on a day of which all is known.
        if let PartialDate::Day(day) = as_of {
            let reported = schools.iter().filter(|school| {
                held_on(school, Held::NationalStandard, &regimes, day).is_some_and(|held| held.is_valid == Some(true))
            });
            prop_assert_eq!(reported.count(), valid);
        }
    }

    /// A document dated inside its period looks back from its eve, unless something has ended since.
    #[test]
    fn what_has_ended_by_the_documents_day_is_not_counted(
        dates in prop::collection::vec(any_date(2019..2027), 1..12),
        dated in any_date(2026..2028),
    ) {
        let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
        let mut facts = plan(given(&dates), dated);
        facts.record.date = located(dated);
        facts.standing.iter_mut().for_each(|standing| standing.as_of = None);
        let figures = Figures::count(&facts, &regimes);
        for holder in figures.present.in_force().filter(|_| dated.month().is_some()) {
            let given = holder.recognition.date.as_ref().unwrap().value;
            let ends = given.earliest().checked_add_months(Months::new(60)).unwrap();
            prop_assert!(ends >= dated.latest(), "{} of {}", given.numeric(), dated.numeric());
        }
        let held = figures.standing.unwrap();
        prop_assert_eq!(held.all.reached, figures.present.in_force().count() as u64);
        prop_assert_eq!(held.as_of, figures.present.as_of);
    }

    /// Nothing is wanted: who holds it when the period ends is who does now and still will.
    #[test]
    fn what_ends_in_the_period_is_not_forecast(dates in prop::collection::vec(any_date(2019..2027), 1..12)) {
        let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
        let (now, then) = (read_date("31/12/2026"), read_date("31/12/2027"));
        let mut facts = plan(given(&dates), now);
        let lasting = dates.iter().filter(|date| is_surely_valid(**date, now) && is_surely_valid(**date, then));
        let lasting = lasting.count() as u64;
        facts.target_counts = vec![read("{loai: cong_nhan_moi, so_luong: 1}")];
        let standing = Figures::count(&facts, &regimes).standing.unwrap();
        prop_assert_eq!(standing.all.planned, Some(lasting + 1));
    }
}

fn read_date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}
