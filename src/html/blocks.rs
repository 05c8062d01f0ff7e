//! Paragraphs and tables one below the other.

use super::paragraph::paragraph;
use super::pen::SheetPen;
use super::table;
use crate::word::WordBlock;

/// Blocks one below the other.
pub fn blocks(blocks: &[WordBlock], pen: SheetPen<'_>) -> String {
    let one = |block: &WordBlock| match block {
        WordBlock::Paragraph(found) => paragraph(found, pen),
        WordBlock::Table(table) => table::whole(table, pen),
    };
    blocks.iter().map(one).collect()
}
