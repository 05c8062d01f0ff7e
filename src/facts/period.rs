//! The period a plan covers.

use chrono::NaiveDate;

use super::decoder::{Decoder, Fields};
use super::node::Node;
use super::partial_date::{DateError, read_month, read_year};
use super::{Located, PartialDate};
use crate::diagnostic::Diagnostic;

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

    fn parse_school_year(text: &str) -> Result<Self, String> {
        const SHAPE: &str = "năm học phải ghi như 2017-2018";
        let years = text.split_once(['-', '–', '/']).ok_or(SHAPE)?;
        let read = |year: &str| read_year(year.trim()).map_err(|_| SHAPE);
        let (first, second) = (read(years.0)?, read(years.1)?);
        if second != first + 1 {
            return Err(format!("năm học gồm hai năm liền nhau: {first}-{}", first + 1));
        }
        Ok(Self::SchoolYear(first))
    }

    /// Reads `nam` or `nam_hoc`; exactly one of them must be there.
    pub(super) fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let year = fields.take_written("nam");
        let school_year = fields.take_written("nam_hoc");
        match (year, school_year) {
            (Some((_, node)), None) => {
                let read = |text: &str| read_year(text).map(Self::Year).map_err(year_message);
                read_with(fields.decoder, node, "năm, như 2024", read)
            }
            (None, Some((_, node))) => {
                read_with(fields.decoder, node, "năm học, như 2017-2018", Self::parse_school_year)
            }
            (Some((year, _)), Some((school_year, _))) => {
                let message = "chỉ ghi một trong hai khóa `nam` và `nam_hoc`";
                let diagnostic = Diagnostic::error("hai-ky", message)
                    .at(&school_year.place)
                    .related(&year.place, "`nam` ở đây");
                fields.decoder.diagnostics.push(diagnostic);
                None
            }
            (None, None) => {
                fields.missing_one_of("`nam` (như 2024) hoặc `nam_hoc` (như 2017-2018)");
                None
            }
        }
    }
}

fn year_message(error: DateError) -> String {
    match error {
        DateError::Year(_) | DateError::Month(_) | DateError::Day { .. } => error.to_string(),
        DateError::Shape => "năm phải ghi bằng bốn chữ số, như 2024".into(),
    }
}

fn read_with<T>(
    decoder: &mut Decoder,
    node: &Node,
    expected: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let scalar = decoder.scalar(node, expected)?;
    match read(&scalar.text) {
        Ok(value) => Some(value),
        Err(message) => decoder.error("ky-sai", format!("`{}`: {message}", scalar.text), &node.place),
    }
}

/// Reads a month of the plan: `5`, `05`, `5/2024`; a bare month takes the period's year.
pub(super) fn month_of_period(node: &Node, decoder: &mut Decoder) -> Option<Located<PartialDate>> {
    let scalar = decoder.scalar(node, "một tháng, như 5 hoặc 5/2024")?;
    let month = match read_month(&scalar.text) {
        Ok(month) => decoder
            .period
            .map(|period| Ok(PartialDate::Month { year: period.year_of_month(month), month }))?,
        Err(DateError::Shape) => PartialDate::parse(&scalar.text),
        Err(error) => Err(error),
    };
    match month {
        Ok(month @ PartialDate::Month { .. }) => within_period(month, node, decoder),
        Ok(_) | Err(DateError::Shape) => decoder.error(
            "ngay-sai",
            format!("`{}`: tháng phải ghi như 5 hoặc 5/2024", scalar.text),
            &node.place,
        ),
        Err(error) => decoder.error("ngay-sai", format!("`{}`: {error}", scalar.text), &node.place),
    }
}

/// As [`month_of_period`]; the plan's own year alone ("trong năm 2027") sets no month.
pub(super) fn month_of_target(node: &Node, decoder: &mut Decoder) -> Option<Located<PartialDate>> {
    let scalar = decoder.scalar(node, "một tháng, như 5 hoặc 5/2024")?;
    match (PartialDate::parse(&scalar.text), decoder.period) {
        (Ok(PartialDate::Year(year)), Some(Period::Year(planned))) if year == planned => None,
        _ => month_of_period(node, decoder),
    }
}

fn within_period(month: PartialDate, node: &Node, decoder: &mut Decoder) -> Option<Located<PartialDate>> {
    match decoder.period {
        Some(period) if !period.contains(month) => {
            let message = format!("tháng {} nằm ngoài {}", month.numeric(), period.name());
            decoder.error("ngoai-ky", message, &node.place)
        }
        _ => Some(Located { value: month, place: node.place.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_runs_from_august_to_july() {
        let period = Period::SchoolYear(2017);
        assert_eq!(period.year_of_month(8), 2017);
        assert_eq!(period.year_of_month(12), 2017);
        assert_eq!(period.year_of_month(1), 2018);
        assert_eq!(period.year_of_month(7), 2018);
        assert!(period.contains(PartialDate::Month { year: 2017, month: 8 }));
        assert!(period.contains(PartialDate::Month { year: 2018, month: 7 }));
        assert!(!period.contains(PartialDate::Month { year: 2018, month: 8 }));
        assert!(!Period::Year(2024).contains(PartialDate::Month { year: 2025, month: 1 }));
    }

    #[test]
    fn reads_and_prints_school_years() {
        for text in ["2017-2018", "2017 - 2018", "2017–2018", "2017/2018"] {
            assert_eq!(Period::parse_school_year(text), Ok(Period::SchoolYear(2017)), "{text}");
        }
        assert!(Period::parse_school_year("2017-2019").is_err());
        assert!(Period::parse_school_year("2017").is_err());
        assert_eq!(Period::SchoolYear(2017).name(), "năm học 2017-2018");
        assert_eq!(Period::Year(2024).name(), "năm 2024");
    }
}
