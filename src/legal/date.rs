//! Dates of legal documents.

use chrono::{Datelike, NaiveDate};

use crate::facts::PartialDate;

/// Reads `dd/mm/yyyy`, `yyyy-mm-dd`, `mm/yyyy` or `yyyy`.
pub(super) fn read(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['/', '-']).collect();
    match (parts.as_slice(), text.contains('-')) {
        ([day, month, year], false) | ([year, month, day], true) => {
            let (day, month) = (number(day, 2)?, number(month, 2)?);
            NaiveDate::from_ymd_opt(i32::from(year_of(year)?), month.into(), day.into()).map(PartialDate::Day)
        }
        ([month, year], false) => {
            let month = u8::try_from(number(month, 2)?).ok().filter(|month| (1..=12).contains(month))?;
            Some(PartialDate::Month { year: year_of(year)?, month })
        }
        ([year], _) => year_of(year).map(PartialDate::Year),
        _ => None,
    }
}

fn number(text: &str, longest: usize) -> Option<u16> {
    let digits = !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn year_of(text: &str) -> Option<u16> {
    number(text, 4).filter(|_| text.len() == 4)
}

/// The first day a date can mean: a blank day counts as the 1st of the month, a blank month as January.
pub(super) fn first_day(date: PartialDate) -> NaiveDate {
    let (year, month, day) = parts(date);
    NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).unwrap_or_default()
}

/// In a sentence after a document's number: "ngày 05/3/2020", "tháng 01/2024", "năm 2019".
pub(super) fn in_sentence(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => format!("ngày {}", numeric(day)),
        PartialDate::Month { year, month } => format!("tháng {}/{year}", month_digits(month.into())),
        PartialDate::Year(year) => format!("năm {year}"),
    }
}

/// Alone, or after "từ": "07/7/2026", "tháng 01/2024", "năm 2019".
pub(super) fn plain(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => numeric(day),
        PartialDate::Month { .. } | PartialDate::Year(_) => in_sentence(date),
    }
}

/// Whether two dates can be the same, as far as both are filled in.
pub(super) fn agree(left: PartialDate, right: PartialDate) -> bool {
    let (left, right) = (parts(left), parts(right));
    let same = |left: Option<u32>, right: Option<u32>| left.is_none() || right.is_none() || left == right;
    left.0 == right.0 && same(left.1, right.1) && same(left.2, right.2)
}

/// Year, month, day.
fn parts(date: PartialDate) -> (i32, Option<u32>, Option<u32>) {
    match date {
        PartialDate::Day(day) => (day.year(), Some(day.month()), Some(day.day())),
        PartialDate::Month { year, month } => (year.into(), Some(month.into()), None),
        PartialDate::Year(year) => (year.into(), None, None),
    }
}

/// "05/3/2020": a zero before days under 10 and months 1 and 2 (II.4.b).
pub(super) fn numeric(day: NaiveDate) -> String {
    format!("{:02}/{}/{}", day.day(), month_digits(day.month()), day.year())
}

fn month_digits(month: u32) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn blanks_agree_with_anything() {
        let agrees = |left, right| agree(read(left).unwrap(), read(right).unwrap());
        assert!(agrees("26/5/2020", "5/2020"));
        assert!(agrees("2020", "26/5/2020"));
        assert!(!agrees("26/5/2020", "27/5/2020"));
        assert!(!agrees("6/2020", "26/5/2020"));
    }

    #[test]
    fn reads_the_forms_people_type() {
        let day = NaiveDate::from_ymd_opt(2018, 8, 22).unwrap();
        assert_eq!(read("22/8/2018"), Some(PartialDate::Day(day)));
        assert_eq!(read("22/08/2018"), Some(PartialDate::Day(day)));
        assert_eq!(read("2018-08-22"), Some(PartialDate::Day(day)));
        assert_eq!(read("8/2018"), Some(PartialDate::Month { year: 2018, month: 8 }));
        assert_eq!(read("2018"), Some(PartialDate::Year(2018)));
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "30/02/2020", "13/2020", "2020-13-01", "5/3/20", "tháng 5", "+5/3/2020"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn prints_the_decrees_zeros() {
        let on = |text| in_sentence(read(text).unwrap());
        assert_eq!(on("05/03/2020"), "ngày 05/3/2020");
        assert_eq!(on("22/02/2021"), "ngày 22/02/2021");
        assert_eq!(on("10/12/2024"), "ngày 10/12/2024");
        assert_eq!(on("1/2024"), "tháng 01/2024");
        assert_eq!(on("2019"), "năm 2019");
    }

    #[test]
    fn a_blank_day_or_month_counts_as_the_first() {
        let first = |text| first_day(read(text).unwrap()).to_string();
        assert_eq!(first("7/2026"), "2026-07-01");
        assert_eq!(first("2024"), "2024-01-01");
        assert_eq!(first("29/02/2024"), "2024-02-29");
    }
}
