//! Funding as templates see it.

use serde::Serialize;

use crate::facts::{Funding, FundingItem};
use crate::figures::Spending;
use crate::template::first_letter;

use super::grid::{GridAlignment, GridView, GridViewColumn, TOTAL, ordinals};
use super::plan_text::line;

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
    /// "3.650 triệu đồng (bằng chữ: ba tỷ sáu trăm năm mươi triệu đồng), gồm: ngân sách tỉnh 2.400 triệu đồng; …".
    #[serde(rename = "cau")]
    sentence: String,
    /// Whence it comes, by what rules it is spent; each as a line begins.
    #[serde(rename = "noi_dung")]
    statements: Vec<String>,
    #[serde(rename = "khoan")]
    items: Vec<FundingItemView<'a>>,
    #[serde(rename = "theo_nguon")]
    by_source: Vec<SourceView>,
    /// "ngân sách tỉnh 2.400 triệu đồng, xã hội hóa 1.250 triệu đồng"; blank where there are no sources to tell apart.
    #[serde(rename = "theo_nguon_chu")]
    by_source_in_words: String,
    #[serde(rename = "theo_nam")]
    by_year: Vec<YearView>,
    /// The table.
    #[serde(rename = "bang")]
    grid: GridView,
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
        let by_source_in_words =
            if by_source.len() > 1 { named.collect::<Vec<_>>().join("; ") } else { String::new() };
        let mut sentence = format!("{} {unit}", spending.total);
        if let Some(words) = &words {
            sentence += &format!(" (bằng chữ: {words})");
        }
        if !by_source_in_words.is_empty() {
            sentence += &format!(", gồm: {by_source_in_words}");
        }
        Self {
            unit,
            sentence,
            // None where no item is given.
            total: if funding.items.is_empty() { String::new() } else { spending.total.to_string() },
            statements: funding.statements.iter().map(|statement| line(&statement.value)).collect(),
            in_words: words.map(|words| first_letter::upper(&words)).unwrap_or_default(),
            items: funding.items.iter().zip(1..).map(FundingItemView::new).collect(),
            by_source_in_words,
            by_source,
            by_year: years.collect(),
            grid: grid(funding, &spending),
        }
    }
}

/// Its columns are those that any item has something for.
fn grid(funding: &Funding, spending: &Spending) -> GridView {
    let rows: Vec<(usize, &FundingItem)> = (1..).zip(&funding.items).collect();
    let any = |has: fn(&FundingItem) -> bool| funding.items.iter().any(has);
    let column = |name: &str, alignment, cell: fn(&FundingItem) -> String| {
        GridViewColumn::new(name, alignment, move |row: &(usize, &FundingItem)| cell(row.1))
    };
    let (left, centre, right) = (GridAlignment::Left, GridAlignment::Centre, GridAlignment::Right);
    let sums = format!("Số tiền ({})", spending.unit.name());
    let year = |item: &FundingItem| item.year.as_ref().map(|year| year.value.to_string()).unwrap_or_default();
    let columns = [
        Some(ordinals(|row: &(usize, &FundingItem)| row.0)),
        Some(column("Nội dung", left, |item| item.purpose.clone()).total(TOTAL)),
        any(|item| item.source.is_some())
            .then(|| column("Nguồn kinh phí", left, |item| item.source.clone().unwrap_or_default())),
        any(|item| item.year.is_some()).then(|| column("Năm", centre, year)),
        Some(column(&sums, right, |item| item.amount.value.to_string()).total(spending.total)),
        any(|item| item.note.is_some())
            .then(|| column("Ghi chú", left, |item| item.note.clone().unwrap_or_default())),
    ];
    GridView::new(columns.into_iter().flatten().collect(), &rows)
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
