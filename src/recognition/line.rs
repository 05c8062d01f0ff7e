//! The lines of a file: what a reader takes for one, be it a paragraph, a line in it, or one of two texts that tabs set
//! beside each other.

use std::borrow::Cow;
use std::ops::Range;

use super::cleaned::cleaned;
use super::layout_table::{holds_foot, holds_head};
use super::line_pieces::pieces;
use super::line_side::{Side, begins_right, framed_side, side_of};
use super::old_fonts::of_old_fonts;
use super::words::is_national_name;
use crate::word::{
    Measure, PageDrawing, PageSection, TableBlock, TableCell, WordBlock, WordFile, WordParagraph, WordRun,
    each_paragraph,
};

/// One line.
#[derive(Debug)]
pub struct TextLine<'f> {
    pub paragraph: &'f WordParagraph,
    /// Its bytes in the paragraph's text.
    pub bytes: Range<usize>,
    /// As people read it: with its label, in NFC, with single spaces.
    pub text: Cow<'f, str>,
    /// As it is written, without its label.
    pub written: Cow<'f, str>,
    pub spot: LineSpot,
    /// Whether it begins its paragraph, and whether it ends it.
    pub is_first: bool,
    pub is_last: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineSpot {
    /// Which block of the body.
    pub block: usize,
    /// Which section of the file.
    pub section: usize,
    pub side: Side,
    pub cell: Option<CellSpot>,
    /// Whether it stands in a text box.
    pub is_boxed: bool,
    /// Whether a new page begins before it for certain.
    pub begins_page: bool,
    /// How wide its lines may be, in twips, before its own indents.
    pub room: i32,
}

impl LineSpot {
    /// A spot in the block `block` of the section `section`, across a page with so much `room`.
    fn of_page(block: usize, section: usize, room: i32) -> Self {
        Self { block, section, side: Side::Whole, cell: None, is_boxed: false, begins_page: false, room }
    }
}

/// What lies between the margins of a page, in twips.
fn room(page: &PageSection) -> i32 {
    page.width - page.left - page.right - page.gutter
}

/// A cell of the innermost table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellSpot {
    /// Which table of its part.
    pub table: u32,
    pub row: usize,
    /// Which cell of the row.
    pub cell: usize,
    /// Cells of the row.
    pub cells: usize,
    /// Whether lines are drawn between the cells: a table of data, not one that only sets texts beside each other.
    pub is_ruled: bool,
    pub is_header: bool,
}

impl TextLine<'_> {
    /// The runs of the line, each with what it shows of it.
    pub fn runs(&self) -> impl Iterator<Item = (&WordRun, &str)> {
        let mut at = 0;
        self.paragraph.shown_runs().filter_map(move |run| {
            let start = at;
            at += run.text.len();
            let (from, to) = (self.bytes.start.max(start), self.bytes.end.min(at));
            let text = (from < to).then(|| run.text.get(from - start..to - start)).flatten()?;
            Some((run, text))
        })
    }

    /// Whether nothing is to be read in it.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// What is drawn at its paragraph; told at its first line only.
    pub fn drawings(&self) -> impl Iterator<Item = &PageDrawing> {
        self.paragraph.drawings().filter(|_| self.is_first)
    }

    /// Whether it stands in a table of data.
    pub fn is_in_data(&self) -> bool {
        self.spot.cell.is_some_and(|cell| cell.is_ruled)
    }
}

/// The lines of the body of `file`, in order.
pub fn lines(file: &WordFile) -> Vec<TextLine<'_>> {
    let mut gathering = Gathering { lines: Vec::new(), begins_page: true, column: None };
    gathering.head_in_header(file);
    for (section, page) in file.sections.iter().enumerate() {
        gathering.begins_page |= &*page.start != "continuous";
        let is_set_beside = page.columns == 2 && page.blocks.len() <= LONGEST_BESIDE;
        gathering.column = is_set_beside.then_some(Side::Left);
        for block in page.blocks.clone() {
            if let Some(found) = file.body.get(block) {
                gathering.block(found, LineSpot::of_page(block, section, room(page)));
            }
        }
    }
    gathering.lines
}

