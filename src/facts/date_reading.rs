//! The numbers of a date as people type them.

use std::fmt;

use crate::vietnamese::unaccented;

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
        month: u32,
        year: u16,
    },
}

/// How the quarters are written.
const QUARTERS: [[&str; 2]; 4] = [["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"]];

pub(super) fn read_number(digits: &str, longest: usize) -> Result<u32, DateError> {
    let plain = digits.len() <= longest && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain).ok_or(DateError::Shape)
}

/// From the first year of the state to well beyond any plan.
pub(super) fn read_year(digits: &str) -> Result<u16, DateError> {
    let year = read_number(digits, 4)?;
    u16::try_from(year).ok().filter(|year| (1945..=2199).contains(year)).ok_or(DateError::Year(year))
}

/// First and last of several months, and the year where one is written.
pub(super) fn read_months(text: &str) -> Option<((u8, u8), Option<u16>)> {
    let words = unaccented(text).replace("nam_", "").replace("quy", "quy_");
    // "Q4", "Q.IV".
    let words = match words.strip_prefix('q').filter(|rest| !rest.starts_with("uy")) {
        Some(quarter) => format!("quy_{quarter}"),
        None => words,
    };
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
