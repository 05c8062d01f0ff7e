//! Where pages end: where Word noted that one began, else where no more fits.

use super::height;
use crate::word::{PageSection, TableBlock, WordBlock, WordFile, WordParagraph, WordRun};

/// A page and what stands on it.
#[derive(Debug)]
pub struct PageContent<'f> {
    pub section: &'f PageSection,
    /// Whether it is the first of its section.
    pub is_first: bool,
    pub number: i32,
    pub pieces: Vec<PagePiece<'f>>,
}

/// What is never parted between two pages.
#[derive(Debug)]
pub enum PagePiece<'f> {
    Paragraph(&'f WordParagraph),
    /// Rows of a table, those repeated from its head among them.
    Rows {
        table: &'f TableBlock,
        rows: Vec<usize>,
    },
}

/// The pages of `file`; at least one.
pub fn pages(file: &WordFile) -> Vec<PageContent<'_>> {
    let mut paging = Paging { pages: Vec::new(), filled: 0.0, breaks: false, is_noted: is_noted(&file.body) };
    for section in &file.sections {
        paging.begin(section);
        for block in file.body.get(section.blocks.clone()).unwrap_or_default() {
            match block {
                WordBlock::Paragraph(paragraph) => paging.paragraph(paragraph),
                WordBlock::Table(table) => paging.table(table),
            }
        }
    }
    paging.pages
}

/// Whether the program that saved the file noted where its pages began.
fn is_noted(blocks: &[WordBlock]) -> bool {
    let mut noted = false;
    crate::word::each_paragraph(blocks, &mut |paragraph| {
        noted |= paragraph.runs.iter().any(|run| run.began_page);
    });
    noted
}

struct Paging<'f> {
    pages: Vec<PageContent<'f>>,
    /// How much of the last page is filled, in twips.
    filled: f64,
    /// Whether what follows begins a page.
    breaks: bool,
    is_noted: bool,
}

impl<'f> Paging<'f> {
    fn begin(&mut self, section: &'f PageSection) {
        let goes_on = &*section.start == "continuous" && !self.pages.is_empty();
        if !goes_on {
            let next = self.pages.last().map_or(1, |page| page.number.saturating_add(1));
            let number = section.first_number.unwrap_or(next);
            self.turn(section, true, number);
        }
    }

    fn turn(&mut self, section: &'f PageSection, is_first: bool, number: i32) {
        self.pages.push(PageContent { section, is_first, number, pieces: Vec::new() });
        self.filled = 0.0;
        self.breaks = false;
    }

    /// A new page of the same section; what must stay with what follows comes along.
    fn next_page(&mut self, carries: bool) {
        let Some(last) = self.pages.last_mut() else { return };
        let (section, number) = (last.section, last.number.saturating_add(1));
        let kept = if carries { held_back(&mut last.pieces) } else { Vec::new() };
        self.turn(section, false, number);
        let line = line_of(section);
        let filled = kept.iter().map(|piece| height_of(piece, line)).sum();
        if let Some(page) = self.pages.last_mut() {
            page.pieces = kept;
            self.filled = filled;
        }
    }

    fn room(&self) -> f64 {
        let Some(page) = self.pages.last() else { return f64::INFINITY };
        let section = page.section;
        f64::from(section.height.saturating_sub(section.top).saturating_sub(section.bottom).max(2_000))
    }

    fn line(&self) -> i32 {
        self.pages.last().map_or(9_000, |page| line_of(page.section))
    }

    fn is_empty(&self) -> bool {
        self.pages.last().is_none_or(|page| page.pieces.is_empty())
    }

    fn put(&mut self, piece: PagePiece<'f>, high: f64) {
        if let Some(page) = self.pages.last_mut() {
            page.pieces.push(piece);
        }
        self.filled += high;
    }

