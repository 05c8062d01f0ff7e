//! Trees of sums, for the terminal and for programs.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::columns::columns;
use super::period_progress::{progress_json, progress_text};
use crate::diagnostic::to_json_value;
use crate::facts::{Level, PartialDate};
use crate::figures::SumTree;

/// Columns of one line of the table: name, counts by level, total, declared total, file.
struct SumLine {
    name: String,
    counts: Vec<u64>,
    total: u64,
    declared: String,
    file: String,
}

/// The trees as a table, what is summed up indented below its sum; ended by the number of disagreements.
pub fn trees_text(trees: &[SumTree]) -> String {
    if trees.is_empty() {
        return "Không có văn bản nào để cộng.\n".to_owned();
    }
    let levels: BTreeSet<Option<Level>> =
        trees.iter().flat_map(SumTree::by_level).map(|(level, _)| level).collect();
    let known = Level::ALL.into_iter().map(Some).chain([None]);
    let levels: Vec<Option<Level>> = known.filter(|level| levels.contains(level)).collect();
    let mut lines = Vec::new();
    for tree in trees {
        add(tree, 0, &levels, &mut lines);
    }
    let heads = levels.iter().map(|level| head_of(*level));
    let head: Vec<&str> = ["Đơn vị"].into_iter().chain(heads).chain(["Tổng", "Đã ghi", "Tệp"]).collect();
    let rows: Vec<Vec<String>> = lines.iter().map(|line| cells(line, &levels)).collect();
    format!("{}\n{}{}\n", columns(&head, &rows), progress_text(trees), summary(trees))
}

/// "THCS"; of numbers that are not told apart by level, that.
fn head_of(level: Option<Level>) -> &'static str {
    level.map_or("Chưa phân cấp", Level::abbreviation)
}

fn key_of(level: Option<Level>) -> &'static str {
    level.map_or("chua_phan_cap", Level::key)
}

fn add(tree: &SumTree, depth: usize, levels: &[Option<Level>], lines: &mut Vec<SumLine>) {
    let by_level = tree.by_level();
    let count =
        |level: &Option<Level>| by_level.iter().filter(|(of, _)| of == level).map(|(_, count)| count).sum();
    let declared = tree.declared.map(|declared| match declared == tree.total() {
        true => declared.to_string(),
        false => format!("{declared} ≠"),
    });
    lines.push(SumLine {
        name: format!("{:1$}{2}", "", depth * 2, tree.name),
        counts: levels.iter().map(count).collect(),
        total: tree.total(),
        declared: declared.unwrap_or_default(),
        file: tree.file.clone().unwrap_or_default(),
    });
    tree.children.iter().for_each(|child| add(child, depth + 1, levels, lines));
}

/// Numbers end under the last letter of their head, or where the head is short, of four digits.
fn cells(line: &SumLine, levels: &[Option<Level>]) -> Vec<String> {
    let width = |head: &str| head.chars().count().max(4);
    let counts = levels.iter().zip(&line.counts);
    let counts = counts.map(|(level, count)| format!("{count:>0$}", width(head_of(*level))));
    let ends = [format!("{:>4}", line.total), line.declared.clone(), line.file.clone()];
    [line.name.clone()].into_iter().chain(counts).chain(ends).collect()
}

fn summary(trees: &[SumTree]) -> String {
    let found: Vec<_> = trees.iter().flat_map(SumTree::all_findings).collect();
    let errors = found.iter().filter(|finding| finding.is_error()).count();
    let warnings = found.len() - errors;
    let disagreements =
        if errors == 0 { "Số liệu khớp".to_owned() } else { format!("{errors} chỗ lệch") };
    match warnings {
        0 => format!("{disagreements}."),
        warnings => format!("{disagreements}, {warnings} cảnh báo."),
    }
}

/// The trees and what disagrees in them for another program: JSON with Vietnamese keys.
pub fn trees_json(trees: &[SumTree]) -> String {
    let found = to_json_value(trees.iter().flat_map(SumTree::all_findings));
    let all = json!({"cay": trees.iter().map(tree_json).collect::<Vec<_>>(), "phat_hien": found});
    format!("{all:#}\n")
}

fn tree_json(tree: &SumTree) -> Value {
    let roadmap = tree.roadmap();
    let months = roadmap.months.iter().map(|row| {
        let counts = roadmap.levels.iter().zip(&row.counts).map(|(level, count)| (key_of(*level), *count));
        json!({"thang": PartialDate::numeric(row.month), "theo_cap": keyed(counts)})
    });
    json!({
        "ten": tree.name,
        "tep": tree.file,
        "tong": tree.total(),
        "da_ghi": tree.declared,
        "giai_doan": tree.progress.as_ref().map(progress_json),
        "theo_cap": keyed(tree.by_level().into_iter().map(|(level, count)| (key_of(level), count))),
        "theo_loai": keyed(tree.by_kind().into_iter().map(|(kind, count)| (kind.key(), count))),
        "theo_thang": months.collect::<Vec<_>>(),
        "gom": tree.children.iter().map(tree_json).collect::<Vec<_>>(),
    })
}

fn keyed(counts: impl Iterator<Item = (&'static str, u64)>) -> Value {
    Value::Object(counts.map(|(key, count)| (key.to_owned(), count.into())).collect())
}
