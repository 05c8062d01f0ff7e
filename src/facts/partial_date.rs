//! Dates whose day or month may still be blank.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::{rules, unaccented};
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// `dd/mm/yyyy`, `yyyy-mm-dd`, `mm/yyyy` (day blank) or `yyyy` (day and month blank).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year only.
    Year(u16),
    /// Month (1–12) and year.
    Month {
        /// Year.
        year: u16,
        /// 1 to 12.
        month: u8,
    },
    /// Several months in a row, such as a quarter: "Quý II/2027", "4-5/2027". Only times of a plan are such.
    Months {
        /// Year.
        year: u16,
        /// The first, 1 to 11.
        first: u8,
        /// The last, up to 12.
        last: u8,
    },
    /// A full date.
    Day(NaiveDate),
}

/// Room for the pen where a day or a month is not known yet.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// Not written as a date.
    Shape,
    /// A year no document of this kind can name.
    Year(u32),
    /// No such month.
    Month(u32),
    /// No such day in this month.
    Day {
        /// The day written.
        day: u32,
        /// The month.
        month: u32,
        /// The year.
        year: u16,
    },
}

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

/// How the quarters are written.
const QUARTERS: [[&str; 2]; 4] = [["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"]];

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

fn read_number(digits: &str, longest: usize) -> Result<u32, DateError> {
    let plain = digits.len() <= longest && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain).ok_or(DateError::Shape)
}

/// From the first year of the state to well beyond any plan.
pub(super) fn read_year(digits: &str) -> Result<u16, DateError> {
    let year = read_number(digits, 4)?;
    u16::try_from(year).ok().filter(|year| (1945..=2199).contains(year)).ok_or(DateError::Year(year))
}

/// First and last of several months, and the year where one is written.
fn read_months(text: &str) -> Option<((u8, u8), Option<u16>)> {
    let words = unaccented(text).replace("nam_", "").replace("quy", "quy_");
    let words: Vec<&str> =
        words.split('_').filter(|word| !["", "thang", "tu", "den"].contains(word)).collect();
    let (words, year) = match words.split_last() {
        Some((last, rest)) if last.len() == 4 => (rest, Some(read_year(last).ok()?)),
        Some(_) | None => (words.as_slice(), None),
    };
    let quarter = |name: &str| {
        let at = QUARTERS.iter().position(|names| names.contains(&name))?;
        u8::try_from(at).ok().map(|at| at * 3 + 1)
    };
    let (first, last, are_quarters) = match words {
        ["quy", only] => (quarter(only)?, quarter(only)?, true),
        ["quy", first, "quy", last] | ["quy", first, last] => (quarter(first)?, quarter(last)?, true),
        [first, last] => (read_month(first).ok()?, read_month(last).ok()?, false),
        _ => return None,
    };
    let (step, length) = if are_quarters { (3, 2) } else { (1, 0) };
    // "Tháng 4, 8" are two months, not all from the one to the other.
    let is_range = text.contains(['-', '–']) || unaccented(text).contains("_den_") || last <= first + step;
    let months = (first, last + length);
    (is_range && first <= last && months.0 < months.1).then_some((months, year))
}

