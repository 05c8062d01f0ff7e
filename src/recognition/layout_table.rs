//! Tables that set head and foot, though lines are drawn in them.

use super::cleaned::cleaned;
use super::words::{is_national_name, is_recipients_word};
use crate::word::{TableBlock, WordBlock};

/// Whether a table with lines between its cells holds the head of a document: Quốc hiệu in one of few cells.
pub(super) fn holds_head(table: &TableBlock) -> bool {
    table.rows.len() <= 4 && first_texts(table).any(|text| is_national_name(&text))
}

/// Whether such a table holds the foot: recipients in one cell, who signs beside them.
pub(super) fn holds_foot(table: &TableBlock) -> bool {
    table.rows.len() <= 3
        && table.rows.iter().all(|row| row.cells.len() <= 3)
        && first_texts(table).any(|text| is_recipients_word(&text))
}

/// The texts of the first paragraphs of each cell.
fn first_texts(table: &TableBlock) -> impl Iterator<Item = String> {
    table.cells().flat_map(|cell| cell.blocks.iter().take(4)).filter_map(|block| match block {
        WordBlock::Paragraph(paragraph) => Some(cleaned(&paragraph.text())),
        WordBlock::Table(_) => None,
    })
}
