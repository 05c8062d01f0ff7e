//! What a school holds, and until when.

use chrono::{Months, NaiveDate};

use super::regime::Regime;
use super::regimes::Regimes;
use crate::facts::{PartialDate, Recognition};

/// The two things a school is recognised for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Chuẩn quốc gia.
    NationalStandard,
    /// Kiểm định chất lượng giáo dục.
    Accreditation,
}

impl Held {
    /// "chuẩn quốc gia", "KĐCLGD".
    pub fn name(self) -> &'static str {
        match self {
            Self::NationalStandard => "chuẩn quốc gia",
            Self::Accreditation => "KĐCLGD",
        }
    }

    fn level(self, recognition: &Recognition) -> Option<u8> {
        match self {
            Self::NationalStandard => recognition.national_standard,
            Self::Accreditation => recognition.accreditation,
        }
    }
}

/// The latest recognition of one kind that still counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holding<'a> {
    /// What for.
    pub held: Held,
    /// Mức độ, cấp độ or mức.
    pub level: u8,
    /// When it was given.
    pub date: Option<PartialDate>,
    /// The rules it was given under, where its date is known and they are.
    pub regime: Option<&'a Regime>,
    /// When it lapses, as far as that follows.
    pub lapses: Option<PartialDate>,
    /// Whether it is what merged schools held before, kept for a time.
    pub kept: bool,
}

impl<'a> Holding<'a> {
    /// The latest of `recognitions` for `held` that was not withdrawn.
    pub(super) fn latest(recognitions: &[Recognition], held: Held, regimes: &'a Regimes) -> Option<Self> {
        let all = recognitions.iter().filter(|recognition| recognition.withdrawn.is_none());
        let all = all.filter_map(|recognition| Some((held.level(recognition)?, recognition)));
        let (level, recognition) = all.max_by_key(|(level, recognition)| {
            (recognition.date.as_ref().map(|date| date.value.earliest()), *level)
        })?;
        let date = recognition.date.as_ref().map(|date| date.value);
        let (regime, lapses) = (regime_of(recognition, regimes), lapse(recognition, regimes));
        Some(Self { held, level, date, regime, lapses, kept: false })
    }

    /// "chuẩn quốc gia mức độ 1", "KĐCLGD cấp độ 2".
    pub fn name(&self) -> String {
        let scale = match (self.held, self.regime) {
            (Held::NationalStandard, _) => "mức độ",
            (Held::Accreditation, Some(regime)) => regime.accreditation.value.name.as_str(),
            (Held::Accreditation, None) => "cấp độ",
        };
        format!("{} {scale} {}", self.held.name(), self.level)
    }
}

fn regime_of<'a>(recognition: &Recognition, regimes: &'a Regimes) -> Option<&'a Regime> {
    recognition.date.as_ref().and_then(|date| regimes.on(date.value.latest()))
}

/// Whether the end of `recognition` is not told, it is from before the rules that are known, and by the term of the first
/// of these it would have ended before `day`: then nobody may count with it.
fn is_outlived(recognition: &Recognition, regimes: &Regimes, day: NaiveDate) -> bool {
    if recognition.valid_until.is_some() || regime_of(recognition, regimes).is_some() {
        return false;
    }
    let Some((date, first)) = recognition.date.as_ref().zip(regimes.all().first()) else { return false };
    date.value.latest() < first.from.earliest()
        && add_years(date.value, first.validity_years.value).latest() < day
}

/// When `recognition` lapses: on the date printed on it, else as many years after its date as the rules of that
/// day say; `None` where neither is known. A blank day or month stays blank.
pub fn lapse(recognition: &Recognition, regimes: &Regimes) -> Option<PartialDate> {
    if let Some(printed) = &recognition.valid_until {
        return Some(printed.value);
    }
    let date = recognition.date.as_ref()?.value;
    let years = regime_of(recognition, regimes)?.validity_years.value;
    Some(add_years(date, years))
}

/// What is known of a recognition on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldValidity {
    /// It is valid on that day, whatever days the dates turn out to be.
    Valid,
    /// Nothing tells when it ends.
    Untold,
    /// It ends about that day: nobody can say that it is valid.
    Unclear(PartialDate),
    /// It had ended; when, where that follows.
    Lapsed(Option<PartialDate>),
}

