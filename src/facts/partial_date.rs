//! Dates whose day or month may still be blank.

use chrono::{Datelike, NaiveDate};

use super::date_reading::{DateError, read_month, read_months, read_number, read_year};
use crate::diagnostic::rules;
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// `dd/mm/yyyy`, `yyyy-mm-dd`, `mm/yyyy` (day blank) or `yyyy` (day and month blank).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year only.
    Year(u16),
    /// Month (1–12) and year.
    Month {
        year: u16,
        /// 1 to 12.
        month: u8,
    },
    /// Several months in a row, such as a quarter: "Quý II/2027", "4-5/2027". Only times of a plan are such.
    Months {
        year: u16,
        first: u8,
        /// The last, up to 12.
        last: u8,
    },
    /// A full date.
    Day(NaiveDate),
}

/// Room for the pen where a day or a month is not known yet.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

impl PartialDate {
    /// Reads a date as people type it; spaces do not matter.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        let separator =
            ['/', '-', '.'].into_iter().find(|separator| text.contains(*separator)).unwrap_or('/');
        let parts: Vec<&str> = text.split(separator).collect();
        match parts.as_slice() {
            [year] if year.len() == 4 => Ok(Self::Year(read_year(year)?)),
            [year, month] if year.len() == 4 => Self::month_of(month, year),
            [month, year] if year.len() == 4 => Self::month_of(month, year),
            [year, month, day] if year.len() == 4 => Self::day_of(day, month, year),
            [day, month, year] if year.len() == 4 => Self::day_of(day, month, year),
            _ => Err(DateError::Shape),
        }
    }

    fn month_of(month: &str, year: &str) -> Result<Self, DateError> {
        Ok(Self::Month { year: read_year(year)?, month: read_month(month)? })
    }

    fn day_of(day: &str, month: &str, year: &str) -> Result<Self, DateError> {
        let (year, month, day) = (read_year(year)?, u32::from(read_month(month)?), read_number(day, 2)?);
        let date = NaiveDate::from_ymd_opt(i32::from(year), month, day);
        date.map(Self::Day).ok_or(DateError::Day { day, month, year })
    }

    /// Reads several months in a row: "Quý II/2027", "quý 2 năm 2027", "4-5/2027", "tháng 4 - 5 năm 2027", "từ tháng 4 đến
    /// tháng 6/2027". `None` where it is written otherwise, or is one month.
    pub fn parse_months(text: &str) -> Option<Self> {
        let ((first, last), year) = read_months(text)?;
        Some(Self::Months { year: year?, first, last })
    }

    /// Reads several months in a row without a year, which is `year`: "Quý III", "6-7".
    pub fn parse_months_of(text: &str, year: impl Fn(u8) -> Option<u16>) -> Option<Self> {
        let ((first, last), None) = read_months(text)? else { return None };
        let year = year(first).filter(|found| year(last) == Some(*found))?;
        Some(Self::Months { year, first, last })
    }

    /// The year.
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year) | Self::Month { year, .. } | Self::Months { year, .. } => year,
            // A parsed date has a four-digit year; any other is a caller's own.
            Self::Day(date) => u16::try_from(date.year()).unwrap_or_default(),
        }
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        match self {
            Self::Year(_) | Self::Months { .. } => None,
            Self::Month { month, .. } => Some(month),
            Self::Day(date) => u8::try_from(date.month()).ok(),
        }
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        match self {
            Self::Year(_) | Self::Month { .. } | Self::Months { .. } => None,
            Self::Day(date) => u8::try_from(date.day()).ok(),
        }
    }

    /// The first day it can be.
    pub fn earliest(self) -> NaiveDate {
        let month = match self {
            Self::Months { first, .. } => u32::from(first),
            Self::Year(_) | Self::Month { .. } | Self::Day(_) => self.month().map_or(1, u32::from),
        };
        let day = self.day().map_or(1, u32::from);
        NaiveDate::from_ymd_opt(i32::from(self.year()), month, day).unwrap_or_default()
    }

    /// The last day it can be.
    pub fn latest(self) -> NaiveDate {
        let after = match self {
            Self::Day(date) => return date,
            Self::Month { year, month: last } | Self::Months { year, last, .. } if last < 12 => {
                (i32::from(year), u32::from(last) + 1)
            }
            Self::Month { year, .. } | Self::Months { year, .. } | Self::Year(year) => {
                (i32::from(year) + 1, 1)
            }
        };
        let next = NaiveDate::from_ymd_opt(after.0, after.1, 1);
        next.and_then(|date| date.pred_opt()).unwrap_or_default()
    }

    /// "16/01/2024", "05/3/2020", "5/2024", "2024": zeros before days under 10 and months 1 and 2 (NĐ 30/2020,
    /// Phụ lục I, II.4).
    pub fn numeric(self) -> String {
        if let Self::Months { year, first, last } = self {
            return match quarter(first, last) {
                Some(quarter) => format!("Quý {quarter}/{year}"),
                None => format!("{first}-{last}/{year}"),
            };
        }
        let parts =
            [self.day().map(two_digits), self.month().map(month_digits), Some(self.year().to_string())];
        parts.into_iter().flatten().collect::<Vec<_>>().join("/")
    }

    /// Month and year, "5/2024"; the year where no more is known.
    pub fn month_numeric(self) -> String {
        let year = self.year();
        if let Self::Months { first, last, .. } = self {
            return format!("{first}-{last}/{year}");
        }
        self.month().map_or(Self::Year(year), |month| Self::Month { year, month }).numeric()
    }

    /// As exactly as it is known: "ngày 16/01/2024", "tháng 5/2024", "năm 2024".
    pub fn as_known(self) -> String {
        let word = match self {
            Self::Day(_) => "ngày",
            Self::Month { .. } => "tháng",
            Self::Months { year, first, last } => {
                return match quarter(first, last) {
                    Some(quarter) => format!("quý {quarter}/{year}"),
                    None => format!("tháng {first}-{last}/{year}"),
                };
            }
            Self::Year(_) => "năm",
        };
        format!("{word} {}", self.numeric())
    }

    /// The same where the word "ngày" stands before it, or "từ": "16/01/2024", "tháng 5/2024", "năm 2024".
    pub fn plain(self) -> String {
        match self {
            Self::Day(_) => self.numeric(),
            Self::Month { .. } | Self::Months { .. } | Self::Year(_) => self.as_known(),
        }
    }

    /// Whether both can be the same day.
    pub fn can_be(self, other: Self) -> bool {
        self.earliest() <= other.latest() && other.earliest() <= self.latest()
    }

    /// As exactly as it is known, in full: "ngày 16 tháng 01 năm 2024", "tháng 5 năm 2024", "năm 2024".
    pub fn as_known_in_words(self) -> String {
        match self {
            Self::Day(_) => self.in_words(),
            Self::Month { year, month } => format!("tháng {} năm {year}", month_digits(month)),
            Self::Months { year, first, last } => match quarter(first, last) {
                Some(quarter) => format!("quý {quarter} năm {year}"),
                None => format!("tháng {first}-{last} năm {year}"),
            },
            Self::Year(year) => format!("năm {year}"),
        }
    }

    /// "ngày 16 tháng 01 năm 2024"; an unknown day or month leaves room for the pen.
    pub fn in_words(self) -> String {
        let day = self.day().map_or(BLANK.into(), two_digits);
        let month = self.month().map_or(BLANK.into(), month_digits);
        format!("ngày {day} tháng {month} năm {}", self.year())
    }
}

