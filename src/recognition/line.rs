//! The lines of a file: what a reader takes for one, be it a paragraph, a line in it, or one of two texts that tabs set
//! beside each other.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::words::{is_person_name, stands_beside};
use crate::vietnamese::LegacyEncoding;
use crate::word::{Measure, PageDrawing, TableBlock, TableRow, WordBlock, WordFile, WordParagraph, WordRun};

/// One line.
#[derive(Debug)]
pub struct TextLine<'f> {
    pub paragraph: &'f WordParagraph,
    /// Its bytes in the paragraph's text.
    pub bytes: Range<usize>,
    /// As people read it: with its label, in NFC, with single spaces.
    pub text: String,
    /// As it is written, without its label.
    pub written: String,
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

/// On which side of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    #[default]
    Whole,
    Left,
    Right,
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
    let mut gathering = Gathering { lines: Vec::new(), begins_page: true };
    for (section, page) in file.sections.iter().enumerate() {
        gathering.begins_page |= &*page.start != "continuous";
        for block in page.blocks.clone() {
            let spot = LineSpot {
                block,
                section,
                side: Side::Whole,
                cell: None,
                is_boxed: false,
                begins_page: false,
                room: page.width - page.left - page.right - page.gutter,
            };
            if let Some(found) = file.body.get(block) {
                gathering.block(found, spot);
            }
        }
    }
    gathering.lines
}

/// The lines of other blocks: of a header, a footer, a note.
pub fn lines_of(blocks: &[WordBlock]) -> Vec<TextLine<'_>> {
    let mut gathering = Gathering { lines: Vec::new(), begins_page: false };
    let spot = LineSpot {
        block: 0,
        section: 0,
        side: Side::Whole,
        cell: None,
        is_boxed: false,
        begins_page: false,
        room: 0,
    };
    for block in blocks {
        gathering.block(block, spot);
    }
    gathering.lines
}

struct Gathering<'f> {
    lines: Vec<TextLine<'f>>,
    /// Whether the next line stands on a new page.
    begins_page: bool,
}

impl<'f> Gathering<'f> {
    fn block(&mut self, block: &'f WordBlock, spot: LineSpot) {
        match block {
            WordBlock::Paragraph(paragraph) => self.paragraph(paragraph, spot),
            WordBlock::Table(table) => self.table(table, spot),
        }
    }

