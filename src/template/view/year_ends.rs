//! How many schools hold the national standard at the end of each year of a period, as templates see it.

use serde::Serialize;

use crate::facts::Level;
use crate::figures::{Figures, Percentage, YearEnd, YearEndLine};

use super::grid::{GridAlignment, GridView, GridViewColumn, ordinals};
use crate::template::spoken::{group_digits, pad};

#[derive(Serialize)]
pub(super) struct YearEndsView {
    /// "Đến cuối năm 2027: 20/27 trường đạt chuẩn quốc gia, tỷ lệ 74,1%, trong đó có 05 trường mức độ 2".
    #[serde(rename = "cau")]
    sentences: Vec<String>,
    /// A row a year.
    #[serde(rename = "bang")]
    grid: GridView,
    /// Whether levels are told apart.
    #[serde(rename = "nhieu_cap")]
    is_by_level: bool,
    /// A row a level, a column a year.
    #[serde(rename = "bang_cap")]
    by_level: GridView,
}

/// In the place of a number that is not known.
const UNTOLD: &str = "-";

impl YearEndsView {
    /// `None` where no year's end is known.
    pub(super) fn of(figures: &Figures) -> Option<Self> {
        let ends = figures.year_ends.as_slice();
        if ends.is_empty() {
            return None;
        }
        let decimals = figures.standing.as_ref().map_or(1, |standing| standing.decimals);
        let sentences = ends.iter().filter_map(|end| {
            let line = end.all.as_ref()?;
            Some(format!("Đến cuối năm {}: {}", end.year, sentence(line, decimals)))
        });
        let levels = levels(ends);
        Some(Self {
            sentences: sentences.collect(),
            grid: by_year(ends, decimals),
            is_by_level: levels.len() > 1,
            by_level: by_level(ends, &levels, decimals),
        })
    }
}

fn levels(ends: &[YearEnd]) -> Vec<Level> {
    let mut levels: Vec<_> = ends.iter().flat_map(|end| &end.by_level).map(|(level, _)| *level).collect();
    levels.sort();
    levels.dedup();
    levels
}

fn sentence(line: &YearEndLine, decimals: u8) -> String {
    let counts = match line.total {
        Some(total) => format!("{}/{} trường đạt chuẩn quốc gia", pad(line.reached), pad(total)),
        None => format!("{} trường đạt chuẩn quốc gia", pad(line.reached)),
    };
    let share = share(line, decimals).map(|share| format!(", tỷ lệ {share}")).unwrap_or_default();
    let second = line.second_degree.filter(|second| *second > 0);
    let second =
        second.map(|second| format!(", trong đó có {} trường mức độ 2", pad(second))).unwrap_or_default();
    format!("{counts}{share}{second}")
}

fn share(line: &YearEndLine, decimals: u8) -> Option<String> {
    Percentage::exact_to(line.reached, line.total?, decimals).map(|share| format!("{share}%"))
}

type Row<'r> = (usize, &'r YearEnd);

fn by_year(ends: &[YearEnd], decimals: u8) -> GridView {
    let rows: Vec<Row<'_>> = (1..).zip(ends).collect();
    let column = |name: &str, number: fn(&YearEndLine) -> Option<u64>| {
        let told = ends.iter().filter_map(|end| end.all.as_ref()).any(|line| number(line).is_some());
        let shown = move |row: &Row<'_>| {
            row.1.all.as_ref().and_then(number).map_or_else(|| UNTOLD.to_owned(), group_digits)
        };
        told.then(|| GridViewColumn::new(name, GridAlignment::Centre, shown))
    };
    let share = move |row: &Row<'_>| {
        row.1.all.as_ref().and_then(|line| share(line, decimals)).unwrap_or_else(|| UNTOLD.to_owned())
    };
    let columns = [
        Some(ordinals(|row: &Row<'_>| row.0)),
        Some(GridViewColumn::new("Đến cuối năm", GridAlignment::Centre, |row: &Row<'_>| {
            row.1.year.to_string()
        })),
        column("Tổng số trường", |line| line.total),
        column("Tổng số", |line| Some(line.reached)).map(|column| column.below(REACHED)),
        column("Mức độ 1", |line| line.first_degree).map(|column| column.below(REACHED)),
        column("Mức độ 2", |line| line.second_degree).map(|column| column.below(REACHED)),
        Some(GridViewColumn::new("Tỷ lệ", GridAlignment::Centre, share).below(REACHED)),
    ];
    GridView::new(columns.into_iter().flatten().collect(), &rows)
}

/// Above the columns of those that hold the standard.
const REACHED: &str = "Số trường đạt chuẩn quốc gia";

fn by_level(ends: &[YearEnd], levels: &[Level], decimals: u8) -> GridView {
    type Row = (usize, Level);
    let rows: Vec<Row> = (1..).zip(levels.iter().copied()).collect();
    let years = ends.iter().map(|end| {
        let cell = move |row: &Row| {
            let line = end.by_level.iter().find(|(level, _)| *level == row.1).map(|(_, line)| line);
            let Some(line) = line else { return UNTOLD.to_owned() };
            match share(line, decimals) {
                Some(share) => format!("{} ({share})", group_digits(line.reached)),
                None => group_digits(line.reached),
            }
        };
        GridViewColumn::new(&format!("Cuối năm {}", end.year), GridAlignment::Centre, cell)
    });
    let head = [
        ordinals(|row: &Row| row.0),
        GridViewColumn::new("Cấp học", GridAlignment::Left, |row: &Row| row.1.abbreviation().to_owned()),
    ];
    GridView::new(head.into_iter().chain(years).collect(), &rows)
}
