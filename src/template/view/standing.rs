//! Where things stand, as templates see it.

use serde::Serialize;

use crate::figures::{Figures, Percentage, Standing, StandingHead, StandingLine};

use super::super::first_letter;
use super::date::DateView;
use super::grid::{GridAlignment, GridView, GridViewColumn, TOTAL, ordinals};
use crate::template::spoken::{group_digits, pad};

#[derive(Serialize)]
pub(super) struct StandingView {
    #[serde(rename = "den_ngay")]
    as_of: DateView,
    #[serde(flatten)]
    all: StandingLineView,
    /// "352/1.003 trường đạt chuẩn quốc gia, tỷ lệ 35,09%".
    #[serde(rename = "cau")]
    sentence: String,
    /// "tăng 12 trường so với cùng kỳ năm trước"; blank where that is not known.
    #[serde(rename = "so_voi_nam_truoc")]
    against_last_year: String,
    /// "vượt 02 trường so với chỉ tiêu"; blank where there was none.
    #[serde(rename = "so_voi_chi_tieu")]
    against_target: String,
    /// Both of these, as a sentence goes on: "; tăng 12 trường so với cùng kỳ năm trước"; blank where neither is known.
    #[serde(rename = "so_sanh")]
    comparison: String,
    /// "365/1.003 trường đạt chuẩn quốc gia, tỷ lệ 36,39%": when what is planned is done; blank where that is not known.
    #[serde(rename = "cuoi_ky_cau")]
    planned_sentence: String,
    /// Whether the schools that hold it are all named.
    #[serde(rename = "du_ten")]
    all_named: bool,
    #[serde(rename = "theo_cap")]
    by_level: BreakdownView,
    #[serde(rename = "theo_xa")]
    by_unit: BreakdownView,
    #[serde(rename = "theo_loai_hinh")]
    by_ownership: BreakdownView,
}

/// Where things stand, told apart.
#[derive(Serialize)]
struct BreakdownView {
    /// Whether there is more than one row.
    #[serde(rename = "nhieu")]
    is_told_apart: bool,
    #[serde(rename = "hang")]
    rows: Vec<StandingLineView>,
    /// The table.
    #[serde(rename = "bang")]
    grid: GridView,
}

/// Numbers that nobody gave are 0; the flags of the table tell which those are.
#[derive(Serialize)]
struct StandingLineView {
    #[serde(rename = "ten")]
    name: String,
    #[serde(rename = "tong")]
    total: u64,
    #[serde(rename = "dat")]
    reached: u64,
    /// "35,09%"; blank of no school.
    #[serde(rename = "ty_le")]
    share: String,
    #[serde(rename = "chua_dat")]
    missing: u64,
    #[serde(rename = "muc_do_mot")]
    first_degree: u64,
    #[serde(rename = "muc_do_hai")]
    second_degree: u64,
    #[serde(rename = "kdclgd")]
    accredited: u64,
    #[serde(rename = "nam_truoc")]
    year_before: u64,
    #[serde(rename = "chi_tieu")]
    wanted: u64,
    /// When what is planned is done.
    #[serde(rename = "cuoi_ky")]
    planned: u64,
    #[serde(rename = "ty_le_cuoi_ky")]
    planned_share: String,
}

impl StandingView {
    pub(super) fn of(figures: &Figures) -> Option<Self> {
        let standing = figures.standing.as_ref()?;
        let Standing { as_of, decimals, all, by_level, by_unit, by_ownership, .. } = standing;
        let breakdown = |head, lines: &[StandingLine]| BreakdownView::new(head, lines, all, *decimals);
        let against_last_year = difference(
            all.reached,
            all.year_before,
            ["tăng", "giảm", "bằng cùng kỳ năm trước"],
            "cùng kỳ năm trước",
        );
        let against_target =
            difference(all.reached, all.wanted, ["vượt", "còn thiếu", "hoàn thành chỉ tiêu"], "chỉ tiêu");
        Some(Self {
            as_of: DateView::new(*as_of),
            sentence: with_second(sentence(all.reached, all.total, *decimals), all.second_degree),
            comparison: [&against_last_year, &against_target]
                .into_iter()
                .filter(|words| !words.is_empty())
                .map(|words| format!("; {words}"))
                .collect(),
            against_last_year,
            against_target,
            planned_sentence: all
                .forecast()
                .map(|planned| with_second(sentence(planned, all.total, *decimals), all.forecast_second()))
                .unwrap_or_default(),
            all_named: figures.present.in_force().count() as u64 == all.reached,
            by_level: breakdown("Cấp học", by_level),
            by_unit: breakdown("Đơn vị", by_unit),
            by_ownership: breakdown("Loại hình", by_ownership),
            all: StandingLineView::new(all, *decimals),
        })
    }
}

