//! The present state: who has been recognised when the plan begins.

use crate::accreditation::Regimes;
use crate::facts::{DocumentRecord, PartialDate, Period, Recognition, School};

use crate::accreditation::{HeldValidity, counting};

/// Schools with a recognition by the day before the plan's period, or by the document's own date where that is
/// earlier: no document tells what comes after it.
#[derive(Debug, Clone, PartialEq)]
pub struct PresentState {
    /// That day, or the document's month where its day is blank.
    pub as_of: PartialDate,
    /// The schools, in the order written.
    pub holders: Vec<Holder>,
}

/// A school with the recognition it got last.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    pub school: School,
    /// The latest of the national standard that counts on that day, else its latest by that day.
    pub recognition: Recognition,
    /// What counts beside it of KĐCLGD alone, which has a day of its own.
    pub beside: Option<Recognition>,
    /// Both as one, as a row of a table has room for.
    pub shown: Recognition,
    /// Whether it is counted on that day.
    pub validity: HeldValidity,
}

impl PresentState {
    /// The state that a document of this `record` on `period` looks back on.
    pub fn before(period: Period, record: &DocumentRecord, schools: &[School], regimes: &Regimes) -> Self {
        Self::on(period.present_day(record.date.value), schools, regimes)
    }

    /// The schools that are counted on that day.
    pub fn in_force(&self) -> impl Iterator<Item = &Holder> {
        self.holders.iter().filter(|holder| holder.validity.counts())
    }

    /// The state on a day.
    pub fn on(as_of: PartialDate, schools: &[School], regimes: &Regimes) -> Self {
        let holders = schools.iter().filter_map(|school| holder(school, as_of, regimes)).collect();
        Self { as_of, holders }
    }
}

fn holder(school: &School, as_of: PartialDate, regimes: &Regimes) -> Option<Holder> {
    let counting = counting(school, regimes);
    let got: Vec<&Recognition> = counting.iter().filter(|recognition| is_got(recognition, as_of)).collect();
    let counted = || got.iter().copied().filter(|got| HeldValidity::on(as_of, got, regimes).counts());
    let standard = latest(counted().filter(|recognition| recognition.national_standard.is_some()));
    let recognition = standard.or_else(|| latest(got.iter().copied()))?;
    let beside = latest(counted().filter(|other| is_beside(other, recognition)));
    let accreditation = beside.map_or(recognition.accreditation, |beside| beside.accreditation);
    let shown = Recognition { accreditation, ..recognition.clone() };
    let validity = HeldValidity::on(as_of, recognition, regimes);
    let (recognition, beside) = (recognition.clone(), beside.cloned());
    Some(Holder { school: school.clone(), recognition, beside, shown, validity })
}

/// Whether `other` says of KĐCLGD alone what `recognition` does not: where that says nothing of it, or said it before.
fn is_beside(other: &Recognition, recognition: &Recognition) -> bool {
    let day = |of: &Recognition| of.date.as_ref().map(|date| date.value.latest());
    let is_told = recognition.accreditation.is_some();
    other.national_standard.is_none()
        && other.accreditation.is_some()
        && recognition.national_standard.is_some()
        && (!is_told || day(other) > day(recognition) && other.accreditation > recognition.accreditation)
}

/// The recognitions of `school` that are in force on `day`: those that are not surely so are not counted.
pub(super) fn in_force_on(school: &School, day: PartialDate, regimes: &Regimes) -> Vec<Recognition> {
    let in_force = |recognition: &&Recognition| {
        is_got(recognition, day) && HeldValidity::on(day, recognition, regimes).counts()
    };
    counting(school, regimes).iter().filter(in_force).cloned().collect()
}

/// The mức độ of the national standard that `school` is counted with on `day`.
pub(super) fn degree_on(school: &School, day: PartialDate, regimes: &Regimes) -> Option<u8> {
    let held = in_force_on(school, day, regimes);
    held.iter().filter_map(|recognition| recognition.national_standard).max()
}

/// The recognition a school got last, of those that count; one without a date comes before all others.
pub fn latest_recognition(school: &School, regimes: &Regimes) -> Option<Recognition> {
    latest(counting(school, regimes).iter()).cloned()
}

fn latest<'a>(recognitions: impl Iterator<Item = &'a Recognition>) -> Option<&'a Recognition> {
    recognitions.max_by_key(|recognition| recognition.date.as_ref().map(|date| date.value.latest()))
}