/// The lines of other blocks: of a header, a footer, a note.
pub fn lines_of(blocks: &[WordBlock]) -> Vec<TextLine<'_>> {
    let mut gathering = Gathering { lines: Vec::new(), begins_page: false, column: None };
    for block in blocks {
        gathering.block(block, LineSpot::of_page(0, 0, 0));
    }
    gathering.lines
}

struct Gathering<'f> {
    lines: Vec<TextLine<'f>>,
    /// Whether the next line stands on a new page.
    begins_page: bool,
    /// In which of two columns the next line stands, where a section sets two texts beside each other.
    column: Option<Side>,
}

/// More blocks in two columns are a text in columns, and not two parts beside each other.
const LONGEST_BESIDE: usize = 24;

impl<'f> Gathering<'f> {
    /// What the first header holds, where the head of the document stands there and not in the body.
    fn head_in_header(&mut self, file: &'f WordFile) {
        let Some(page) = file.sections.first() else { return };
        let shown = if page.has_title_page { page.headers.first } else { page.headers.usual };
        let Some(header) = shown.and_then(|index| file.running.get(index)) else { return };
        let is_head = |blocks: &'f [WordBlock]| {
            let mut found = false;
            each_paragraph(blocks, &mut |paragraph| {
                let text = paragraph.text();
                found |=
                    text.lines().flat_map(|line| line.split('\t')).any(|part| is_national_name(part.trim()));
            });
            found
        };
        if !is_head(&header.blocks) || is_head(&file.body) {
            return;
        }
        for block in &header.blocks {
            self.block(block, LineSpot::of_page(0, 0, room(page)));
        }
    }

    fn block(&mut self, block: &'f WordBlock, spot: LineSpot) {
        match block {
            WordBlock::Paragraph(paragraph) => self.paragraph(paragraph, spot),
            WordBlock::Table(table) => self.table(table, spot),
        }
    }

    fn table(&mut self, table: &'f TableBlock, spot: LineSpot) {
        // A frame drawn around the whole document is one cell; a head or foot may be set in a table that is drawn.
        let is_first = self.lines.iter().all(TextLine::is_blank);
        if is_first && spot.cell.is_none() && table.cells().count() == 1 {
            for block in table.cells().flat_map(|cell| &cell.blocks) {
                self.block(block, spot);
            }
            return;
        }
        let is_ruled = is_ruled(table) && !(is_first && holds_head(table)) && !holds_foot(table);
        for (row, cells) in table.rows.iter().enumerate() {
            let filled: Vec<usize> = (0..cells.cells.len())
                .filter(|at| cells.cells.get(*at).is_some_and(|cell| has_text(&cell.blocks)))
                .collect();
            let mut column = cells.skipped as usize;
            for (at, cell) in cells.cells.iter().enumerate() {
                let side = match () {
                    () if spot.side != Side::Whole || is_ruled || cells.cells.len() < 2 => spot.side,
                    () if filled.len() == 1 && at * 2 >= cells.cells.len() => Side::Right,
                    () if filled.last() == Some(&at) && filled.len() > 1 => Side::Right,
                    () => Side::Left,
                };
                let inside = CellSpot {
                    table: table.index,
                    row,
                    cell: at,
                    cells: cells.cells.len(),
                    is_ruled,
                    is_header: cells.is_header,
                };
                let room = cell_room(table, column, cell).unwrap_or(spot.room);
                column = column.saturating_add(cell.columns as usize);
                for block in &cell.blocks {
                    self.block(block, LineSpot { side, cell: Some(inside), room, ..spot });
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'f WordParagraph, spot: LineSpot) {
        self.begins_page |= paragraph.look.page_break_before;
        let text = paragraph.shown_text();
        let label =
            paragraph.label.as_ref().map(|label| format!("{} ", label.text.trim())).unwrap_or_default();
        let pieces = pieces(&text);
        let is_outside_cells = spot.cell.is_none() && !spot.is_boxed;
        let last = pieces.len().saturating_sub(1);
        for (at, piece) in pieces.into_iter().enumerate() {
            let written = piece_of(&text, piece.bytes.clone());
            if piece.begins_page && self.column == Some(Side::Left) && spot.cell.is_none() {
                self.column = Some(Side::Right);
            } else {
                self.begins_page |= piece.begins_page;
            }
            let own_label = if at == 0 { label.as_str() } else { "" };
            let readable = of_old_fonts(paragraph, &piece.bytes);
            let cleaned = readable_line(own_label, readable, &written);
            let placed = self.column.or_else(|| framed_side(paragraph)).filter(|_| is_outside_cells);
            let side = match (spot.side, piece.side) {
                (Side::Whole, Side::Whole) if placed.is_some() => placed.unwrap_or_default(),
                (Side::Whole, Side::Whole) if is_outside_cells && begins_right(paragraph, &written) => {
                    Side::Right
                }
                (Side::Whole, side) | (side, _) => side,
            };
            let begins_page = self.begins_page && !cleaned.is_empty();
            self.begins_page &= !begins_page;
            self.lines.push(TextLine {
                paragraph,
                bytes: piece.bytes,
                text: cleaned,
                written,
                spot: LineSpot { side, begins_page, ..spot },
                is_first: at == 0,
                is_last: at == last,
            });
        }
        for drawing in paragraph.drawings() {
            let side = if spot.side == Side::Whole { side_of(drawing) } else { spot.side };
            for block in &drawing.blocks {
                let room = drawing.width.map_or(spot.room, |width| (width * 20.0) as i32 - 288);
                self.block(block, LineSpot { side, is_boxed: true, room, ..spot });
            }
        }
    }
}

/// A piece of `text`; not copied where that is not.
fn piece_of<'f>(text: &Cow<'f, str>, bytes: Range<usize>) -> Cow<'f, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(bytes).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(bytes).unwrap_or_default().to_owned()),
    }
}

