//! What paragraphs, tables and drawings are written with.

use super::remark::Remarks;
use super::run::PageWords;
use crate::word::WordBlock;

/// What blocks are written with.
#[derive(Debug, Clone, Copy)]
pub struct SheetPen<'p> {
    pub remarks: &'p Remarks<'p>,
    pub page: &'p PageWords,
    /// The line that paragraphs may fill, in twips.
    pub width: i32,
    /// Headers and footers stand on several pages: ids must not.
    pub with_ids: bool,
    /// Writes what cells and boxes hold.
    pub within: fn(&[WordBlock], SheetPen<'_>) -> String,
}

impl SheetPen<'_> {
    /// The same in a line `width` twips wide.
    pub fn narrowed(self, width: i32) -> Self {
        Self { width, ..self }
    }

    /// What a cell or a box holds, in a line `width` twips wide.
    pub fn inside(self, blocks: &[WordBlock], width: i32) -> String {
        (self.within)(blocks, self.narrowed(width))
    }
}