/// Got by `day` as far as its date tells.
fn is_got(recognition: &Recognition, day: PartialDate) -> bool {
    recognition.date.as_ref().is_none_or(|date| date.value.earliest() <= day.latest())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::diagnostic::tried;
    use crate::facts::{Level, sample};

    fn held_in(dates: &[Option<PartialDate>]) -> School {
        let school = sample::school("Trường THCS Cẩm Thành", Level::LowerSecondary);
        dates.iter().fold(school, |school, date| sample::recognised(school, *date))
    }

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    fn state(period: Period, dated: &str, schools: &[School]) -> PresentState {
        let mut record = sample::commune_plan().record;
        record.date = sample::located(date(dated));
        PresentState::before(
            period,
            &record,
            schools,
            &tried(|report| Regimes::load(None, report)).value.unwrap(),
        )
    }

    #[test]
    fn what_was_got_on_two_days_is_held_side_by_side() {
        for (recognised, standard, accreditation, beside) in [
            ("[{kdclgd: 2, ngay: 20/5/2021}, {chuan_quoc_gia: 1, ngay: 15/8/2022}]", Some(1), Some(2), true),
            ("[{kdclgd: 3, ngay: 20/5/2023}, {chuan_quoc_gia: 1, ngay: 15/8/2022}]", Some(1), Some(3), true),
            (
                "[{chuan_quoc_gia: 1, kdclgd: 2, ngay: 15/8/2020}, {kdclgd: 3, ngay: 2/2023}]",
                Some(1),
                Some(3),
                true,
            ),
            (
                "[{kdclgd: 3, ngay: 2/2019}, {chuan_quoc_gia: 1, kdclgd: 2, ngay: 15/8/2020}]",
                Some(1),
                Some(2),
                false,
            ),
            ("[{chuan_quoc_gia: 1, ngay: 15/8/2014}, {kdclgd: 2, ngay: 2/2023}]", None, Some(2), false),
        ] {
            let text = format!("{{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {recognised}}}");
            let school: School = sample::read(&text);
            let state = state(Period::Year(2024), "12/2023", &[school]);
            let [holder] = &state.holders[..] else { panic!("{recognised}") };
            let shown = (holder.shown.national_standard, holder.shown.accreditation, holder.beside.is_some());
            assert_eq!(shown, (standard, accreditation, beside), "{recognised}");
        }
    }

    #[test]
    fn a_recognition_of_the_plans_own_year_does_not_count_yet() {
        let schools = [held_in(&[Some(sample::month(12, 2023))]), held_in(&[Some(sample::month(1, 2024))])];
        let state = state(Period::Year(2024), "01/2024", &schools);
        assert_eq!(state.as_of.numeric(), "31/12/2023");
        assert_eq!(state.holders.len(), 1);
    }

    #[test]
    fn a_recognition_of_unknown_rules_is_not_counted_for_ever() {
        let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
        let held = |given: &str, ends: &str, day: &str| {
            let mut school = held_in(&[Some(date(given))]);
            for one in school.recognitions.yes_mut().into_iter().flatten() {
                one.valid_until = (!ends.is_empty()).then(|| sample::located(date(ends)));
            }
            degree_on(&school, date(day), &regimes).is_some()
        };
        for (given, ends, day, counts) in [
            ("10/5/2015", "", "31/5/2017", true),
            ("10/5/2015", "", "31/12/2026", false),
            ("2015", "", "31/12/2026", false),
            // Its paper says more than the rules.
            ("10/5/2015", "10/5/2027", "31/12/2026", true),
            ("10/5/2022", "", "31/12/2026", true),
            ("10/5/2020", "", "31/12/2026", false),
        ] {
            assert_eq!(held(given, ends, day), counts, "{given} {ends} {day}");
        }
    }

    #[test]
    fn no_state_is_later_than_the_document() {
        let as_of = |period, dated| state(period, dated, &[]).as_of.numeric();
        assert_eq!(as_of(Period::Year(2027), "05/12/2026"), "05/12/2026");
        assert_eq!(as_of(Period::Year(2027), "31/12/2026"), "31/12/2026");
        assert_eq!(as_of(Period::Year(2027), "12/2026"), "12/2026");
        assert_eq!(as_of(Period::Year(2027), "11/2026"), "11/2026");
        assert_eq!(as_of(Period::Year(2027), "02/01/2027"), "31/12/2026");
        assert_eq!(as_of(Period::Year(2027), "2027"), "31/12/2026");
        let late = held_in(&[Some(date("20/12/2026"))]);
        assert_eq!(state(Period::Year(2027), "05/12/2026", std::slice::from_ref(&late)).holders, []);
        assert_eq!(state(Period::Year(2027), "12/2026", &[late]).holders.len(), 1);
    }

    #[test]
    fn the_state_of_a_school_year_is_that_of_its_eve() {
        let as_of = |dated| state(Period::SchoolYear(2026), dated, &[]).as_of.numeric();
        assert_eq!(as_of("9/2026"), "31/7/2026");
        assert_eq!(as_of("15/7/2026"), "15/7/2026");
        assert_eq!(as_of("7/2026"), "7/2026");
    }

    #[test]
    fn the_latest_by_that_day_is_shown() {
        let dates = [sample::month(5, 2019), sample::month(5, 2014), sample::month(6, 2024)].map(Some);
        let school = held_in(&dates);
        let state = state(Period::Year(2024), "01/2024", std::slice::from_ref(&school));
        let shown = state.holders.first().unwrap().recognition.date.clone().unwrap().value;
        assert_eq!(shown, sample::month(5, 2019));
        let latest = latest_recognition(&school, &tried(|report| Regimes::load(None, report)).value.unwrap())
            .unwrap()
            .date
            .unwrap()
            .value;
        assert_eq!(latest, sample::month(6, 2024));
    }

    #[test]
    fn what_has_lapsed_by_its_print_or_by_its_term_is_told() {
        let mut printed = held_in(&[Some(sample::month(5, 2017))]);
        printed.recognitions.yes_mut().unwrap().iter_mut().for_each(|held| {
            held.valid_until = Some(sample::located(sample::month(5, 2022)));
        });
        let by_term = held_in(&[Some(date("20/5/2019"))]);
        let schools = [printed, by_term, held_in(&[None]), held_in(&[Some(date("31/12/2021"))])];
        let state = state(Period::Year(2027), "31/12/2026", &schools);
        let found: Vec<_> = state.holders.iter().map(|holder| holder.validity).collect();
        let lapsed = |end: &str| HeldValidity::Lapsed(Some(date(end)));
        assert_eq!(found, [lapsed("5/2022"), lapsed("20/5/2024"), HeldValidity::Untold, HeldValidity::Valid]);
    }
}
