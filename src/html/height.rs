//! How high something is on the page, in twips, as near as widths of letters tell.

use super::look::SINGLE_LINE;
use super::table::{cell_width, width};
use crate::typeset::{POINT, Type};
use crate::word::{LineSpacing, RunLook, TableBlock, VerticalJoin, WordBlock, WordParagraph};

/// Blocks one below the other in a line `line` twips wide.
pub fn blocks(blocks: &[WordBlock], line: i32) -> f64 {
    let one = |block: &WordBlock| match block {
        WordBlock::Paragraph(found) => paragraph(found, line),
        WordBlock::Table(table) => (0..table.rows.len()).map(|index| row(table, index, line)).sum(),
    };
    blocks.iter().map(one).sum()
}

/// One paragraph.
pub fn paragraph(paragraph: &WordParagraph, line: i32) -> f64 {
    let look = &paragraph.look;
    let room = f64::from(line.saturating_sub(look.left).saturating_sub(look.right).max(200));
    let lines = line_count(paragraph, room);
    let largest = paragraph.shown_runs().map(|run| run.look.size).fold(0.0_f32, f32::max);
    let size = f64::from(if largest > 0.0 { largest } else { paragraph.mark.size });
    let natural = size * SINGLE_LINE * POINT;
    let height = match look.line {
        LineSpacing::Lines(lines) => natural * f64::from(lines),
        LineSpacing::Exactly(height) => f64::from(height),
        LineSpacing::AtLeast(height) => natural.max(f64::from(height)),
    };
    let between = f64::from(look.before.max(0)) + f64::from(look.after.max(0));
    lines.mul_add(height, between) + drawn(paragraph)
}

/// What floats above the text and pushes it down.
fn drawn(paragraph: &WordParagraph) -> f64 {
    let boxes = paragraph.drawings().filter(|drawing| !drawing.blocks.is_empty());
    let highest = boxes.filter_map(|drawing| drawing.height).fold(0.0_f32, f32::max);
    f64::from(highest) * POINT
}

fn line_count(paragraph: &WordParagraph, room: f64) -> f64 {
    let mut filled = f64::from(paragraph.look.first_line);
    if let Some(label) = &paragraph.label {
        filled += letters(&label.text, &label.look) + POINT * 6.0;
    }
    let mut lines = 1.0;
    for run in paragraph.shown_runs() {
        let space = letters(" ", &run.look);
        for (index, word) in run.text.split([' ', '\t', '\n']).enumerate() {
            if index > 0 {
                filled += space;
            }
            let wide = letters(word, &run.look);
            if filled + wide > room && filled > 0.0 {
                lines += 1.0;
                filled = 0.0;
            }
            filled += wide;
        }
        for _ in run.text.matches('\n') {
            lines += 1.0;
            filled = 0.0;
        }
    }
    lines
}

/// Width of `text`, in Times New Roman whatever its family.
fn letters(text: &str, look: &RunLook) -> f64 {
    const MEASURED: u8 = 100;
    let face = Type { size: MEASURED, bold: look.bold, italic: look.italic, capitals: look.all_capitals };
    face.width(text) * f64::from(look.size) / f64::from(MEASURED)
}

/// The row of `table` at `index`.
pub fn row(table: &TableBlock, index: usize, line: i32) -> f64 {
    let Some(row) = table.rows.get(index) else { return 0.0 };
    let wide = width(table, line);
    let said = f64::from(row.height.unwrap_or(0));
    if row.height_is_exact {
        return said;
    }
    let mut column = row.skipped;
    let mut highest = said;
    for cell in &row.cells {
        // What a cell over several rows holds is divided among them; its first row is not made as high as all.
        if cell.joined == VerticalJoin::Alone {
            let [top, _, bottom, _] = cell.look.margins;
            let inner = blocks(&cell.blocks, cell_width(table, column, cell, wide));
            highest = highest.max(inner + f64::from(top) + f64::from(bottom));
        }
        column = column.saturating_add(cell.columns.max(1));
    }
    highest
}
