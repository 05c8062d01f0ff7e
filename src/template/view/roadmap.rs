//! The schedule as templates see it.

use serde::Serialize;

use super::date::DateView;
use super::school::LevelView;
use crate::facts::Level;
use crate::figures::{MonthCounts, Roadmap, shares};
use crate::template::spoken::pad;

#[derive(Serialize)]
pub(super) struct RoadmapView {
    /// The columns.
    #[serde(rename = "cap")]
    levels: Vec<LevelView>,
    #[serde(rename = "hang")]
    rows: Vec<MonthView>,
    /// What has no month yet.
    #[serde(rename = "chua_co_thang")]
    undated: SumsView,
    /// The last row: all months together, with what has none.
    #[serde(rename = "tong")]
    sums: SumsView,
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelSumView>,
    #[serde(rename = "tong_so")]
    total: u64,
    /// "14 trường (trong đó 01 trường chưa xác định thời gian)"; "02 trường trung học phổ thông" where they are all of one
    /// level.
    #[serde(rename = "so_truong")]
    counted: String,
    /// The same of "cơ sở giáo dục", whatever their levels.
    #[serde(rename = "so_co_so")]
    counted_institutions: String,
    /// The one level of all of them, "trung học phổ thông"; where none is told, that.
    #[serde(rename = "mot_cap")]
    one_level: Option<&'static str>,
}

#[derive(Serialize)]
struct MonthView {
    #[serde(rename = "thang")]
    month: DateView,
    #[serde(rename = "tong")]
    total: u64,
    /// One number a column.
    #[serde(rename = "so")]
    counts: Vec<u64>,
}

#[derive(Serialize)]
struct SumsView {
    #[serde(rename = "tong")]
    total: u64,
    /// One number a column.
    #[serde(rename = "so")]
    counts: Vec<u64>,
}

#[derive(Serialize)]
struct LevelSumView {
    #[serde(rename = "cap")]
    level: LevelView,
    #[serde(rename = "so_luong")]
    count: u64,
    /// "127 trường".
    #[serde(rename = "so_truong")]
    counted: String,
    /// In percent; those of all levels add up to 100.
    #[serde(rename = "ty_le")]
    share: String,
}

impl RoadmapView {
    pub(super) fn new(roadmap: &Roadmap) -> Self {
        let row = |row: &MonthCounts| MonthView {
            month: DateView::new(row.month),
            total: row.total(),
            counts: row.counts.clone(),
        };
        let view = |level: &Option<Level>| level.map_or_else(LevelView::untold, LevelView::new);
        let sums = roadmap.planned_totals();
        let by_level = roadmap.levels.iter().zip(sums.iter().zip(shares(&sums)));
        let by_level = by_level.map(|(level, (count, share))| LevelSumView {
            level: view(level),
            count: *count,
            counted: format!("{} trường", pad(*count)),
            share: share.to_string(),
        });
        let total: u64 = sums.iter().sum();
        let undated = undated_in_words(roadmap.undated.iter().sum(), total);
        let counted = |noun: &str| format!("{} {noun}{undated}", pad(total));
        Self {
            levels: roadmap.levels.iter().map(view).collect(),
            rows: roadmap.months.iter().map(row).collect(),
            counted: match roadmap.levels.as_slice() {
                [Some(only)] => counted(&format!("trường {}", only.name())),
                _ => counted("trường"),
            },
            counted_institutions: counted("cơ sở giáo dục"),
            one_level: match roadmap.levels.as_slice() {
                [only] => Some(only.map_or("chưa phân theo cấp", Level::name)),
                _ => None,
            },
            by_level: by_level.collect(),
            undated: SumsView::new(roadmap.undated.clone()),
            total,
            sums: SumsView::new(sums),
        }
    }
}

/// Where all of `total` have no month, nobody asks for months.
fn undated_in_words(count: u64, total: u64) -> String {
    match count {
        0 => String::new(),
        all if all == total => String::new(),
        _ => format!(" (trong đó {} trường chưa xác định thời gian)", pad(count)),
    }
}

impl SumsView {
    fn new(counts: Vec<u64>) -> Self {
        Self { total: counts.iter().sum(), counts }
    }
}
