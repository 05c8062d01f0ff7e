//! The present state: who holds a recognition when the plan begins.

use chrono::NaiveDate;

use crate::facts::{PartialDate, Period, Recognition, School};

/// Schools with a recognition on 31/12 of the year before the plan's.
#[derive(Debug, Clone, PartialEq)]
pub struct PresentState {
    /// That day.
    pub as_of: NaiveDate,
    /// The schools, in the order written.
    pub holders: Vec<Holder>,
}

/// A school with the recognition it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// The school.
    pub school: School,
    /// Its latest recognition by that day.
    pub recognition: Recognition,
}

impl PresentState {
    /// The state on 31/12 before `period`.
    pub fn before(period: Period, schools: &[School]) -> Self {
        let (Period::Year(year) | Period::SchoolYear(year)) = period;
        let as_of = PartialDate::Year(year.saturating_sub(1)).latest();
        let holder = |school: &School| {
            let held = school.recognitions.iter().filter(|recognition| is_held(recognition, as_of));
            let recognition = latest(held)?.clone();
            Some(Holder { school: school.clone(), recognition })
        };
        Self { as_of, holders: schools.iter().filter_map(holder).collect() }
    }
}

/// The recognition a school got last; one without a date comes before all others.
pub fn latest_recognition(school: &School) -> Option<&Recognition> {
    latest(school.recognitions.iter())
}

fn latest<'a>(recognitions: impl Iterator<Item = &'a Recognition>) -> Option<&'a Recognition> {
    recognitions.max_by_key(|recognition| recognition.date.as_ref().map(|date| date.value.latest()))
}

/// Got by `day` as far as its date tells, and not lapsed by a printed expiry.
fn is_held(recognition: &Recognition, day: NaiveDate) -> bool {
    let got = recognition.date.as_ref().is_none_or(|date| date.value.earliest() <= day);
    let lapsed = recognition.valid_until.as_ref().is_some_and(|end| end.value.latest() < day);
    got && !lapsed
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::{Level, sample};

    fn held_in(dates: &[Option<PartialDate>]) -> School {
        let school = sample::school("Trường THCS Cẩm Thành", Level::LowerSecondary);
        dates.iter().fold(school, |school, date| sample::recognised(school, *date))
    }

    #[test]
    fn a_recognition_of_the_plans_own_year_does_not_count_yet() {
        let schools = [held_in(&[Some(sample::month(12, 2023))]), held_in(&[Some(sample::month(1, 2024))])];
        let state = PresentState::before(Period::Year(2024), &schools);
        assert_eq!(state.as_of.to_string(), "2023-12-31");
        assert_eq!(state.holders.len(), 1);
    }

    #[test]
    fn the_latest_by_that_day_is_shown() {
        let dates = [sample::month(5, 2019), sample::month(5, 2014), sample::month(6, 2024)].map(Some);
        let school = held_in(&dates);
        let state = PresentState::before(Period::Year(2024), std::slice::from_ref(&school));
        let shown = state.holders.first().unwrap().recognition.date.clone().unwrap().value;
        assert_eq!(shown, sample::month(5, 2019));
        let latest = latest_recognition(&school).unwrap().date.clone().unwrap().value;
        assert_eq!(latest, sample::month(6, 2024));
    }

    #[test]
    fn a_printed_expiry_ends_it_an_unknown_date_does_not() {
        let mut lapsed = held_in(&[Some(sample::month(5, 2018))]);
        lapsed.recognitions.iter_mut().for_each(|held| {
            held.valid_until = Some(sample::located(sample::month(5, 2023)));
        });
        let state = PresentState::before(Period::Year(2024), &[lapsed, held_in(&[None])]);
        assert_eq!(state.holders.len(), 1);
    }
}