/// What people read of a line: as it is `written`, or as it is `readable` where it is of an old font, behind its label.
fn readable_line<'f>(label: &str, readable: Option<String>, written: &Cow<'f, str>) -> Cow<'f, str> {
    match (label, readable) {
        // Most lines are read as they are written.
        ("", None) => Some(cleaned(written))
            .filter(|cleaned| cleaned != written)
            .map_or_else(|| written.clone(), Cow::Owned),
        (label, readable) => {
            Cow::Owned(cleaned(&format!("{label}{}", readable.as_deref().unwrap_or(written))))
        }
    }
}

fn has_text(blocks: &[WordBlock]) -> bool {
    blocks.iter().any(|block| match block {
        WordBlock::Paragraph(paragraph) => !paragraph.is_blank(),
        WordBlock::Table(_) => true,
    })
}

/// The width of a cell that begins at `column`, between its margins, in twips.
fn cell_room(table: &TableBlock, column: usize, cell: &TableCell) -> Option<i32> {
    let widths = table.grid.get(column..column.saturating_add(cell.columns as usize));
    let of_grid: i32 = widths.map(|widths| widths.iter().sum()).unwrap_or(0);
    let width = match cell.width {
        Measure::Fixed(width) => width,
        Measure::Share(_) | Measure::Automatic => of_grid,
    };
    let [_, left, _, right] = cell.look.margins;
    (width > 0).then_some(width - left - right)
}

/// Whether lines are drawn between the rows or columns of a table.
pub fn is_ruled(table: &TableBlock) -> bool {
    let between = |edges: &crate::word::Edges| {
        let sides = [&edges.left, &edges.right];
        sides.iter().any(|edge| edge.is_some()) && (edges.top.is_some() || edges.bottom.is_some())
    };
    let cells = table.cells().count();
    let ruled = table.cells().filter(|cell| between(&cell.look.edges)).count();
    cells > 1 && ruled * 2 > cells
}
