//! What templates see of facts and figures, under Vietnamese names.
//!
//! The structs here are the whole list of names: every key is always there, null or empty where a fact is absent,
//! so that a name outside them is a mistake of the template. [`schema`] shows the same structs filled throughout.

mod date;
mod exemplar;
mod figures;
mod issuer;
mod present;
mod proceedings;
mod roadmap;
mod rules;
mod school;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::facts::{DocumentRecord, Facts, Located, Period};
use crate::figures::Figures;
use crate::legal::Regimes;

use date::DateView;
use figures::FiguresView;
use issuer::IssuerView;
use proceedings::{ConferenceView, ReportingView, SignerView};
use rules::{RulesView, Scales};
use school::SchoolView;

/// The values a template is rendered with.
pub fn context(facts: &Facts, figures: &Figures, regimes: &Regimes) -> Value {
    value_of(&View::new(facts, figures, Scales::of(facts, regimes)))
}

/// The names a template may use: the values of facts that leave nothing out, so that every list has an element
/// and nothing is null. Names under `them` are those of `facts`.
pub fn schema(facts: &Facts) -> Value {
    schema_with(facts.own.clone())
}

/// The same names, with none under `them`.
pub fn any_schema() -> Value {
    schema_with(Map::new())
}

fn schema_with(own: Map<String, Value>) -> Value {
    let exemplar = exemplar::facts(own);
    let figures = Figures::count(&exemplar, &Regimes::default());
    let mut view = View::new(&exemplar, &figures, Scales::default());
    // A period is of one kind only; the names are those of all.
    view.span.get_or_insert_default();
    value_of(&view)
}

/// The words of a fact.
fn text(fact: Option<&Located<String>>) -> Option<&str> {
    fact.map(|located| located.value.as_str())
}

/// Structs with text keys always have a JSON value.
fn value_of(view: &View<'_>) -> Value {
    serde_json::to_value(view).unwrap_or_default()
}

#[derive(Serialize)]
struct View<'a> {
    /// The year, or the first of a school year; none of a span, so that no template takes one of its years for all.
    #[serde(rename = "nam")]
    year: Option<u16>,
    #[serde(rename = "nam_hoc")]
    school_year: Option<String>,
    /// "2021-2025".
    #[serde(rename = "giai_doan")]
    span: Option<String>,
    #[serde(rename = "thoi_ky")]
    period: String,
    #[serde(rename = "nam_truoc")]
    year_before: u16,
    #[serde(rename = "nam_sau")]
    year_after: u16,
    #[serde(rename = "co_quan")]
    issuer: IssuerView<'a>,
    #[serde(rename = "van_ban")]
    record: RecordView<'a>,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
    #[serde(rename = "hoi_nghi")]
    conference: Option<ConferenceView<'a>>,
    #[serde(rename = "bao_cao")]
    reporting: Option<ReportingView<'a>>,
    #[serde(rename = "nguoi_ky")]
    signer: SignerView<'a>,
    #[serde(rename = "phu_luc")]
    appendix: AppendixView,
    #[serde(rename = "so_lieu")]
    figures: FiguresView<'a>,
    #[serde(rename = "quy_dinh")]
    rules: RulesView,
    #[serde(rename = "them")]
    own: &'a Map<String, Value>,
}

#[derive(Serialize)]
struct RecordView<'a> {
    #[serde(rename = "so")]
    number: Option<String>,
    #[serde(rename = "ngay")]
    date: DateView,
    #[serde(rename = "ky_hieu")]
    symbol: Option<&'a str>,
    #[serde(rename = "trich_yeu")]
    subject: Option<&'a str>,
}

#[derive(Serialize)]
struct AppendixView {
    #[serde(rename = "bang_truong")]
    school_table: bool,
    #[serde(rename = "ngang")]
    landscape: bool,
}

impl<'a> View<'a> {
    fn new(facts: &'a Facts, figures: &'a Figures, scales: Scales<'_>) -> Self {
        let numeric = facts.period.numeric();
        let (year, school_year, span) = match facts.period {
            Period::Year(year) => (Some(year), None, None),
            Period::SchoolYear(first) => (Some(first), Some(numeric), None),
            Period::Span { .. } => (None, None, Some(numeric)),
        };
        Self {
            year,
            school_year,
            span,
            period: facts.period.name(),
            year_before: facts.period.year_before(),
            year_after: facts.period.year_after(),
            issuer: IssuerView::new(&facts.issuer, &facts.record),
            record: RecordView::new(&facts.record),
            schools: SchoolView::list(&facts.schools, 1, scales),
            conference: ConferenceView::of(facts),
            reporting: facts.reporting.as_ref().map(ReportingView::new),
            signer: SignerView::new(&facts.signer),
            appendix: AppendixView {
                school_table: facts.appendix.school_table,
                landscape: facts.appendix.landscape,
            },
            figures: FiguresView::new(figures, scales),
            rules: RulesView::new(scales),
            own: &facts.own,
        }
    }
}

impl<'a> RecordView<'a> {
    fn new(record: &'a DocumentRecord) -> Self {
        Self {
            number: record.number.as_ref().map(ToString::to_string),
            date: DateView::new(record.date.value),
            symbol: record.symbol.as_deref(),
            subject: text(record.subject.as_ref()),
        }
    }
}

#[cfg(test)]
mod tests;
