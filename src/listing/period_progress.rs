//! Plans of a year beside the plans of their periods, for the terminal and for programs.

use serde_json::{Value, json};

use super::columns::columns;
use crate::figures::{PeriodProgress, ProgressHead, ProgressLine, SumTree};

/// What the columns are called; numbers end under the last letter.
const COUNTS: [&str; 4] = ["Theo giai đoạn", "Kế hoạch năm", "Lũy kế", "Cả giai đoạn"];

/// A table of the year's plans in `trees` that name the plan of a period; nothing where none does.
pub(super) fn progress_text(trees: &[SumTree]) -> String {
    let rows: Vec<Vec<String>> = trees.iter().flat_map(SumTree::all_progress).flat_map(rows).collect();
    if rows.is_empty() {
        return String::new();
    }
    let head: Vec<&str> =
        ["Kế hoạch năm trong giai đoạn", "Năm", "Giai đoạn"].into_iter().chain(COUNTS).collect();
    format!("{}\n", columns(&head, &rows))
}

fn rows((tree, progress): (&SumTree, &PeriodProgress)) -> Vec<Vec<String>> {
    let all = [tree.name.clone(), progress.year.to_string(), progress.period.numeric()];
    let ends = progress.ends();
    let parts = progress.by_kind.iter().chain(&progress.by_level).chain(&ends);
    let parts = parts.map(|line| ([format!("  {}", name(line.head)), String::new(), String::new()], line));
    let lines = [(all, &progress.all)].into_iter().chain(parts);
    lines.map(|(heads, line)| heads.into_iter().chain(cells(line)).collect()).collect()
}

fn cells(line: &ProgressLine) -> impl Iterator<Item = String> {
    let counts = [line.of_year, Some(line.own), line.through, line.of_period];
    COUNTS.into_iter().zip(counts).map(|(head, count)| {
        let count = count.map(|count| count.to_string()).unwrap_or_default();
        format!("{count:>0$}", head.chars().count())
    })
}

fn name(head: ProgressHead) -> &'static str {
    match head {
        ProgressHead::All => "Tổng",
        ProgressHead::Reached => "Đạt chuẩn đến cuối kỳ",
        ProgressHead::Kind(kind) => kind.name(),
        ProgressHead::Level(level) => level.abbreviation(),
    }
}

/// The same for another program.
pub(super) fn progress_json(progress: &PeriodProgress) -> Value {
    let keyed = |lines: &[ProgressLine]| {
        let lines = lines.iter().map(|line| (key(line.head).to_owned(), line_json(line)));
        Value::Object(lines.collect())
    };
    json!({
        "giai_doan": progress.period.numeric(),
        "nam": progress.year,
        "tong": line_json(&progress.all),
        "theo_loai": keyed(&progress.by_kind),
        "theo_cap": keyed(&progress.by_level),
        "dat_cuoi_ky": progress.ends().as_ref().map(line_json),
    })
}

fn key(head: ProgressHead) -> &'static str {
    match head {
        ProgressHead::All => "tong",
        ProgressHead::Reached => "dat_cuoi_ky",
        ProgressHead::Kind(kind) => kind.key(),
        ProgressHead::Level(level) => level.key(),
    }
}

fn line_json(line: &ProgressLine) -> Value {
    json!({
        "theo_giai_doan": line.of_year,
        "ke_hoach_nam": line.own,
        "luy_ke": line.through,
        "ca_giai_doan": line.of_period,
    })
}