    fn table(&mut self, table: &'f TableBlock, spot: LineSpot) {
        let is_ruled = is_ruled(table);
        for (row, cells) in table.rows.iter().enumerate() {
            let filled: Vec<usize> = (0..cells.cells.len())
                .filter(|at| cells.cells.get(*at).is_some_and(|cell| has_text(&cell.blocks)))
                .collect();
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
                let room = cell_room(table, cells, at).unwrap_or(spot.room);
                for block in &cell.blocks {
                    self.block(block, LineSpot { side, cell: Some(inside), room, ..spot });
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'f WordParagraph, spot: LineSpot) {
        self.begins_page |= paragraph.look.page_break_before;
        let text = paragraph.text();
        let label =
            paragraph.label.as_ref().map(|label| format!("{} ", label.text.trim())).unwrap_or_default();
        let pieces = pieces(&text);
        let is_outside_cells = spot.cell.is_none() && !spot.is_boxed;
        let last = pieces.len().saturating_sub(1);
        for (at, piece) in pieces.into_iter().enumerate() {
            let written = text.get(piece.bytes.clone()).unwrap_or_default();
            self.begins_page |= piece.begins_page;
            let own_label = if at == 0 { label.as_str() } else { "" };
            let readable = of_old_fonts(paragraph, &piece.bytes);
            let cleaned = cleaned(&format!("{own_label}{}", readable.as_deref().unwrap_or(written)));
            let side = match (spot.side, piece.side) {
                (Side::Whole, Side::Whole) if is_outside_cells && begins_right(paragraph, written) => {
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
                written: written.to_owned(),
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

/// What stands in `bytes` of the text of `paragraph`, where fonts from before Unicode show it; none where none do.
fn of_old_fonts(paragraph: &WordParagraph, bytes: &Range<usize>) -> Option<String> {
    let encoding = |run: &WordRun| {
        let family = run.look.families.high.as_deref().or(run.look.families.ascii.as_deref())?;
        let is_of_capitals = family.starts_with(".Vn") && family.ends_with('H');
        LegacyEncoding::of_family(family).map(|encoding| (encoding, is_of_capitals))
    };
    paragraph.shown_runs().find_map(encoding)?;
    let (mut at, mut text) = (0, String::new());
    for run in paragraph.shown_runs() {
        let start = at;
        at += run.text.len();
        let (from, to) = (bytes.start.max(start), bytes.end.min(at));
        let Some(piece) = (from < to).then(|| run.text.get(from - start..to - start)).flatten() else {
            continue;
        };
        match encoding(run) {
            Some((encoding, true)) => text.push_str(&encoding.read_in_font(piece).to_uppercase()),
            Some((encoding, false)) => text.push_str(&encoding.read_in_font(piece)),
            None => text.push_str(piece),
        }
    }
    Some(text)
}

/// What begins right of this, in points from the left margin, stands right.
const RIGHT_OF: f32 = 165.0;

/// Half of what lies between the margins, in points.
const MIDDLE: f32 = 233.0;

/// So far off the middle what is neither left nor right may have its own.
const ABOUT: f32 = 16.0;

/// On which side a box stands: by its middle, and by its edge where its width is not said.
fn side_of(drawing: &PageDrawing) -> Side {
    let Some(left) = drawing.left else { return Side::Whole };
    let middle = drawing.width.map(|width| left + width / 2.0);
    match middle {
        Some(middle) if middle > MIDDLE + ABOUT => Side::Right,
        Some(middle) if middle < MIDDLE - ABOUT => Side::Left,
        None if left > RIGHT_OF => Side::Right,
        Some(_) | None => Side::Whole,
    }
}

/// Whether tabs and spaces before the text `written` of `paragraph` carry it over to the right side.
fn begins_right(paragraph: &WordParagraph, written: &str) -> bool {
    let text = written.trim();
    let lead = written.get(..written.len() - written.trim_start().len()).unwrap_or_default();
    if lead.chars().count() == 0 || text.is_empty() || text.contains('\t') {
        return false;
    }
    let look = &paragraph.look;
    let mut at = look.left.saturating_add(look.first_line);
    for sign in lead.chars().take(MOST_SIGNS) {
        let next = look.tabs.iter().map(|stop| stop.at).filter(|stop| *stop > at).min();
        at = match (sign, next) {
            ('\t', Some(stop)) => stop,
            ('\t', None) => (at / USUAL_TAB).saturating_add(1).saturating_mul(USUAL_TAB),
            _ => at.saturating_add(SPACE),
        };
    }
    at as f32 / 20.0 > RIGHT_OF
}

/// Where nothing is said, a tab goes on to the next of these, in twips.
const USUAL_TAB: i32 = 720;

/// How wide a space is, in twips, in type of 14 points.
const SPACE: i32 = 70;

/// More tabs and spaces than these lead past any page.
const MOST_SIGNS: usize = 200;

fn has_text(blocks: &[WordBlock]) -> bool {
    blocks.iter().any(|block| match block {
        WordBlock::Paragraph(paragraph) => !paragraph.is_blank(),
        WordBlock::Table(_) => true,
    })
}

/// The width of a cell between its margins, in twips.
fn cell_room(table: &TableBlock, row: &TableRow, at: usize) -> Option<i32> {
    let cell = row.cells.get(at)?;
    let columns =
        |cells: &[crate::word::TableCell]| cells.iter().map(|cell| cell.columns as usize).sum::<usize>();
    let before = row.skipped as usize + columns(row.cells.get(..at)?);
    let of_grid: i32 =
        table.grid.get(before..before + cell.columns as usize).map(|widths| widths.iter().sum()).unwrap_or(0);
    let width = match cell.width {
        Measure::Fixed(width) => width,
        Measure::Share(_) | Measure::Automatic => of_grid,
    };
    let [_, left, _, right] = cell.margins;
    (width > 0).then_some(width - left - right)
}

/// Whether lines are drawn between the rows or columns of a table.
pub fn is_ruled(table: &TableBlock) -> bool {
    let between = |edges: &crate::word::Edges| {
        let sides = [&edges.left, &edges.right];
        sides.iter().any(|edge| edge.is_some()) && (edges.top.is_some() || edges.bottom.is_some())
    };
    let cells = table.cells().count();
    let ruled = table.cells().filter(|cell| between(&cell.edges)).count();
    cells > 1 && ruled * 2 > cells
}

/// A piece of a paragraph's text.
struct LinePiece {
    bytes: Range<usize>,
    side: Side,
    begins_page: bool,
}

/// The lines in `text`, and in each what a tab or many spaces part where one of the parts is known to stand by itself.
fn pieces(text: &str) -> Vec<LinePiece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut begins_page = false;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '\n' | '\u{c}')) {
        push_line(text, start..at, begins_page, &mut pieces);
        begins_page = sign == '\u{c}';
        start = at + sign.len_utf8();
    }
    push_line(text, start..text.len(), begins_page, &mut pieces);
    pieces
}

fn push_line(text: &str, bytes: Range<usize>, begins_page: bool, pieces: &mut Vec<LinePiece>) {
    let line = text.get(bytes.clone()).unwrap_or_default();
    match beside(line) {
        Some((left, right)) => {
            let offset = bytes.start;
            let moved = |range: Range<usize>| range.start + offset..range.end + offset;
            pieces.push(LinePiece { bytes: moved(left), side: Side::Left, begins_page });
            pieces.push(LinePiece { bytes: moved(right), side: Side::Right, begins_page: false });
        }
        None => pieces.push(LinePiece { bytes, side: Side::Whole, begins_page }),
    }
}

/// So many spaces in a row set texts apart.
const GAP: usize = 4;

/// A tab sets apart more than spaces do: those may be left to write a number into.
const TAB: usize = 1_000;

/// The two texts of a line that stand beside each other.
fn beside(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    if !line.contains('\t') && !line.contains(&" ".repeat(GAP)) && !line.contains("\u{a0}\u{a0}\u{a0}\u{a0}")
    {
        return None;
    }
    let (start, end) = gap(line)?;
    let (left, right) = (line.get(..start)?, line.get(end..)?);
    let (one, other) = (cleaned(left), cleaned(right));
    // Beside the last recipient stands who signs.
    let is_signed = one.starts_with("- ") && one.chars().count() < 60 && is_person_name(&other);
    let stand_alone = is_signed || stands_beside(&one) && stands_beside(&other);
    stand_alone.then_some((0..start, end..line.len()))
}

/// The widest gap inside a line: a tab counts as many spaces.
fn gap(line: &str) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut open: Option<(usize, usize)> = None;
    let trimmed_start = line.len() - line.trim_start().len();
    for (at, sign) in line.char_indices().skip_while(|(at, _)| *at < trimmed_start) {
        if sign.is_whitespace() {
            let (from, width) = open.unwrap_or((at, 0));
            open = Some((from, width + if sign == '\t' { TAB } else { 1 }));
        } else if let Some((from, width)) = open.take()
            && width >= GAP
            && best.is_none_or(|(_, _, known)| width >= known)
        {
            best = Some((from, at, width));
        }
    }
    best.map(|(from, to, _)| (from, to))
}

/// `text` as people read it: in NFC, without signs that nobody sees, with single spaces.
pub fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let seen = text.chars().filter(|sign| !crate::vietnamese::is_unseen(*sign));
    let plain = seen.map(|sign| match sign {
        '\u{2011}' | '\u{2010}' => '-',
        other => other,
    });
    let is_plain = text.is_ascii();
    let mut push = |sign: char| {
        if !sign.is_whitespace() {
            cleaned.push(sign);
        } else if !cleaned.ends_with(' ') && !cleaned.is_empty() {
            cleaned.push(' ');
        }
    };
    if is_plain {
        plain.for_each(&mut push)
    } else {
        plain.nfc().for_each(&mut push)
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}
