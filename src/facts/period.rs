//! The period a plan covers.

use chrono::NaiveDate;

use super::PartialDate;
use super::date_reading::{DateError, read_year};
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::{
    Decoder, Entry, FactColumn, Field, Fields, Keys, Located, MapPart, Node, OptionalWith, Reads, Shape,
};

/// `nam: 2024`, `nam_hoc: 2017-2018` or `giai_doan: 2021-2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(u16),
    /// A school year by its first calendar year; it runs from August to the next July.
    SchoolYear(u16),
    /// Several calendar years, of a plan that sets its targets by year.
    Span {
        first: u16,
        /// The last, later than the first.
        last: u16,
    },
}

/// The most years that a span covers: longer ones are slips of the pen.
const LONGEST_SPAN: u16 = 20;

/// First month of a school year.
const AUGUST: u8 = 8;

impl Period {
    /// The key it is written under: `nam`, `nam_hoc` or `giai_doan`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Year(_) => "nam",
            Self::SchoolYear(_) => "nam_hoc",
            Self::Span { .. } => "giai_doan",
        }
    }

    /// "2024", "2017-2018", "2021-2025".
    pub fn numeric(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::SchoolYear(first) => format!("{first}-{}", first + 1),
            Self::Span { first, last } => format!("{first}-{last}"),
        }
    }

    /// "năm 2024", "năm học 2017-2018", "giai đoạn 2021-2025".
    pub fn name(self) -> String {
        match self {
            Self::Year(_) => format!("năm {}", self.numeric()),
            Self::SchoolYear(_) => format!("năm học {}", self.numeric()),
            Self::Span { .. } => format!("giai đoạn {}", self.numeric()),
        }
    }

    /// The calendar years it touches.
    pub fn years(self) -> std::ops::RangeInclusive<u16> {
        match self {
            Self::Year(year) => year..=year,
            Self::SchoolYear(first) => first..=first.saturating_add(1),
            Self::Span { first, last } => first..=last,
        }
    }

    /// The calendar year in which `month` (1 to 12) of this period lies; of a span nobody can tell.
    pub fn year_of_month(self, month: u8) -> Option<u16> {
        match self {
            Self::Year(year) => Some(year),
            Self::SchoolYear(first) if month >= AUGUST => Some(first),
            Self::SchoolYear(first) => Some(first + 1),
            Self::Span { .. } => None,
        }
    }

    /// The calendar year before it: for a span that before its first year.
    pub fn year_before(self) -> u16 {
        let (Self::Year(first) | Self::SchoolYear(first) | Self::Span { first, .. }) = self;
        first.saturating_sub(1)
    }

    /// The calendar year after the one it begins in; for a span that after its last year.
    pub fn year_after(self) -> u16 {
        let (Self::Year(last) | Self::SchoolYear(last) | Self::Span { last, .. }) = self;
        last.saturating_add(1)
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) | Self::Span { first: year, .. } => PartialDate::Year(year).earliest(),
            Self::SchoolYear(year) => PartialDate::Month { year, month: AUGUST }.earliest(),
        }
    }

    /// The day that a document of `dated` looks back from: the one before the period, or the document's own date where all
    /// of that comes before the period.
    pub fn present_day(self, dated: PartialDate) -> PartialDate {
        let eve = self.first_day().pred_opt().unwrap_or_default();
        if dated.latest() <= eve { dated } else { PartialDate::Day(eve) }
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Year(year) | Self::Span { last: year, .. } => PartialDate::Year(year).latest(),
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

    fn parse_span(text: &str) -> Result<Self, String> {
        const SHAPE: &str = "giai đoạn phải ghi như 2021-2025";
        let years = text.split_once(['-', '–', '—']).or_else(|| text.split_once("đến")).ok_or(SHAPE)?;
        let read = |year: &str| match year.trim() {
            year if year.len() == 4 => read_year(year).map_err(|error| match error {
                DateError::Shape => SHAPE.to_owned(),
                DateError::Year(_) | DateError::Month(_) | DateError::Day { .. } => error.to_string(),
            }),
            _ => Err(SHAPE.to_owned()),
        };
        let (first, last) = (read(years.0)?, read(years.1)?);
        match last.checked_sub(first) {
            None => Err(format!("năm đầu sau năm cuối; giai đoạn ấy ghi {last}-{first}")),
            Some(0) => Err(format!("giai đoạn gồm từ hai năm; kế hoạch một năm thì ghi `nam: {first}`")),
            Some(more) if more >= LONGEST_SPAN => {
                Err(format!("giai đoạn này dài {} năm, nhiều nhất là {LONGEST_SPAN}", more + 1))
            }
            Some(_) => Ok(Self::Span { first, last }),
        }
    }

    /// The period of the plan that is being read, as far as it could be.
    pub(super) fn of_plan(decoder: &Decoder) -> Option<Self> {
        KINDS.iter().find_map(|kind| (kind.read)(decoder.remembered(kind.key)?.text()?).ok())
    }

    /// Lets what is read by `decoder` know the period that `tree` writes, if it does.
    pub(super) fn remember(tree: &Node, decoder: &mut Decoder) {
        for kind in KINDS {
            if let Some(node) = tree.get(kind.key).filter(|node| !node.is_blank()) {
                decoder.remember(kind.key, node);
            }
        }
    }

    /// Reads `nam`, `nam_hoc` or `giai_doan`; exactly one of them must be there.
    fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let written: Vec<(&Entry, PeriodKey)> =
            KINDS.iter().filter_map(|kind| Some((fields.take_written(kind.key)?, *kind))).collect();
        match written.as_slice() {
            [((_, node), kind)] => {
                // Months of schools and of the roadmap take their year from here.
                fields.decoder.remember(kind.key, node);
                read_with(fields.decoder, node, kind.expected, kind.read)
            }
            [] => {
                let year = year_of_document(fields.node());
                if year.is_none() {
                    fields.missing_one_of(PERIOD_WANTED);
                }
                year
            }
            [((first, _), kind), others @ ..] => {
                let message = "chỉ ghi một trong các khóa `nam`, `nam_hoc` và `giai_doan`";
                for ((other, _), _) in others {
                    let diagnostic = Diagnostic::new(&rules::HAI_KY, message)
                        .at(&other.place)
                        .related(&first.place, format!("`{}` ở đây", kind.key));
                    fields.decoder.diagnostics.push(diagnostic);
                }
                None
            }
        }
    }
}

