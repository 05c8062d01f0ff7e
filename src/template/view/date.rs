//! A date as templates see it.

use serde::Serialize;

use crate::facts::PartialDate;

/// Room for the pen where the month is not known yet.
const BLANK_MONTH: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

#[derive(Serialize)]
pub(super) struct DateView {
    /// "16/01/2024".
    #[serde(rename = "so")]
    numeric: String,
    /// "ngày 16 tháng 01 năm 2024".
    #[serde(rename = "chu")]
    words: String,
    /// "5/2024".
    #[serde(rename = "thang_nam")]
    month_numeric: String,
    /// "tháng 5 năm 2024".
    #[serde(rename = "thang_chu")]
    month_words: String,
    #[serde(rename = "ngay")]
    day: Option<u8>,
    #[serde(rename = "thang")]
    month: Option<u8>,
    #[serde(rename = "nam")]
    year: u16,
}

impl DateView {
    pub(super) fn new(date: PartialDate) -> Self {
        let year = date.year();
        let month_numeric = match date.month() {
            Some(month) => PartialDate::Month { year, month }.numeric(),
            None => PartialDate::Year(year).numeric(),
        };
        let month_digits = month_numeric.split_once('/').map_or(BLANK_MONTH, |(month, _)| month);
        Self {
            numeric: date.numeric(),
            words: date.in_words(),
            month_words: format!("tháng {month_digits} năm {year}"),
            month_numeric,
            day: date.day(),
            month: date.month(),
            year,
        }
    }
}
