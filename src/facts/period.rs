//! The period a plan covers.

use chrono::NaiveDate;

use super::PartialDate;

/// `nam: 2024` or `nam_hoc: 2017-2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(u16),
    /// A school year by its first calendar year; it runs from August to the next July.
    SchoolYear(u16),
}

/// First month of a school year.
const AUGUST: u8 = 8;

impl Period {
    /// The key it is written under: `nam` or `nam_hoc`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Year(_) => "nam",
            Self::SchoolYear(_) => "nam_hoc",
        }
    }

    /// "2024", "2017-2018".
    pub fn numeric(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::SchoolYear(first) => format!("{first}-{}", first + 1),
        }
    }

    /// "năm 2024", "năm học 2017-2018".
    pub fn name(self) -> String {
        match self {
            Self::Year(_) => format!("năm {}", self.numeric()),
            Self::SchoolYear(_) => format!("năm học {}", self.numeric()),
        }
    }

    /// The calendar year in which `month` (1 to 12) of this period lies.
    pub fn year_of_month(self, month: u8) -> u16 {
        match self {
            Self::Year(year) => year,
            Self::SchoolYear(first) if month >= AUGUST => first,
            Self::SchoolYear(first) => first + 1,
        }
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => PartialDate::Year(year).earliest(),
            Self::SchoolYear(year) => PartialDate::Month { year, month: AUGUST }.earliest(),
        }
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => PartialDate::Year(year).latest(),
            Self::SchoolYear(first) => PartialDate::Month { year: first + 1, month: AUGUST - 1 }.latest(),
        }
    }

    /// Whether all days `date` can be lie in the period.
    pub fn contains(self, date: PartialDate) -> bool {
        self.first_day() <= date.earliest() && date.latest() <= self.last_day()
    }
}
