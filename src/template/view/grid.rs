//! Tables made of facts, as templates see them: the partial `_bang` shows any of them.

use serde::Serialize;

/// A table with its columns, rows and sums.
#[derive(Serialize, Default)]
pub(super) struct GridView {
    #[serde(rename = "cot")]
    columns: Vec<GridColumnView>,
    #[serde(rename = "hang")]
    rows: Vec<GridRowView>,
    /// Whether anything is added up.
    #[serde(rename = "co_tong")]
    has_totals: bool,
    /// The last row, a text a column.
    #[serde(rename = "tong")]
    totals: Vec<String>,
}

#[derive(Serialize)]
struct GridColumnView {
    /// From the top down: "Năm 2026", "Công nhận mới".
    #[serde(rename = "ten")]
    name: Vec<String>,
    #[serde(rename = "giua")]
    is_centred: bool,
    #[serde(rename = "phai")]
    is_right: bool,
}

#[derive(Serialize)]
struct GridRowView {
    #[serde(rename = "o")]
    cells: Vec<GridCellView>,
}

#[derive(Serialize)]
struct GridCellView {
    #[serde(rename = "chu")]
    text: String,
    /// Whether it is joined with the one above.
    #[serde(rename = "nhu_tren")]
    is_as_above: bool,
}

/// Where the text of a column stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum GridAlignment {
    Left,
    Centre,
    Right,
}

/// A column while a table is made.
pub(super) struct GridViewColumn<'r, R> {
    /// From the top down.
    pub(super) name: Vec<String>,
    pub(super) alignment: GridAlignment,
    /// Whether a cell is joined with the one above that says the same.
    pub(super) is_group: bool,
    pub(super) cell: Box<dyn Fn(&R) -> String + 'r>,
    /// Its sum; blank where there is none.
    pub(super) total: String,
}

impl<'r, R> GridViewColumn<'r, R> {
    pub(super) fn new(name: &str, alignment: GridAlignment, cell: impl Fn(&R) -> String + 'r) -> Self {
        let (name, cell) = (vec![name.to_owned()], Box::new(cell));
        Self { name, alignment, is_group: false, cell, total: String::new() }
    }

    /// Its rows are grouped by it.
    pub(super) fn group(self) -> Self {
        Self { is_group: true, ..self }
    }

    pub(super) fn below(self, head: &str) -> Self {
        let name = [head.to_owned()].into_iter().chain(self.name).collect();
        Self { name, ..self }
    }

    pub(super) fn total(self, total: impl ToString) -> Self {
        Self { total: total.to_string(), ..self }
    }
}

impl GridView {
    /// The table of `rows`; with sums where any column has one.
    pub(super) fn new<R>(columns: Vec<GridViewColumn<'_, R>>, rows: &[R]) -> Self {
        let row = |(index, row): (usize, &R)| {
            let above = index.checked_sub(1).and_then(|above| rows.get(above));
            let cells = columns.iter().map(|column| {
                let text = (column.cell)(row);
                let is_as_above = column.is_group && above.is_some_and(|above| (column.cell)(above) == text);
                GridCellView { text, is_as_above }
            });
            GridRowView { cells: cells.collect() }
        };
        let rows = rows.iter().enumerate().map(row).collect();
        let has_totals = columns.iter().any(|column| !column.total.is_empty());
        let totals = columns.iter().map(|column| column.total.clone());
        Self {
            rows,
            has_totals,
            totals: totals.collect(),
            columns: columns
                .into_iter()
                .map(|column| GridColumnView {
                    name: column.name,
                    is_centred: column.alignment == GridAlignment::Centre,
                    is_right: column.alignment == GridAlignment::Right,
                })
                .collect(),
        }
    }
}

/// What stands in the first column of the last row.
pub(super) const TOTAL: &str = "Tổng cộng";

/// The column of ordinals; `ordinal` tells that of a row.
pub(super) fn ordinals<'r, R>(ordinal: impl Fn(&R) -> usize + 'r) -> GridViewColumn<'r, R> {
    GridViewColumn::new("STT", GridAlignment::Centre, move |row| ordinal(row).to_string())
}
