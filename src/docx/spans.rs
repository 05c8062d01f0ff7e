//! Merged cells of a row, taken together.

use crate::document::{CellMerge, GridCell};

/// Where a group of merged grid positions starts, and how many it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// First column.
    pub start: usize,
    /// Number of columns.
    pub width: usize,
}

/// The cells of a row, merged positions taken together.
pub(super) fn spans(cells: &[GridCell]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        match (cell.merge, spans.last_mut()) {
            (CellMerge::Left | CellMerge::AboveLeft, Some(span)) => span.width += 1,
            (CellMerge::None | CellMerge::Above, _) | (_, None) => {
                spans.push(Span { start: index, width: 1 })
            }
        }
    }
    spans
}
