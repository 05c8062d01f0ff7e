//! Borderless tables that place components beside each other: the head of page 1 and the signature block.

use super::flow::{Paragraph, WordCell, WordRow, WordTable};
use super::formatting::CellFormat;

/// A borderless table of two columns as wide as `widths`, in twips.
pub(super) fn two_columns(
    style: &'static str,
    widths: [i32; 2],
    rows: impl IntoIterator<Item = [Vec<Paragraph>; 2]>,
) -> WordTable {
    let [left_width, right_width] = widths;
    let row = |[left, right]: [Vec<Paragraph>; 2]| WordRow {
        head: false,
        cells: vec![cell(left_width, left), cell(right_width, right)],
    };
    WordTable { style, widths: widths.to_vec(), rows: rows.into_iter().map(row).collect() }
}

fn cell(width: i32, paragraphs: Vec<Paragraph>) -> WordCell {
    WordCell { format: CellFormat { width, span: 1, merge: None, centered: false }, paragraphs }
}
