//! Tables, whole or some of their rows.

use std::fmt::Write;

use super::look::{border, colour, sides, twips};
use super::pen::SheetPen;
use crate::word::{Justification, Measure, TableBlock, TableCell, TableRow, VerticalJoin};

/// All rows.
pub fn whole(table: &TableBlock, pen: SheetPen<'_>) -> String {
    let all: Vec<usize> = (0..table.rows.len()).collect();
    rows(table, &all, pen)
}

/// The rows at `shown`.
pub fn rows(table: &TableBlock, shown: &[usize], pen: SheetPen<'_>) -> String {
    let wide = width(table, pen.width);
    let mut css = format!("width:{};", twips(wide));
    match table.justification {
        Justification::Center => css.push_str("margin-left:auto;margin-right:auto;"),
        Justification::Right => css.push_str("margin-left:auto;"),
        Justification::Left | Justification::Both | Justification::Distribute => {
            let _ = write!(css, "margin-left:{};", twips(table.indent.clamp(-1_500, 8_000)));
        }
    }
    let mut out = format!("<table style=\"{css}\">");
    let total: i32 = table.grid.iter().sum::<i32>().max(1);
    out.push_str("<colgroup>");
    for column in &table.grid {
        let _ = write!(out, "<col style=\"width:{:.1}%\">", f64::from(*column) * 100.0 / f64::from(total));
    }
    out.push_str("</colgroup>");
    for (at, index) in shown.iter().enumerate() {
        if let Some(row) = table.rows.get(*index) {
            let below = shown.get(at..).unwrap_or_default();
            out.push_str(&one_row(&ShownRow { table, below, is_first: at == 0, wide }, row, pen));
        }
    }
    out.push_str("</table>");
    out
}

/// How wide the table is in a line of `line` twips.
pub fn width(table: &TableBlock, line: i32) -> i32 {
    let grid: i32 = table.grid.iter().map(|column| (*column).clamp(0, 30_000)).sum();
    match table.width {
        Measure::Fixed(twips) if twips > 0 => twips.min(30_000),
        #[expect(clippy::cast_possible_truncation, reason = "no more than a line")]
        Measure::Share(share) => (f64::from(line) * f64::from(share.clamp(0.05, 2.0))) as i32,
        Measure::Fixed(_) | Measure::Automatic if grid > 0 => grid,
        Measure::Fixed(_) | Measure::Automatic => line,
    }
}

/// Where a row stands among those that are shown.
struct ShownRow<'t> {
    table: &'t TableBlock,
    /// Itself and those below it.
    below: &'t [usize],
    is_first: bool,
    /// Of the table.
    wide: i32,
}

fn one_row(shown: &ShownRow<'_>, row: &TableRow, pen: SheetPen<'_>) -> String {
    let mut out = String::from(if row.is_header { "<tr class=\"head\">" } else { "<tr>" });
    if row.skipped > 0 {
        let _ = write!(out, "<td colspan=\"{}\"></td>", row.skipped.min(100));
    }
    let mut column = row.skipped;
    for cell in &row.cells {
        // What goes on from the page before is a cell of its own on this one.
        if cell.joined != VerticalJoin::Continues || shown.is_first {
            let joined = joined_rows(shown.table, column, cell, shown.below);
            let inside = cell_width(shown.table, column, cell, shown.wide);
            out.push_str(&one_cell(cell, joined, pen.narrowed(inside)));
        }
        column = column.saturating_add(cell.columns.max(1));
    }
    out.push_str("</tr>");
    out
}

/// How many of the rows `below`, its own the first of them, the cell at `column` takes.
fn joined_rows(table: &TableBlock, column: u32, cell: &TableCell, below: &[usize]) -> usize {
    if cell.joined == VerticalJoin::Alone {
        return 1;
    }
    let goes_on = |index: &&usize| {
        let row = table.rows.get(**index);
        row.and_then(|row| cell_at(row, column)).is_some_and(|cell| cell.joined == VerticalJoin::Continues)
    };
    1 + below.iter().skip(1).take_while(goes_on).count()
}

fn cell_at(row: &TableRow, column: u32) -> Option<&TableCell> {
    let mut at = row.skipped;
    row.cells.iter().find(|cell| {
        let begins = at;
        at = at.saturating_add(cell.columns.max(1));
        begins == column
    })
}

/// How wide the cell is inside.
pub fn cell_width(table: &TableBlock, column: u32, cell: &TableCell, wide: i32) -> i32 {
    let first = usize::try_from(column).unwrap_or(usize::MAX);
    let count = usize::try_from(cell.columns.max(1)).unwrap_or(1);
    let grid: i32 = table.grid.iter().skip(first).take(count).sum();
    let outer = match cell.width {
        Measure::Fixed(twips) if twips > 0 => twips,
        Measure::Fixed(_) | Measure::Share(_) | Measure::Automatic if grid > 0 => grid,
        Measure::Fixed(_) | Measure::Share(_) | Measure::Automatic => wide,
    };
    let [_, left, _, right] = cell.look.margins;
    outer.saturating_sub(left).saturating_sub(right).clamp(200, 30_000)
}

fn one_cell(cell: &TableCell, joined: usize, pen: SheetPen<'_>) -> String {
    let mut css = String::new();
    for (side, edge) in sides(&cell.look.edges) {
        let _ = write!(css, "border-{side}:{};", border(edge));
    }
    if let Some(ground) = cell.look.ground.and_then(colour) {
        let _ = write!(css, "background:{ground};");
    }
    match &*cell.look.vertical {
        "center" => css.push_str("vertical-align:middle;"),
        "bottom" => css.push_str("vertical-align:bottom;"),
        _ => {}
    }
    let [top, left, bottom, right] = cell.look.margins.map(|margin| twips(margin.clamp(0, 1_000)));
    let _ = write!(css, "padding:{top} {right} {bottom} {left};");
    let mut spans = String::new();
    if cell.columns > 1 {
        let _ = write!(spans, " colspan=\"{}\"", cell.columns.min(100));
    }
    if joined > 1 {
        let _ = write!(spans, " rowspan=\"{joined}\"");
    }
    format!("<td{spans} style=\"{css}\">{}</td>", pen.inside(&cell.blocks, pen.width))
}