impl HeldValidity {
    /// Whether a school is counted with it.
    pub fn counts(self) -> bool {
        match self {
            Self::Valid | Self::Untold => true,
            Self::Unclear(_) | Self::Lapsed(_) => false,
        }
    }

    /// Of `recognition` on `day`; of a month or a year, on its last day.
    pub fn on(day: PartialDate, recognition: &Recognition, regimes: &Regimes) -> Self {
        let last = day.latest();
        match lapse(recognition, regimes) {
            None if is_outlived(recognition, regimes, last) => Self::Lapsed(None),
            None => Self::Untold,
            Some(end) if end.earliest() >= last => Self::Valid,
            Some(end) if end.latest() < day.earliest() => Self::Lapsed(Some(end)),
            Some(end) => Self::Unclear(end),
        }
    }
}

/// `date`, `years` later; 29/02 becomes 28/02 where there is none.
pub fn add_years(date: PartialDate, years: u8) -> PartialDate {
    match date {
        PartialDate::Year(year) => PartialDate::Year(year + u16::from(years)),
        PartialDate::Months { year, first, last } => {
            PartialDate::Months { year: year + u16::from(years), first, last }
        }
        PartialDate::Month { .. } | PartialDate::Day(_) => add_months(date, 12 * u32::from(years)),
    }
}

/// `date`, `months` later; a day that the month has not becomes its last. Of a year only the years are added.
pub fn add_months(date: PartialDate, months: u32) -> PartialDate {
    let shifted = |day: NaiveDate| day.checked_add_months(Months::new(months)).unwrap_or(day);
    match date {
        PartialDate::Year(year) => PartialDate::Year(year + u16::try_from(months / 12).unwrap_or_default()),
        // No recognition is dated so; of one that were, the last month counts.
        PartialDate::Month { .. } | PartialDate::Months { .. } => {
            let first = PartialDate::Day(shifted(date.latest()));
            PartialDate::Month { year: first.year(), month: first.month().unwrap_or(1) }
        }
        PartialDate::Day(day) => PartialDate::Day(shifted(day)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{date, recognised, regimes, school};
    use super::*;

    fn lapses(day: &str) -> Option<String> {
        let regimes = regimes();
        lapse(&recognised(1, Some(2), day), &regimes).map(PartialDate::numeric)
    }

    #[test]
    fn a_recognition_lapses_five_years_after_its_date() {
        assert_eq!(lapses("10/10/2018").as_deref(), Some("10/10/2023"));
        assert_eq!(lapses("29/02/2020").as_deref(), Some("28/02/2025"));
        assert_eq!(lapses("5/2019").as_deref(), Some("5/2024"));
        assert_eq!(lapses("2022").as_deref(), Some("2027"));
        assert_eq!(lapses("07/7/2026").as_deref(), Some("07/7/2031"));
    }

    #[test]
    fn before_the_first_known_rules_nothing_follows() {
        assert_eq!(lapses("09/10/2018"), None);
    }

    #[test]
    fn the_printed_date_wins() {
        let regimes = regimes();
        let mut recognition = recognised(1, None, "5/2019");
        recognition.valid_until = recognised(1, None, "3/2024").date;
        assert_eq!(lapse(&recognition, &regimes), Some(date("3/2024")));
        recognition.date = None;
        assert_eq!(lapse(&recognition, &regimes), Some(date("3/2024")));
    }

    #[test]
    fn the_latest_recognition_counts() {
        let regimes = regimes();
        let school = school(vec![recognised(2, Some(3), "5/2023"), recognised(1, Some(2), "5/2019")]);
        let holding = Holding::of(&school, Held::NationalStandard, &regimes).unwrap();
        assert_eq!((holding.level, holding.lapses), (2, Some(date("5/2028"))));
        assert_eq!(holding.name(), "chuẩn quốc gia mức độ 2");
        let holding = Holding::of(&school, Held::Accreditation, &regimes).unwrap();
        assert_eq!(holding.name(), "KĐCLGD cấp độ 3");
    }

    #[test]
    fn the_new_rules_call_the_scale_otherwise() {
        let regimes = regimes();
        let school = school(vec![recognised(1, Some(1), "8/2026")]);
        let holding = Holding::of(&school, Held::Accreditation, &regimes).unwrap();
        assert_eq!(holding.name(), "KĐCLGD mức 1");
    }
}
