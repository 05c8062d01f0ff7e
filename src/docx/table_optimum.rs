//! Widths of a table's columns with which its rows take the fewest lines.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::measured_table::{MeasuredCell, MeasuredTable};
use crate::typeset::{MILLIMETRE, Measured};

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
pub(super) fn settle(table: &MeasuredTable, columns: &[Movable], around: f64, widths: Vec<i32>) -> Vec<i32> {
    let mut grid = LineGrid::of(table, around, widths.len());
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

/// The cells of one column each, and how many lines they take.
struct LineGrid<'t> {
    /// What a line of each row weighs.
    weights: Vec<f64>,
    columns: Vec<GridColumn<'t>>,
    around: f64,
    /// Of each row the lines of its highest cell, while a cost is worked out.
    highest: Vec<f64>,
}

/// The cells of a column, by rows.
struct GridColumn<'t> {
    cells: Vec<Option<&'t Measured>>,
    /// The widths that were tried, each with where the lines of the cells in it begin.
    tried: HashMap<i32, usize, FixedState>,
    counted: Vec<f64>,
}

impl<'t> LineGrid<'t> {
    fn of(table: &'t MeasuredTable, around: f64, columns: usize) -> Self {
        let every = table.rows.len().div_ceil(MOST_ROWS).max(1);
        let heads = table.header.iter().map(|row| (HEAD_LINE, row));
        let rows = heads.chain(table.rows.iter().step_by(every).map(|row| (1.0, row)));
        let (weights, rows): (Vec<f64>, Vec<_>) = rows.unzip();
        let column = |column: usize| {
            let alone = |row: &&'t Vec<MeasuredCell>| {
                let cell = row.iter().find(|(span, _)| span.start == column && span.width == 1);
                cell.map(|(_, measured)| measured.as_ref())
            };
            GridColumn {
                cells: rows.iter().map(alone).collect(),
                tried: HashMap::default(),
                counted: Vec::new(),
            }
        };
        let columns = (0..columns).map(column).collect();
        Self { highest: vec![0.0; weights.len()], weights, columns, around }
    }

    /// What the rows weigh with these widths.
    fn cost(&mut self, widths: &[i32]) -> f64 {
        self.highest.fill(0.0);
        let mut all = 0.0;
        for (column, width) in self.columns.iter_mut().zip(widths) {
            let lines = column.lines(*width, self.around);
            for (lines, highest) in lines.iter().zip(&mut self.highest) {
                *highest = highest.max(*lines);
                all += lines;
            }
        }
        let rows: f64 = self.weights.iter().zip(&self.highest).map(|(weight, lines)| weight * lines).sum();
        rows + LESSER_LINE * all
    }

    /// Whether each column may be given `step` twips and saves lines by it: where it does not no move to it is worth a
    /// look, for those that give take no fewer.
    fn gaining(&mut self, widths: &[i32], columns: &[Movable], step: i32) -> Vec<bool> {
        let around = self.around;
        let saves = |((column, width), movable): ((&mut GridColumn<'t>, &i32), &Movable)| {
            let now = column.lines(*width, around);
            let (has_several, all) = (now.iter().any(|lines| *lines > 1.0), now.iter().sum::<f64>());
            !movable.fixed && has_several && column.lines(*width + step, around).iter().sum::<f64>() < all
        };
        self.columns.iter_mut().zip(widths).zip(columns).map(saves).collect()
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
        let gaining = self.gaining(widths, columns, step);
        for moved in moves(widths, columns, &gaining, step) {
            let cheaper = self.cost(&moved);
            if cheaper + 1e-6 < best.as_ref().map_or(cost, |(_, best)| *best) {
                best = Some((moved, cheaper));
            }
        }
        best
    }
}

