//! Borderless tables that place components beside each other: the head of page 1 and the signature block.

use super::flow::{Paragraph, WordCell, WordRow, WordTable};
use super::formatting::CellFormat;

/// Cells beside each other; each row may part its width where it likes.
pub(super) struct Abreast {
    /// Widths of the cells, in twips; their sum is that of every other row.
    pub widths: Vec<i32>,
    /// What they hold.
    pub cells: Vec<Vec<Paragraph>>,
    /// Whether the row may stand on two pages.
    pub splits: bool,
    /// Whether it goes on with the row above, without the room between rows.
    pub goes_on: bool,
}

impl Abreast {
    /// Cells that stand on one page.
    pub(super) fn new<const N: usize>(widths: [i32; N], cells: [Vec<Paragraph>; N]) -> Self {
        Self { widths: widths.into(), cells: cells.into(), splits: false, goes_on: false }
    }

    /// Cells of one width that stand on one page; the last takes what does not part evenly.
    pub(super) fn evenly(area: i32, cells: Vec<Vec<Paragraph>>) -> Self {
        let count = i32::try_from(cells.len()).unwrap_or(1).max(1);
        let mut widths = vec![area / count; cells.len()];
        widths.iter_mut().last().into_iter().for_each(|width| *width += area % count);
        Self { widths, cells, splits: false, goes_on: false }
    }

    /// Cells that go on with those above.
    pub(super) fn going_on<const N: usize>(
        widths: [i32; N],
        cells: [Vec<Paragraph>; N],
        splits: bool,
    ) -> Self {
        Self { splits, goes_on: true, ..Self::new(widths, cells) }
    }

    /// Where each cell ends.
    fn ends(&self) -> impl Iterator<Item = i32> {
        self.widths.iter().scan(0, |end, width| {
            *end += width;
            Some(*end)
        })
    }
}

/// A borderless table of `rows`.
pub(super) fn table(style: &'static str, rows: Vec<Abreast>) -> WordTable {
    // A grid column ends wherever a cell of some row does.
    let mut ends: Vec<i32> = rows.iter().flat_map(Abreast::ends).collect();
    ends.sort_unstable();
    ends.dedup();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let widths = starts.zip(&ends).map(|(start, end)| end - start).collect();
    let rows = rows.into_iter().map(|row| row.write(&ends)).collect();
    WordTable { style, widths, rows, description: None }
}

impl Abreast {
    fn write(self, grid: &[i32]) -> WordRow {
        let ends: Vec<i32> = self.ends().collect();
        let mut taken = 0;
        let spans = ends.iter().map(|end| {
            let columns = grid.iter().filter(|column| *column <= end).count();
            let span = columns - taken;
            taken = columns;
            span
        });
        let cells = self.widths.iter().zip(spans).zip(self.cells);
        let cells = cells.map(|((width, span), paragraphs)| cell(*width, span, paragraphs, self.goes_on));
        WordRow { splits: self.splits, head: false, cells: cells.collect() }
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
        let pair = |left, right| Abreast::new([left, right], [Vec::new(), Vec::new()]);
        let placed = table("KhungTrinhBay", vec![pair(400, 600), pair(300, 700), pair(400, 600)]);
        assert_eq!(placed.widths, [300, 100, 600]);
        let spans: Vec<Vec<usize>> =
            placed.rows.iter().map(|row| row.cells.iter().map(|cell| cell.format.span).collect()).collect();
        assert_eq!(spans, [[2, 1], [1, 2], [2, 1]]);
    }

    #[test]
    fn rows_alike_make_two_columns() {
        let placed = table("KhungTrinhBay", vec![Abreast::new([400, 600], [Vec::new(), Vec::new()])]);
        assert_eq!(placed.widths, [400, 600]);
    }
}
