//! Dates whose day or month may still be blank.

use chrono::{Datelike, NaiveDate};

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
    /// A full date.
    Day(NaiveDate),
}

/// Room for a number to be written by hand.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

impl PartialDate {
    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month { year, .. } => i32::from(year),
            Self::Day(date) => date.year(),
        }
    }

    /// The month, 1 to 12, where known.
    pub fn month(self) -> Option<u32> {
        match self {
            Self::Year(_) => None,
            Self::Month { month, .. } => Some(u32::from(month)),
            Self::Day(date) => Some(date.month()),
        }
    }

    /// The day of the month, where known.
    pub fn day(self) -> Option<u32> {
        match self {
            Self::Year(_) | Self::Month { .. } => None,
            Self::Day(date) => Some(date.day()),
        }
    }

    /// "ngày 05 tháng 3 năm 2020"; unknown parts are left blank (II.4.b: a zero before days below 10 and months 1 and 2).
    pub fn in_words(self) -> String {
        format!("ngày {} {}", self.day_digits(), self.month_in_words())
    }

    /// "05/3/2020"; of a month "3/2020".
    pub fn numeric(self) -> String {
        match self.day() {
            Some(_) => format!("{}/{}", self.day_digits(), self.month_numeric()),
            None => self.month_numeric(),
        }
    }

    /// "tháng 3 năm 2020".
    pub fn month_in_words(self) -> String {
        format!("tháng {} năm {}", self.month_digits(), self.year())
    }

    /// "3/2020"; of a year "2020".
    pub fn month_numeric(self) -> String {
        match self.month() {
            Some(_) => format!("{}/{}", self.month_digits(), self.year()),
            None => self.year().to_string(),
        }
    }

    fn day_digits(self) -> String {
        self.day().map_or_else(|| BLANK.to_owned(), |day| format!("{day:02}"))
    }

    fn month_digits(self) -> String {
        match self.month() {
            Some(month @ 1..=2) => format!("0{month}"),
            Some(month) => month.to_string(),
            None => BLANK.to_owned(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn zeros_follow_the_decree() {
        let day = |d, m| PartialDate::Day(NaiveDate::from_ymd_opt(2020, m, d).unwrap());
        assert_eq!(day(5, 3).in_words(), "ngày 05 tháng 3 năm 2020");
        assert_eq!(day(16, 1).in_words(), "ngày 16 tháng 01 năm 2020");
        assert_eq!(day(5, 3).numeric(), "05/3/2020");
        assert_eq!(day(12, 10).numeric(), "12/10/2020");
    }

    #[test]
    fn unknown_parts_stay_blank() {
        let month = PartialDate::Month { year: 2024, month: 1 };
        assert_eq!(month.in_words(), format!("ngày {BLANK} tháng 01 năm 2024"));
        assert_eq!(month.numeric(), "01/2024");
        assert_eq!(PartialDate::Year(2024).in_words(), format!("ngày {BLANK} tháng {BLANK} năm 2024"));
    }
}