/// "II" of the months 4 to 6.
fn quarter(first: u8, last: u8) -> Option<&'static str> {
    let names = ["I", "II", "III", "IV"];
    let is_one = first % 3 == 1 && last == first + 2;
    names.get(usize::from(first / 3)).copied().filter(|_| is_one)
}

fn two_digits(day: u8) -> String {
    format!("{day:02}")
}

/// Months 1 and 2 take a zero, 3 to 9 do not (II.4).
fn month_digits(month: u8) -> String {
    if month < 3 { two_digits(month) } else { month.to_string() }
}

impl Fact for PartialDate {
    fn shape() -> Shape {
        Shape::Form {
            what: "ngày (16/01/2024), tháng (01/2024) hoặc năm (2024)",
            pattern: r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{1,2}(-\d{1,2})?|\d{1,2}\s*[/.-]\s*\d{4}|\d{4}",
        }
    }

    fn dump(&self) -> serde_json::Value {
        self.numeric().into()
    }
}

impl Decode for PartialDate {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "một ngày")?;
        match Self::parse(&scalar.text) {
            Ok(date) => Some(date),
            Err(error) => decoder.error(&rules::NGAY_SAI, format!("`{}`: {error}", scalar.text), &node.place),
        }
    }
}

#[cfg(test)]
#[path = "partial_date_tests.rs"]
mod tests;
