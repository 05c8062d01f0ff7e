//! Funding as templates see it.

use serde::Serialize;

use crate::facts::{Funding, FundingItem};
use crate::figures::Spending;
use crate::template::first_letter;

#[derive(Serialize)]
pub(super) struct FundingView<'a> {
    /// "triệu đồng".
    #[serde(rename = "don_vi")]
    unit: &'static str,
    /// "3.650".
    #[serde(rename = "tong")]
    total: String,
    /// "Ba tỷ sáu trăm năm mươi triệu đồng"; blank where the facts do not ask for it.
    #[serde(rename = "bang_chu")]
    in_words: String,
    #[serde(rename = "khoan")]
    items: Vec<FundingItemView<'a>>,
    #[serde(rename = "theo_nguon")]
    by_source: Vec<SourceView>,
    /// "ngân sách tỉnh 2.400 triệu đồng, xã hội hóa 1.250 triệu đồng"; blank where there are no sources to tell apart.
    #[serde(rename = "theo_nguon_chu")]
    by_source_in_words: String,
    #[serde(rename = "theo_nam")]
    by_year: Vec<YearView>,
    /// Whether any item says it: then its column stands in the table.
    #[serde(rename = "co_nguon")]
    has_sources: bool,
    #[serde(rename = "co_nam")]
    has_years: bool,
    #[serde(rename = "co_ghi_chu")]
    has_notes: bool,
}

#[derive(Serialize)]
struct FundingItemView<'a> {
    #[serde(rename = "so_thu_tu")]
    ordinal: usize,
    #[serde(rename = "noi_dung")]
    purpose: &'a str,
    #[serde(rename = "nguon")]
    source: &'a str,
    #[serde(rename = "nam")]
    year: String,
    #[serde(rename = "so_tien")]
    amount: String,
    #[serde(rename = "ghi_chu")]
    note: &'a str,
}

#[derive(Serialize)]
struct SourceView {
    #[serde(rename = "nguon")]
    source: String,
    #[serde(rename = "so_tien")]
    amount: String,
}

#[derive(Serialize)]
struct YearView {
    #[serde(rename = "nam")]
    year: String,
    #[serde(rename = "so_tien")]
    amount: String,
}

/// What is called a source where none is named.
const OTHER_SOURCES: &str = "Nguồn khác";

impl<'a> FundingView<'a> {
    pub(super) fn new(funding: &'a Funding) -> Self {
        let spending = Spending::of(funding);
        let words = funding.in_words.then(|| spending.total.in_words(spending.unit)).flatten();
        let sources = spending.by_source.iter().map(|(source, amount)| SourceView {
            source: source.clone().unwrap_or_else(|| OTHER_SOURCES.to_owned()),
            amount: amount.to_string(),
        });
        let years = spending.by_year.iter().map(|(year, amount)| YearView {
            year: year.map(|year| year.to_string()).unwrap_or_default(),
            amount: amount.to_string(),
        });
        let unit = spending.unit.name();
        let by_source: Vec<_> = sources.collect();
        let named = by_source
            .iter()
            .map(|view| format!("{} {} {unit}", first_letter::lower(&view.source), view.amount));
        Self {
            unit,
            total: spending.total.to_string(),
            in_words: words.map(|words| first_letter::upper(&words)).unwrap_or_default(),
            items: funding.items.iter().zip(1..).map(FundingItemView::new).collect(),
            by_source_in_words: if by_source.len() > 1 {
                named.collect::<Vec<_>>().join("; ")
            } else {
                String::new()
            },
            by_source,
            by_year: years.collect(),
            has_sources: funding.items.iter().any(|item| item.source.is_some()),
            has_years: funding.items.iter().any(|item| item.year.is_some()),
            has_notes: funding.items.iter().any(|item| item.note.is_some()),
        }
    }
}

impl<'a> FundingItemView<'a> {
    fn new((item, ordinal): (&'a FundingItem, usize)) -> Self {
        Self {
            ordinal,
            purpose: &item.purpose,
            source: item.source.as_deref().unwrap_or_default(),
            year: item.year.as_ref().map(|year| year.value.to_string()).unwrap_or_default(),
            amount: item.amount.value.to_string(),
            note: item.note.as_deref().unwrap_or_default(),
        }
    }
}