    fn paragraph(&mut self, paragraph: &'f WordParagraph) {
        let high = height::paragraph(paragraph, self.line());
        let (before, after) = asked_breaks(paragraph);
        let noted = self.is_noted.then(|| noted_break(paragraph)).flatten();
        let overflows = !self.is_noted && self.filled + high > self.room() && !paragraph.is_blank();
        if !self.is_empty() {
            if self.breaks || before || noted == Some(BreakSide::Before) || paragraph.look.page_break_before {
                self.next_page(false);
            } else if overflows {
                self.next_page(true);
            }
        }
        self.breaks = false;
        self.put(PagePiece::Paragraph(paragraph), high);
        self.breaks = after || noted == Some(BreakSide::After);
    }

    fn table(&mut self, table: &'f TableBlock) {
        let heads: Vec<usize> = (0..table.rows.len()).take_while(|index| is_head(table, *index)).collect();
        let mut rows: Vec<usize> = Vec::new();
        let mut high = 0.0;
        for index in 0..table.rows.len() {
            let row = height::row(table, index, self.line());
            let noted = self.is_noted && index > 0 && row_began_page(table, index);
            let overflows = !self.is_noted && self.filled + high + row > self.room();
            let empty_page = rows.is_empty() && self.is_empty();
            if (noted || overflows || self.breaks) && !empty_page {
                if !rows.is_empty() {
                    self.put(PagePiece::Rows { table, rows: std::mem::take(&mut rows) }, high);
                }
                self.next_page(index == 0);
                if index >= heads.len() {
                    rows.clone_from(&heads);
                }
                high = rows.iter().map(|head| height::row(table, *head, self.line())).sum();
            }
            rows.push(index);
            high += row;
        }
        if !rows.is_empty() {
            self.put(PagePiece::Rows { table, rows }, high);
        }
    }
}

fn is_head(table: &TableBlock, index: usize) -> bool {
    table.rows.get(index).is_some_and(|row| row.is_header)
}

fn row_began_page(table: &TableBlock, index: usize) -> bool {
    let cells = table.rows.get(index).map(|row| row.cells.as_slice()).unwrap_or_default();
    cells.iter().any(|cell| is_noted(&cell.blocks))
}

/// The line that the text of `section` fills.
pub fn line_of(section: &PageSection) -> i32 {
    section.width.saturating_sub(section.left).saturating_sub(section.right).max(1_000)
}

fn height_of(piece: &PagePiece<'_>, line: i32) -> f64 {
    match piece {
        PagePiece::Paragraph(paragraph) => height::paragraph(paragraph, line),
        PagePiece::Rows { table, rows } => rows.iter().map(|row| height::row(table, *row, line)).sum(),
    }
}

/// What stands at the end of a page and must be on one page with what follows; not all that stands there.
fn held_back<'f>(pieces: &mut Vec<PagePiece<'f>>) -> Vec<PagePiece<'f>> {
    let holds =
        |piece: &&PagePiece<'_>| matches!(piece, PagePiece::Paragraph(paragraph) if paragraph.look.keep_next);
    let count = pieces.iter().rev().take_while(holds).count();
    if count == pieces.len() { Vec::new() } else { pieces.split_off(pieces.len() - count) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BreakSide {
    Before,
    After,
}

/// Whether the text of a paragraph asks for a new page before it, and after it.
fn asked_breaks(paragraph: &WordParagraph) -> (bool, bool) {
    let text = paragraph.text();
    let Some((head, tail)) = text.split_once('\u{c}') else { return (false, false) };
    let only = head.trim().is_empty();
    // A paragraph that is nothing but the break ends its page.
    let ends = tail.trim().is_empty();
    (only && !ends, ends || !only)
}

/// Where Word noted that a page began within a paragraph: it is not parted, so its larger half decides.
fn noted_break(paragraph: &WordParagraph) -> Option<BreakSide> {
    let began = paragraph.runs.iter().position(|run| run.began_page)?;
    let length = |runs: &[WordRun]| runs.iter().map(|run| run.text.len()).sum::<usize>();
    let (above, below) = paragraph.runs.split_at(began);
    Some(if length(above) <= length(below) { BreakSide::Before } else { BreakSide::After })
}
