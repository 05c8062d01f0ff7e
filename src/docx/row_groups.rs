//! Rows of a table that belong together, so that a page does not end among them.

use crate::document::{CellMerge, GridCell};

/// A merged cell this many rows high still stands on one page. The rows of a higher one may part, since a part of a
/// page would stay empty before it: names of schools and targets take three lines a row.
const LONGEST_GROUP: usize = 3;

/// For each of `rows`, whether it stays on the page of the next one: a cell reaches from it into the next, and not
/// too far. Of a group that may part, at least two rows stand on either page.
pub(super) fn kept_with_next(rows: &[&[GridCell]]) -> Vec<bool> {
    let mut kept = vec![false; rows.len()];
    let mut start = 0;
    while start < rows.len() {
        let height = 1 + rows.iter().skip(start + 1).take_while(|row| continues(row)).count();
        if height <= LONGEST_GROUP {
            kept.iter_mut().skip(start).take(height - 1).for_each(|row| *row = true);
        } else {
            for pair in [start, start + height - 2] {
                kept.iter_mut().skip(pair).take(1).for_each(|row| *row = true);
            }
        }
        start += height;
    }
    kept
}

/// Whether a cell of the row above reaches into `row`.
fn continues(row: &[GridCell]) -> bool {
    row.iter().any(|cell| matches!(cell.merge, CellMerge::Above | CellMerge::AboveLeft))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is kept in a table of one column, whose merged cells are as high as `heights`.
    fn kept(heights: &[usize]) -> Vec<bool> {
        let merges = heights.iter().flat_map(|height| {
            let below = std::iter::repeat_n(CellMerge::Above, height - 1);
            std::iter::once(CellMerge::None).chain(below)
        });
        let rows: Vec<[GridCell; 1]> =
            merges.map(|merge| [GridCell { content: Vec::new(), merge }]).collect();
        kept_with_next(&rows.iter().map(<[GridCell; 1]>::as_slice).collect::<Vec<_>>())
    }

    #[test]
    fn rows_of_a_short_group_stay_together() {
        assert_eq!(kept(&[1, 3, 2]), [false, true, true, false, true, false]);
    }

    #[test]
    fn a_long_group_may_part_but_leaves_no_row_alone() {
        assert_eq!(kept(&[4]), [true, false, true, false]);
        assert_eq!(kept(&[5]), [true, false, false, true, false]);
        assert_eq!(kept(&[1, 7, 1]), [false, true, false, false, false, false, true, false, false]);
        assert_eq!(kept(&[]), [false; 0]);
    }
}
