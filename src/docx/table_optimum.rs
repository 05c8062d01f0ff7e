//! Widths of a table's columns with which its rows take the fewest lines.

use std::collections::HashMap;

use super::spans::spans;
use crate::document::{GridCell, Table};
use crate::typeset::{MILLIMETRE, Measured, Type};

/// Rows that are measured; of more, as many are taken at even distances.
const MOST_ROWS: usize = 60;

/// How much a column gives to another at once, in millimetres: coarse steps first.
const STEPS: [f64; 6] = [40.0, 24.0, 12.0, 6.0, 3.0, 1.0];

/// What a line of a cell weighs that is not the highest of its row, of which a line weighs one.
const LESSER_LINE: f64 = 0.01;

/// What a line of the head weighs: it stands on every page.
const HEAD_LINE: f64 = 2.0;

/// How far a column may give room away.
pub(super) struct Movable {
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
    columns: &[Movable],
    around: f64,
    widths: Vec<i32>,
) -> Vec<i32> {
    let mut grid = LineGrid::of(table, [head, text], around);
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
struct LineGrid {
    rows: Vec<(f64, Vec<(usize, Measured)>)>,
    around: f64,
    counted: HashMap<(usize, i32), Vec<f64>>,
}

impl LineGrid {
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

    /// The move of `step` twips to a column, from one other or from all, that saves most, with what the rows weigh then.
    fn best_move(
        &mut self,
        widths: &[i32],
        columns: &[Movable],
        step: i32,
        cost: f64,
    ) -> Option<(Vec<i32>, f64)> {
        let mut best: Option<(Vec<i32>, f64)> = None;
        for moved in moves(widths, columns, step) {
            let cheaper = self.cost(&moved);
            if cheaper + 1e-6 < best.as_ref().map_or(cost, |(_, best)| *best) {
                best = Some((moved, cheaper));
            }
        }
        best
    }
}

/// `widths` with `step` twips moved in every way: from one column to another, and from all to one.
fn moves(widths: &[i32], columns: &[Movable], step: i32) -> Vec<Vec<i32>> {
    let spare: Vec<f64> = widths
        .iter()
        .zip(columns)
        .map(|(width, column)| if column.fixed { 0.0 } else { (f64::from(*width) - column.least).max(0.0) })
        .collect();
    let count = widths.len();
    let free = (0..count).filter(|to| columns.get(*to).is_some_and(|column| !column.fixed));
    free.flat_map(|to| {
        let alone =
            (0..count).map(move |from| (0..count).map(|it| f64::from(u8::from(it == from))).collect());
        let shares = std::iter::once(spare.clone()).chain(alone);
        shares.filter_map(|share: Vec<f64>| given(widths, &spare, &share, to, step)).collect::<Vec<_>>()
    })
    .collect()
}

/// `widths` with `step` twips given to the column at `to` by the others in proportion to `share`; `None` where they do
/// not have as much to spare.
#[allow(clippy::cast_possible_truncation)]
fn given(widths: &[i32], spare: &[f64], share: &[f64], to: usize, step: i32) -> Option<Vec<i32>> {
    let others = |index: usize, share: f64| if index == to { 0.0 } else { share };
    let total: f64 = share.iter().enumerate().map(|(index, share)| others(index, *share)).sum();
    if total <= 0.0 {
        return None;
    }
    let mut moved = widths.to_vec();
    let mut taken = 0;
    for (index, ((width, spare), share)) in moved.iter_mut().zip(spare).zip(share).enumerate() {
        let gives = (f64::from(step) * others(index, *share) / total).floor();
        if gives > *spare {
            return None;
        }
        *width -= gives as i32;
        taken += gives as i32;
    }
    *moved.get_mut(to)? += taken;
    Some(moved)
}

/// The cells of `row` that take one column.
fn single(row: &[GridCell], face: Type) -> Vec<(usize, Measured)> {
    let alone = spans(row).into_iter().filter(|span| span.width == 1);
    let measured = |start: usize| Some((start, Measured::of(&row.get(start)?.content, face)));
    alone.filter_map(|span| measured(span.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{CellMerge, ColumnAlignment, Inline, TableColumn};

    const TEXT: Type = Type { size: 12, bold: false, italic: false, capitals: false };

    #[test]
    fn several_columns_give_where_none_alone_has_enough() {
        let row = |texts: [&str; 3]| {
            texts.map(|text| GridCell { content: vec![Inline::plain(text)], merge: CellMerge::None }).to_vec()
        };
        let long = "Công nhận lại (chuẩn quốc gia mức độ 1, bảo đảm chất lượng giáo dục Mức 1)";
        let table = Table {
            columns: vec![TableColumn { alignment: ColumnAlignment::Left }; 3],
            header: vec![row(["Tên trường", "Nội dung phấn đấu", "Thời gian dự kiến"])],
            rows: vec![row(["Trường THPT Minh họa 1", long, "Tháng 10/2027"]); 8],
        };
        let columns = [900.0, 900.0, 1650.0].map(|least| Movable { least, fixed: false });
        let widths = settle(&table, [TEXT, TEXT], &columns, 180.0, vec![2900, 2900, 2900]);
        let lines = LineGrid::of(&table, [TEXT, TEXT], 180.0).lines(1, widths[1]).to_vec();
        assert_eq!(lines.last(), Some(&2.0), "{widths:?}");
    }

    #[test]
    fn room_goes_where_it_saves_lines_and_no_word_is_broken() {
        let row = |texts: [&str; 2]| {
            texts.map(|text| GridCell { content: vec![Inline::plain(text)], merge: CellMerge::None }).to_vec()
        };
        let long = "Công nhận lại (chuẩn quốc gia mức độ 1, bảo đảm chất lượng giáo dục Mức 1)";
        let table = Table {
            columns: vec![TableColumn { alignment: ColumnAlignment::Left }; 2],
            header: vec![row(["Tên", "Nội dung"])],
            rows: vec![row(["Trường A", long]), row(["Trường B", long])],
        };
        let columns = [1000.0, 1000.0].map(|least| Movable { least, fixed: false });
        let settled = settle(&table, [TEXT, TEXT], &columns, 180.0, vec![3000, 3000]);
        assert_eq!(settled.iter().sum::<i32>(), 6000);
        assert!(settled[0] >= 1000 && settled[1] > 4000, "{settled:?}");
        assert!(moves(&[3000, 3000], &columns, 600).iter().all(|widths| widths.iter().sum::<i32>() == 6000));
        let fixed = [true, false].map(|fixed| Movable { least: 1000.0, fixed });
        assert_eq!(settle(&table, [TEXT, TEXT], &fixed, 180.0, vec![3000, 3000]), [3000, 3000]);
    }
}
