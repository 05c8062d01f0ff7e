//! Borderless tables that place components beside each other: the head of page 1 and the signature block.

use docx_rs::{Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType};

/// A borderless table of two columns as wide as `widths`, in twips; its rows do not split.
pub(super) fn two_columns(
    style: &str,
    widths: [i32; 2],
    rows: impl IntoIterator<Item = [Vec<Paragraph>; 2]>,
) -> Table {
    let rows = rows
        .into_iter()
        .map(|[left, right]| {
            let [left_width, right_width] = widths;
            TableRow::new(vec![cell(left_width, left), cell(right_width, right)]).cant_split()
        })
        .collect();
    sized(Table::new(rows).style(style), &widths)
}

/// `table` in fixed columns as wide as `widths`, with the lines of its style.
pub(super) fn sized(table: Table, widths: &[i32]) -> Table {
    table
        .set_grid(widths.iter().map(|width| unsigned(*width)).collect())
        .width(unsigned(widths.iter().sum()), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(TableBorders::with_empty())
}

/// A cell as wide as `width`. It always ends in a paragraph (ECMA-376, 17.4.65).
fn cell(width: i32, paragraphs: Vec<Paragraph>) -> TableCell {
    let empty = paragraphs.is_empty().then(Paragraph::new);
    paragraphs
        .into_iter()
        .chain(empty)
        .fold(TableCell::new().width(unsigned(width), WidthType::Dxa), TableCell::add_paragraph)
}

/// A width as `docx_rs` takes it.
pub(super) fn unsigned(width: i32) -> usize {
    usize::try_from(width).unwrap_or_default()
}
