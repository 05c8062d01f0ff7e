//! How high what is written stands on a page, in twips, from its measured lines.

use super::flow::{Paragraph, WordCell, WordRow, WordTable};
use super::formatting::Merge;
use super::numbering;
use super::paragraph_lines::line_counts;
use super::style_id;
use super::styles::{self, CELL_MARGIN, SIGNATURE_GAP, SIGNATURE_ROOM};
use crate::decree::{Alignment, Component, Profile};
use crate::typeset::{MILLIMETRE, POINT, Type};

/// Height of a line to the size of its type: ascent, descent and gap of Times New Roman.
const LINE_HEIGHT: f64 = 1.15;

/// A line between two rows of a ruled table, in twips.
const ROW_RULE: f64 = 10.0;

/// A paragraph on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ParagraphHeight {
    /// With spaces as wide as they are.
    pub lines: f64,
    /// Where an engine narrows spaces to fit a word more into a justified line.
    pub narrow_lines: f64,
    /// Of a line set single.
    pub line: f64,
    /// Whether the line takes the spacing of running text.
    pub running: bool,
    pub above: f64,
    pub below: f64,
    /// Whether it stands on the page of what follows.
    pub keeps: bool,
}

impl ParagraphHeight {
    /// Of a line where those of running text are `spacing` lines apart.
    pub(super) fn line(&self, spacing: f64) -> f64 {
        if self.running { self.line * spacing } else { self.line }
    }
}

/// Measures `paragraph` in `area` twips.
pub(super) fn of_paragraph(paragraph: &Paragraph, profile: &Profile, area: f64) -> ParagraphHeight {
    let id = paragraph.format.style.unwrap_or_default();
    let fixed = |line: f64, above: f64| ParagraphHeight {
        lines: 1.0,
        narrow_lines: 1.0,
        line,
        running: false,
        above,
        below: 0.0,
        keeps: paragraph.format.keep_next,
    };
    match id {
        style_id::RULE => fixed(styles::RULE_LINE, styles::RULE_ABOVE),
        style_id::SECTION_END => fixed(styles::LOW_LINE, 0.0),
        style_id::SIGNATURE_ROOM => fixed(SIGNATURE_ROOM, 0.0),
        _ => of_text(paragraph, style_id::component(id), profile, area),
    }
}

fn of_text(paragraph: &Paragraph, component: Component, profile: &Profile, area: f64) -> ParagraphHeight {
    let style = profile.style(component);
    let face = paragraph.runs.iter().find_map(|run| run.face.size);
    let face = Type { size: face.unwrap_or(style.size.chosen), ..Type::from(style) };
    let format = &paragraph.format;
    let indent = format.indent.map_or(0.0, |indent| f64::from(indent.left + indent.right.unwrap_or(0)));
    let first = if style.running { profile.text.first_line.chosen * MILLIMETRE } else { 0.0 };
    let mark = numbering::mark(component).map_or(0.0, |mark| face.width(mark));
    let [wide, narrow] = line_counts(paragraph, face, [first + mark, area - indent]);
    let justified = style.alignment == Alignment::Justified && wide > 1.0;
    let points = |own: Option<u32>, points: u8| own.map_or(f64::from(points) * POINT, f64::from);
    ParagraphHeight {
        lines: wide,
        narrow_lines: if justified { narrow } else { wide },
        line: f64::from(face.size) * LINE_HEIGHT * POINT,
        running: style.running,
        above: points(format.before, style.space_above),
        below: points(format.after, style.space_below),
        keeps: format.keep_next || !format.let_go && styles::keeps_next(component),
    }
}

/// A row on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RowHeight {
    pub height: f64,
    /// Whether it stands on the page of the next.
    pub keeps: bool,
    /// Whether it stands on top of every page of its table.
    pub head: bool,
    /// Whether a page may end inside.
    pub splits: bool,
    /// Whether it may be let go from the next where it holds one: not those of a signature block, whose recipients stay
    /// with who signs.
    pub may_part: bool,
}

/// Measures the rows of `table`.
pub(super) fn of_rows(table: &WordTable, profile: &Profile) -> Vec<RowHeight> {
    let ruled = table.style == style_id::RULED_TABLE;
    let above = if table.style == style_id::SIGNATURE_TABLE { SIGNATURE_GAP } else { 0.0 };
    let around = if ruled { 2.0 * f64::from(CELL_MARGIN) } else { 0.0 };
    let rule = if ruled { ROW_RULE } else { 0.0 };
    let cell = |cell: &WordCell| {
        let area = f64::from(cell.format.width) - around;
        let above = if cell.format.tight { 0.0 } else { above };
        above + cell.paragraphs.iter().map(|each| single(&of_paragraph(each, profile, area))).sum::<f64>()
    };
    let row = |row: &WordRow| {
        let alone = row.cells.iter().filter(|cell| cell.format.merge.is_none());
        RowHeight {
            height: alone.map(cell).fold(0.0, f64::max) + rule,
            keeps: keeps(row),
            head: row.head,
            splits: row.splits,
            may_part: table.style != style_id::SIGNATURE_TABLE,
        }
    };
    let mut rows: Vec<RowHeight> = table.rows.iter().map(row).collect();
    for (index, row) in table.rows.iter().enumerate() {
        for (column, merged) in starts(row).filter(|(_, cell)| cell.format.merge == Some(Merge::Restart)) {
            let below = table.rows.iter().skip(index + 1).take_while(|row| continues(row, column)).count();
            stretch(rows.get_mut(index..=index + below).unwrap_or_default(), cell(merged) + rule);
        }
    }
    rows
}

/// The cells of a row, each with the column that it starts in.
fn starts(row: &WordRow) -> impl Iterator<Item = (usize, &WordCell)> {
    row.cells.iter().scan(0, |next, cell| {
        let start = *next;
        *next += cell.format.span.max(1);
        Some((start, cell))
    })
}

/// Whether a cell of the row above reaches down into this one in `column`.
fn continues(row: &WordRow, column: usize) -> bool {
    starts(row).any(|(start, cell)| start == column && cell.format.merge == Some(Merge::Continue))
}

/// Makes the last of `rows` as high as a cell that reaches over all of them needs.
fn stretch(rows: &mut [RowHeight], needed: f64) {
    let lacking = needed - rows.iter().map(|row| row.height).sum::<f64>();
    if let Some(last) = rows.last_mut().filter(|_| lacking > 0.0) {
        last.height += lacking;
    }
}

/// In a table nothing takes the spacing of running text.
fn single(paragraph: &ParagraphHeight) -> f64 {
    paragraph.above + paragraph.lines * paragraph.line + paragraph.below
}

fn keeps(row: &WordRow) -> bool {
    let first = row.cells.first().and_then(|cell| cell.paragraphs.first());
    row.head || first.is_some_and(|paragraph| paragraph.format.keep_next)
}