/// "352/1.003 trường đạt chuẩn quốc gia, tỷ lệ 35,09%".
fn sentence(reached: u64, total: u64, decimals: u8) -> String {
    let counts = format!("{}/{} trường đạt chuẩn quốc gia", pad(reached), pad(total));
    match Percentage::exact_to(reached, total, decimals) {
        Some(share) => format!("{counts}, tỷ lệ {share}%"),
        None => counts,
    }
}

/// Goes on with those of degree 2, where there are any.
fn with_second(sentence: String, second: Option<u64>) -> String {
    match second {
        Some(second) if second > 0 => format!("{sentence}, trong đó có {} trường mức độ 2", pad(second)),
        Some(_) | None => sentence,
    }
}

/// "tăng 12 trường so với cùng kỳ năm trước".
fn difference(reached: u64, other: Option<u64>, [more, less, same]: [&str; 3], what: &str) -> String {
    let Some(other) = other else { return String::new() };
    let told = |word: &str, count: u64| format!("{word} {} trường so với {what}", pad(count));
    match reached.cmp(&other) {
        std::cmp::Ordering::Greater => told(more, reached - other),
        std::cmp::Ordering::Less => told(less, other - reached),
        std::cmp::Ordering::Equal => same.to_owned(),
    }
}

impl BreakdownView {
    fn new(head: &'static str, lines: &[StandingLine], all: &StandingLine, decimals: u8) -> Self {
        Self {
            is_told_apart: lines.len() > 1,
            rows: lines.iter().map(|line| StandingLineView::new(line, decimals)).collect(),
            grid: grid(head, lines, all, decimals),
        }
    }
}

type Row<'r> = (usize, &'r StandingLine);

/// Above the columns of those that hold the standard.
const REACHED: &str = "Số trường đạt chuẩn quốc gia";

/// In the place of a number that is not told.
const UNTOLD: &str = "-";

/// Its columns are those that any line has something for.
fn grid(head: &str, lines: &[StandingLine], all: &StandingLine, decimals: u8) -> GridView {
    let rows: Vec<Row<'_>> = (1..).zip(lines).collect();
    let count = |name: &str, number: fn(&StandingLine) -> Option<u64>| {
        let told = lines.iter().any(|line| number(line).is_some());
        let shown = move |line: &StandingLine| number(line).map_or_else(|| UNTOLD.to_owned(), group_digits);
        let column = GridViewColumn::new(name, GridAlignment::Centre, move |row: &Row<'_>| shown(row.1));
        told.then(|| column.total(shown(all)))
    };
    let share = move |line: &StandingLine| StandingLineView::new(line, decimals).share;
    let columns = [
        Some(ordinals(|row: &Row<'_>| row.0)),
        Some(GridViewColumn::new(head, GridAlignment::Left, |row: &Row<'_>| name(&row.1.head)).total(TOTAL)),
        count("Tổng số trường", |line| Some(line.total)),
        count("Tổng số", |line| Some(line.reached)).map(|column| column.below(REACHED)),
        count("Mức độ 1", |line| line.first_degree).map(|column| column.below(REACHED)),
        count("Mức độ 2", |line| line.second_degree).map(|column| column.below(REACHED)),
        Some(
            GridViewColumn::new("Tỷ lệ", GridAlignment::Centre, move |row: &Row<'_>| share(row.1))
                .total(share(all))
                .below(REACHED),
        ),
        count("Đạt KĐCLGD", |line| line.accredited),
        count("Cùng kỳ năm trước", |line| line.year_before),
        count("Chỉ tiêu", |line| line.wanted),
    ];
    GridView::new(columns.into_iter().flatten().collect(), &rows)
}

impl StandingLineView {
    fn new(line: &StandingLine, decimals: u8) -> Self {
        let share = |reached: u64| {
            Percentage::exact_to(reached, line.total, decimals)
                .map(|share| format!("{share}%"))
                .unwrap_or_default()
        };
        Self {
            name: name(&line.head),
            total: line.total,
            reached: line.reached,
            share: share(line.reached),
            missing: line.total.saturating_sub(line.reached),
            first_degree: line.first_degree.unwrap_or_default(),
            second_degree: line.second_degree.unwrap_or_default(),
            accredited: line.accredited.unwrap_or_default(),
            year_before: line.year_before.unwrap_or_default(),
            wanted: line.wanted.unwrap_or_default(),
            planned: line.forecast().unwrap_or_default(),
            planned_share: line.forecast().map(share).unwrap_or_default(),
        }
    }
}

fn name(head: &StandingHead) -> String {
    match head {
        StandingHead::All => "Tổng cộng".to_owned(),
        StandingHead::Level(level) => level.abbreviation().to_owned(),
        StandingHead::Unit(Some(unit)) => first_letter::upper(unit),
        StandingHead::Unit(None) => "Sở Giáo dục và Đào tạo".to_owned(),
        StandingHead::Public => "Công lập".to_owned(),
        StandingHead::Private => "Ngoài công lập".to_owned(),
    }
}