/// What is asked for where no key says the period.
pub const PERIOD_WANTED: &str =
    "`nam` (như 2024), `nam_hoc` (như 2017-2018) hoặc `giai_doan` (như 2021-2025)";

/// The year of a document that is no plan: letters, notices and papers tell of no period, and their date tells the year.
fn year_of_document(facts: &Node) -> Option<Period> {
    let template = facts.get("mau")?.text()?.trim();
    if template.starts_with(PLAN) {
        return None;
    }
    let date = PartialDate::parse(facts.get("van_ban")?.get("ngay")?.text()?).ok()?;
    Some(Period::Year(date.year()))
}

/// How templates of plans are called.
const PLAN: &str = "ke-hoach";

/// Whether a key of `facts` says the period.
pub(super) fn is_said(facts: &Node) -> bool {
    KINDS.iter().any(|kind| facts.get(kind.key).is_some())
}

/// The years of another plan, which the document's own months do not follow.
pub(super) const SPAN: OptionalWith<Located<Period>> = OptionalWith {
    read: |node, decoder| {
        let value = read_with(decoder, node, SPAN_EXPECTED, Period::parse_span)?;
        Some(Located { value, place: node.place.clone() })
    },
    dump: |span| span.value.numeric().into(),
    shape: || Shape::Form { what: SPAN_EXPECTED, pattern: SPAN_PATTERN },
};

/// What is written for a span, and as what.
const SPAN_EXPECTED: &str = "giai đoạn, như 2021-2025";
const SPAN_PATTERN: &str = r"\d{4}\s*([-–—]|đến)\s*\d{4}";

/// The keys that say the period.
pub(super) struct PlanPeriod;

impl MapPart<Period> for PlanPeriod {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Period> {
        Period::take(fields)
    }

    fn dump(&self, period: &Period, keys: &mut Keys) {
        keys.add(period.key(), period.numeric());
    }

    fn fields(&self) -> Vec<Field> {
        let field = |kind: &PeriodKey| Field {
            key: kind.key,
            title: kind.title,
            about: kind.about,
            example: kind.example,
            clause: "",
            is_needed: false,
            shape: Shape::Form { what: kind.expected, pattern: kind.pattern },
            column: Some(FactColumn { title: None, cell: Reads::Text, headers: &[] }),
            is_seen: false,
        };
        KINDS.iter().map(field).collect()
    }
}

/// A key that says the period.
#[derive(Clone, Copy)]
struct PeriodKey {
    key: &'static str,
    title: &'static str,
    about: &'static str,
    example: &'static str,
    pattern: &'static str,
    /// What is written there.
    expected: &'static str,
    read: fn(&str) -> Result<Period, String>,
}

const KINDS: [PeriodKey; 3] = [
    PeriodKey {
        key: "nam",
        title: "Năm",
        about: "Năm của kế hoạch; ghi một trong `nam`, `nam_hoc` và `giai_doan`.",
        example: "2024",
        pattern: r"\d{4}",
        expected: "năm, như 2024",
        read: |text| read_year(text).map(Period::Year).map_err(year_message),
    },
    PeriodKey {
        key: "nam_hoc",
        title: "Năm học",
        about: "Năm học của kế hoạch.",
        example: "2017-2018",
        pattern: r"\d{4}\s*[-–/]\s*\d{4}",
        expected: "năm học, như 2017-2018",
        read: Period::parse_school_year,
    },
    PeriodKey {
        key: "giai_doan",
        title: "Giai đoạn",
        about: "Các năm đầu và cuối của kế hoạch nhiều năm.",
        example: "2021-2025",
        pattern: SPAN_PATTERN,
        expected: SPAN_EXPECTED,
        read: Period::parse_span,
    },
];

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
        Err(message) => decoder.error(&rules::KY_SAI, format!("`{}`: {message}", scalar.text), &node.place),
    }
}

#[cfg(test)]
#[path = "period_tests.rs"]
mod tests;
