//! Widths of a table's columns with which its rows take the fewest lines.

use std::collections::HashMap;

use super::spans::spans;
use crate::document::{Cell, Table};
use crate::typeset::{MILLIMETRE, Measured, Type};

/// Rows that are measured; of more, as many are taken at even distances.
const MOST_ROWS: usize = 60;

/// How much a column gives to another at once, in millimetres: coarse steps first.
const STEPS: [f64; 6] = [40.0, 24.0, 12.0, 6.0, 3.0, 1.0];

/// What a line of a cell weighs that is not the highest of its row, of which a line weighs one.
const LESSER_LINE: f64 = 0.01;

/// What a line of the head weighs: it stands on every page.
const HEAD_LINE: f64 = 2.0;

/// A column to settle.
pub(super) struct Column {
    /// What its words need, in twips.
    pub least: f64,
    /// Whether it keeps its width.
    pub fixed: bool,
}

/// `widths` of the columns of `table` with room moved between them as long as that saves lines; `around` is what a cell
/// takes of its width beside the text.
pub(super) fn settle(
    table: &Table,
    [head, text]: [Type; 2],
    columns: &[Column],
    around: f64,
    widths: Vec<i32>,
) -> Vec<i32> {
    let mut grid = Grid::of(table, [head, text], around);
    let mut widths = widths;
    let mut cost = grid.cost(&widths);
    for step in STEPS {
        while let Some((moved, cheaper)) = grid.best_move(&widths, columns, twips(step), cost) {
            (widths, cost) = (moved, cheaper);
        }
    }
    widths
}

#[allow(clippy::cast_possible_truncation)]
fn twips(millimetres: f64) -> i32 {
    (millimetres * MILLIMETRE) as i32
}

/// The cells of one column each, by rows, and how many lines they take.
struct Grid {
    rows: Vec<(f64, Vec<(usize, Measured)>)>,
    around: f64,
    counted: HashMap<(usize, i32), Vec<f64>>,
}

impl Grid {
    fn of(table: &Table, [head, text]: [Type; 2], around: f64) -> Self {
        let every = table.rows.len().div_ceil(MOST_ROWS).max(1);
        let heads = table.header.iter().map(|row| (HEAD_LINE, single(row, head)));
        let rows = table.rows.iter().step_by(every).map(|row| (1.0, single(row, text)));
        Self { rows: heads.chain(rows).collect(), around, counted: HashMap::new() }
    }

    /// What the rows weigh with these widths.
    fn cost(&mut self, widths: &[i32]) -> f64 {
        let mut highest = vec![0.0_f64; self.rows.len()];
        let mut all = 0.0;
        for (column, width) in widths.iter().enumerate() {
            for (lines, highest) in self.lines(column, *width).iter().zip(&mut highest) {
                *highest = highest.max(*lines);
                all += lines;
            }
        }
        let rows: f64 = self.rows.iter().zip(&highest).map(|((weight, _), lines)| weight * lines).sum();
        rows + LESSER_LINE * all
    }

    /// Lines of each row's cell in `column`.
    fn lines(&mut self, column: usize, width: i32) -> &[f64] {
        let (rows, room) = (&self.rows, f64::from(width) - self.around);
        self.counted.entry((column, width)).or_insert_with(|| {
            let of_row = |cells: &Vec<(usize, Measured)>| {
                let cell = cells.iter().find(|(own, _)| *own == column);
                cell.map_or(0.0, |(_, measured)| measured.line_count(room))
            };
            rows.iter().map(|(_, cells)| of_row(cells)).collect()
        })
    }

    /// The move of `step` twips from a column to another that saves most, with what the rows weigh then.
    fn best_move(
        &mut self,
        widths: &[i32],
        columns: &[Column],
        step: i32,
        cost: f64,
    ) -> Option<(Vec<i32>, f64)> {
        let mut best: Option<(Vec<i32>, f64)> = None;
        let free = |column: &usize| columns.get(*column).is_some_and(|column| !column.fixed);
        for from in (0..widths.len()).filter(free) {
            let least = columns.get(from).map_or(f64::INFINITY, |column| column.least);
            if widths.get(from).is_none_or(|width| f64::from(width - step) < least) {
                continue;
            }
            for to in (0..widths.len()).filter(free).filter(|to| *to != from) {
                let mut moved = widths.to_vec();
                moved.iter_mut().skip(from).take(1).for_each(|width| *width -= step);
                moved.iter_mut().skip(to).take(1).for_each(|width| *width += step);
                let cheaper = self.cost(&moved);
                if cheaper + 1e-6 < best.as_ref().map_or(cost, |(_, best)| *best) {
                    best = Some((moved, cheaper));
                }
            }
        }
        best
    }
}

/// The cells of `row` that take one column.
fn single(row: &[Cell], face: Type) -> Vec<(usize, Measured)> {
    let alone = spans(row).into_iter().filter(|span| span.width == 1);
    let measured = |start: usize| Some((start, Measured::of(&row.get(start)?.content, face)));
    alone.filter_map(|span| measured(span.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Alignment, CellMerge, Column as TableColumn, Inline};

    const TEXT: Type = Type { size: 12, bold: false, italic: false, capitals: false };

    #[test]
    fn room_goes_where_it_saves_lines_and_no_word_is_broken() {
        let row = |texts: [&str; 2]| {
            texts.map(|text| Cell { content: vec![Inline::plain(text)], merge: CellMerge::None }).to_vec()
        };
        let long = "Công nhận lại (chuẩn quốc gia mức độ 1, bảo đảm chất lượng giáo dục Mức 1)";
        let table = Table {
            columns: vec![TableColumn { alignment: Alignment::Left }; 2],
            header: vec![row(["Tên", "Nội dung"])],
            rows: vec![row(["Trường A", long]), row(["Trường B", long])],
        };
        let columns = [1000.0, 1000.0].map(|least| Column { least, fixed: false });
        let settled = settle(&table, [TEXT, TEXT], &columns, 180.0, vec![3000, 3000]);
        assert_eq!(settled.iter().sum::<i32>(), 6000);
        assert!(settled[0] >= 1000 && settled[1] > 4000, "{settled:?}");
        let fixed = [true, false].map(|fixed| Column { least: 1000.0, fixed });
        assert_eq!(settle(&table, [TEXT, TEXT], &fixed, 180.0, vec![3000, 3000]), [3000, 3000]);
    }
}