impl GridColumn<'_> {
    /// Lines of each row's cell in a column of that `width`.
    fn lines(&mut self, width: i32, around: f64) -> &[f64] {
        let start = *self.tried.entry(width).or_insert_with(|| {
            let (start, room) = (self.counted.len(), f64::from(width) - around);
            let of_row = |cell: &Option<&Measured>| cell.map_or(0.0, |cell| cell.line_count(room));
            self.counted.extend(self.cells.iter().map(of_row));
            start
        });
        self.counted.get(start..start + self.cells.len()).unwrap_or_default()
    }
}

/// `widths` with `step` twips moved in every way to those that are `gaining`: from one column to another, and from all to
/// one.
fn moves<'a>(
    widths: &'a [i32],
    columns: &'a [Movable],
    gaining: &'a [bool],
    step: i32,
) -> impl Iterator<Item = Vec<i32>> + 'a {
    let spare: Vec<f64> = widths
        .iter()
        .zip(columns)
        .map(|(width, column)| if column.fixed { 0.0 } else { (f64::from(*width) - column.least).max(0.0) })
        .collect();
    let count = widths.len();
    let free = (0..count).filter(move |to| gaining.get(*to).is_some_and(|gains| *gains));
    free.flat_map(move |to| {
        let of_one = (0..count).filter_map(|from| given_by_one(widths, &spare, from, to, step));
        given_by_all(widths, &spare, to, step).into_iter().chain(of_one).collect::<Vec<_>>()
    })
}

/// `widths` with `step` twips given by the column at `from` to the one at `to`; `None` where it does not have as much to
/// spare.
fn given_by_one(widths: &[i32], spare: &[f64], from: usize, to: usize, step: i32) -> Option<Vec<i32>> {
    if from == to || f64::from(step) > *spare.get(from)? {
        return None;
    }
    let mut moved = widths.to_vec();
    *moved.get_mut(from)? -= step;
    *moved.get_mut(to)? += step;
    Some(moved)
}

/// `widths` with `step` twips given to the column at `to` by the others in proportion to what they have to spare; `None`
/// where that is not as much.
#[allow(clippy::cast_possible_truncation)]
fn given_by_all(widths: &[i32], spare: &[f64], to: usize, step: i32) -> Option<Vec<i32>> {
    let others = |index: usize, spare: f64| if index == to { 0.0 } else { spare };
    let total: f64 = spare.iter().enumerate().map(|(index, spare)| others(index, *spare)).sum();
    if total <= 0.0 {
        return None;
    }
    let mut moved = widths.to_vec();
    let mut taken = 0;
    for (index, (width, spare)) in moved.iter_mut().zip(spare).enumerate() {
        let gives = (f64::from(step) * others(index, *spare) / total).floor();
        if gives > *spare {
            return None;
        }
        *width -= gives as i32;
        taken += gives as i32;
    }
    *moved.get_mut(to)? += taken;
    Some(moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{CellMerge, ColumnAlignment, GridCell, Inline, Table, TableColumn};
    use crate::typeset::Type;

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
        let table = MeasuredTable::of(&table, [TEXT, TEXT]);
        let widths = settle(&table, &columns, 180.0, vec![2900, 2900, 2900]);
        let lines = LineGrid::of(&table, 180.0, 3).columns[1].lines(widths[1], 180.0).to_vec();
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
        let table = MeasuredTable::of(&table, [TEXT, TEXT]);
        let settled = settle(&table, &columns, 180.0, vec![3000, 3000]);
        assert_eq!(settled.iter().sum::<i32>(), 6000);
        assert!(settled[0] >= 1000 && settled[1] > 4000, "{settled:?}");
        assert!(
            moves(&[3000, 3000], &columns, &[true, true], 600)
                .all(|widths| widths.iter().sum::<i32>() == 6000)
        );
        let fixed = [true, false].map(|fixed| Movable { least: 1000.0, fixed });
        assert_eq!(settle(&table, &fixed, 180.0, vec![3000, 3000]), [3000, 3000]);
    }
}
