//! Borderless tables that place components beside each other: the head of page 1 and the signature block.

use super::flow::{Paragraph, WordCell, WordRow, WordTable};
use super::formatting::CellFormat;

/// Two cells beside each other; each row may part its width where it likes.
pub(super) struct Pair {
    /// Widths of the cells, in twips; their sum is that of every other row.
    pub widths: [i32; 2],
    /// What they hold.
    pub cells: [Vec<Paragraph>; 2],
    /// Whether the row may stand on two pages.
    pub splits: bool,
    /// Whether it goes on with the row above, without the room between rows.
    pub goes_on: bool,
}

impl Pair {
    /// Cells that stand on one page.
    pub(super) const fn new(widths: [i32; 2], cells: [Vec<Paragraph>; 2]) -> Self {
        Self { widths, cells, splits: false, goes_on: false }
    }

    /// Cells that go on with those above.
    pub(super) const fn going_on(widths: [i32; 2], cells: [Vec<Paragraph>; 2], splits: bool) -> Self {
        Self { widths, cells, splits, goes_on: true }
    }
}

/// A borderless table of `rows`.
pub(super) fn table(style: &'static str, rows: Vec<Pair>) -> WordTable {
    // A grid column ends wherever a cell of some row does.
    let mut ends: Vec<i32> = rows.iter().flat_map(|row| [row.widths[0], row.widths.iter().sum()]).collect();
    ends.sort_unstable();
    ends.dedup();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let widths = starts.zip(&ends).map(|(start, end)| end - start).collect();
    let rows = rows.into_iter().map(|row| row.write(&ends)).collect();
    WordTable { style, widths, rows, description: None }
}

impl Pair {
    fn write(self, ends: &[i32]) -> WordRow {
        let [left_width, right_width] = self.widths;
        let [left, right] = self.cells;
        let left_span = ends.iter().filter(|end| **end <= left_width).count();
        let cells = vec![
            cell(left_width, left_span, left, self.goes_on),
            cell(right_width, ends.len() - left_span, right, self.goes_on),
        ];
        WordRow { splits: self.splits, head: false, cells }
    }
}

fn cell(width: i32, span: usize, paragraphs: Vec<Paragraph>, tight: bool) -> WordCell {
    WordCell { format: CellFormat { width, span, merge: None, centered: false, tight }, paragraphs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_part_their_width_each_on_its_own() {
        let pair = |left, right| Pair::new([left, right], [Vec::new(), Vec::new()]);
        let placed = table("KhungTrinhBay", vec![pair(400, 600), pair(300, 700), pair(400, 600)]);
        assert_eq!(placed.widths, [300, 100, 600]);
        let spans: Vec<Vec<usize>> =
            placed.rows.iter().map(|row| row.cells.iter().map(|cell| cell.format.span).collect()).collect();
        assert_eq!(spans, [[2, 1], [1, 2], [2, 1]]);
    }

    #[test]
    fn rows_alike_make_two_columns() {
        let placed = table("KhungTrinhBay", vec![Pair::new([400, 600], [Vec::new(), Vec::new()])]);
        assert_eq!(placed.widths, [400, 600]);
    }
}