pub(super) fn read_month(digits: &str) -> Result<u8, DateError> {
    let month = read_number(digits, 2)?;
    u8::try_from(month).ok().filter(|month| (1..=12).contains(month)).ok_or(DateError::Month(month))
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => formatter.write_str(
                "ngày phải ghi như 16/01/2024, 01/2024 (để trống ngày) hoặc 2024 (để trống ngày, tháng)",
            ),
            Self::Year(year) => write!(formatter, "năm {year} không hợp lệ: cần từ 1945 đến 2199"),
            Self::Month(month) => write!(formatter, "không có tháng {month}: cần từ 1 đến 12"),
            Self::Day { day, month, year } => write!(formatter, "tháng {month}/{year} không có ngày {day}"),
        }
    }
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> PartialDate {
        PartialDate::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn reads_what_people_type() {
        for text in ["16/01/2024", "16/1/2024", "2024-01-16", "16-01-2024", "16.1.2024", "16 / 01 / 2024"] {
            assert_eq!(PartialDate::parse(text), Ok(day(2024, 1, 16)), "{text}");
        }
        for text in ["01/2024", "1/2024", "2024-01", "1\u{a0}/ 2024"] {
            assert_eq!(PartialDate::parse(text), Ok(PartialDate::Month { year: 2024, month: 1 }), "{text}");
        }
        assert_eq!(PartialDate::parse("2024"), Ok(PartialDate::Year(2024)));
    }

    #[test]
    fn refuses_impossible_dates_and_says_why() {
        assert_eq!(PartialDate::parse("30/02/2024"), Err(DateError::Day { day: 30, month: 2, year: 2024 }));
        assert_eq!(PartialDate::parse("29/02/2024"), Ok(day(2024, 2, 29)));
        assert_eq!(PartialDate::parse("29/2/2023").unwrap_err().to_string(), "tháng 2/2023 không có ngày 29");
        assert_eq!(PartialDate::parse("13/2024"), Err(DateError::Month(13)));
        assert_eq!(PartialDate::parse("1/0024"), Err(DateError::Year(24)));
        for text in ["", "16/01/24", "5", "a/2024", "+1/2024", "1/2/3/2024", "tháng 5", "٣/2024"] {
            assert_eq!(PartialDate::parse(text), Err(DateError::Shape), "{text}");
        }
    }

    #[test]
    fn reads_and_prints_months_in_a_row() {
        let months = |first, last| PartialDate::Months { year: 2027, first, last };
        for (text, expected, printed) in [
            ("Quý II/2027", months(4, 6), "Quý II/2027"),
            ("quý 2 năm 2027", months(4, 6), "Quý II/2027"),
            ("QUÝ IV - 2027", months(10, 12), "Quý IV/2027"),
            ("4-5/2027", months(4, 5), "4-5/2027"),
            ("Tháng 4 - 5 năm 2027", months(4, 5), "4-5/2027"),
            ("từ tháng 3 đến tháng 12/2027", months(3, 12), "3-12/2027"),
            ("1-3/2027", months(1, 3), "Quý I/2027"),
        ] {
            let read = PartialDate::parse_months(text).unwrap();
            assert_eq!((read, read.numeric().as_str()), (expected, printed), "{text}");
            assert_eq!(PartialDate::parse_months(&read.numeric()), Some(read));
        }
        for (text, expected) in [
            ("Quý II-III/2027", (4, 9)),
            ("Quý 2, quý 3 năm 2027", (4, 9)),
            ("quý II đến quý IV/2027", (4, 12)),
        ] {
            let found = PartialDate::parse_months(text).unwrap();
            assert_eq!(found, months(expected.0, expected.1), "{text}");
        }
        let of_year = |text: &str| PartialDate::parse_months_of(text, |_| Some(2027));
        for (text, expected) in [
            ("Quý III", months(7, 9)),
            ("quý 1", months(1, 3)),
            ("6-7", months(6, 7)),
            ("tháng 6 - 7", months(6, 7)),
        ] {
            assert_eq!(of_year(text), Some(expected), "{text}");
        }
        let of_school_year = |month| Some(if month > 7 { 2026 } else { 2027 });
        assert_eq!(
            PartialDate::parse_months_of("Quý III", of_school_year),
            None,
            "it lies in two school years"
        );
        assert_eq!((of_year("Quý III/2027"), of_year("Quý V"), of_year("6")), (None, None, None));
        assert_eq!(PartialDate::parse_months("Tháng 4, 8/2027"), None, "two months");
        for text in ["5-4/2027", "4/5/2027", "5/2027", "Quý V/2027", "quý II", "4-13/2027", "2026-2027", ""]
        {
            let expected = (text == "4/5/2027").then(|| months(4, 5));
            assert_eq!(PartialDate::parse_months(text), expected, "{text}");
        }
        let quarter = months(4, 6);
        assert_eq!(
            (quarter.earliest(), quarter.latest()),
            (NaiveDate::from_ymd_opt(2027, 4, 1).unwrap(), NaiveDate::from_ymd_opt(2027, 6, 30).unwrap())
        );
        assert_eq!(quarter.as_known_in_words(), "quý II năm 2027");
        assert_eq!(months(4, 5).as_known(), "tháng 4-5/2027");
    }

    #[test]
    fn prints_the_decrees_zeros() {
        assert_eq!(day(2024, 1, 16).numeric(), "16/01/2024");
        assert_eq!(day(2020, 3, 5).numeric(), "05/3/2020");
        assert_eq!(PartialDate::Month { year: 2024, month: 2 }.numeric(), "02/2024");
        assert_eq!(PartialDate::Month { year: 2024, month: 5 }.numeric(), "5/2024");
        assert_eq!(PartialDate::Year(2024).numeric(), "2024");
        assert_eq!(day(2020, 3, 5).in_words(), "ngày 05 tháng 3 năm 2020");
    }

    #[test]
    fn leaves_room_for_the_pen() {
        let month = PartialDate::Month { year: 2024, month: 1 };
        assert_eq!(month.in_words(), format!("ngày {BLANK} tháng 01 năm 2024"));
        assert_eq!(PartialDate::Year(2024).in_words(), format!("ngày {BLANK} tháng {BLANK} năm 2024"));
    }

    #[test]
    fn spans_the_days_it_can_be() {
        let february = PartialDate::Month { year: 2024, month: 2 };
        assert_eq!(february.earliest(), NaiveDate::from_ymd_opt(2024, 2, 1).unwrap());
        assert_eq!(february.latest(), NaiveDate::from_ymd_opt(2024, 2, 29).unwrap());
        assert_eq!(PartialDate::Year(2024).latest(), NaiveDate::from_ymd_opt(2024, 12, 31).unwrap());
        let december = PartialDate::Month { year: 2024, month: 12 };
        assert_eq!(december.latest(), NaiveDate::from_ymd_opt(2024, 12, 31).unwrap());
    }

    #[test]
    fn a_date_in_a_sentence() {
        let read = |text| PartialDate::parse(text).unwrap();
        assert_eq!(read("05/03/2020").as_known(), "ngày 05/3/2020");
        assert_eq!(read("1/2024").as_known(), "tháng 01/2024");
        assert_eq!(read("22/02/2021").plain(), "22/02/2021");
        assert_eq!(read("2019").plain(), "năm 2019");
    }

    #[test]
    fn blanks_can_be_anything() {
        let can_be = |one, other| PartialDate::parse(one).unwrap().can_be(PartialDate::parse(other).unwrap());
        assert!(can_be("26/5/2020", "5/2020"));
        assert!(can_be("2020", "26/5/2020"));
        assert!(!can_be("26/5/2020", "27/5/2020"));
        assert!(!can_be("6/2020", "26/5/2020"));
    }
}
