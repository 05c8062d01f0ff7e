//! GFM tables: columns, rows, `^^`.

use std::ops::Range;

use pulldown_cmark::{Alignment as Aligned, Event, Tag, TagEnd};

use super::header;
use super::reader::EventReader;
use super::reader::Wrap;
use super::refusal;
use crate::document::{Block, CellMerge, ColumnAlignment, GridCell, Table, TableColumn};

/// Joins a body cell with the one above.
const ABOVE: &str = "^^";

impl EventReader<'_> {
    /// Reads a table whose start was taken.
    pub(super) fn read_table(&mut self, alignments: &[Aligned]) {
        let columns =
            alignments.iter().map(|aligned| TableColumn { alignment: alignment(*aligned) }).collect();
        let mut table = Table { columns, header: Vec::new(), rows: Vec::new() };
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableHead) => {
                    self.check_row(&range, alignments.len());
                    let paths = self.read_header();
                    table.header = header::rows(&paths);
                }
                Event::Start(Tag::TableRow) => {
                    self.check_row(&range, alignments.len());
                    let row = self.read_row(table.rows.is_empty());
                    table.rows.push(row);
                }
                other => self.refuse_or(&other, refusal::NOT_A_ROW, &range),
            }
        }
        self.blocks.push(Block::Table(table));
    }

    fn read_header(&mut self) -> Vec<header::Path> {
        let mut paths = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::TableHead) => break,
                Event::Start(Tag::TableCell) => {
                    let path = self.read_path();
                    if path.len() > 1 && path.iter().any(Vec::is_empty) {
                        self.refuse(refusal::EMPTY_PATH, &range);
                    }
                    paths.push(path);
                    self.close(TagEnd::TableCell);
                }
                other => self.refuse_or(&other, refusal::NOT_A_ROW, &range),
            }
        }
        paths
    }

    fn read_row(&mut self, first: bool) -> Vec<GridCell> {
        let mut row = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::TableRow) => break,
                Event::Start(Tag::TableCell) => row.push(self.read_cell(&range, first)),
                other => self.refuse_or(&other, refusal::NOT_A_ROW, &range),
            }
        }
        row
    }

    fn read_cell(&mut self, range: &Range<usize>, first_row: bool) -> GridCell {
        let above = self.slice(range).trim() == ABOVE;
        let mut content = self.text(Wrap::Space);
        // A table may have some hundred thousand cells, most of them with one text.
        content.shrink_to_fit();
        self.close(TagEnd::TableCell);
        if !above {
            return GridCell { content, merge: CellMerge::None };
        }
        if first_row {
            self.refuse(refusal::NOTHING_ABOVE, range);
        }
        GridCell { content: Vec::new(), merge: CellMerge::Above }
    }

    /// The parser pads short rows, cuts long ones and takes any line under a table as a row.
    fn check_row(&mut self, range: &Range<usize>, columns: usize) {
        let line = self.slice(range).trim();
        if !line.starts_with('|') {
            self.refuse(refusal::NOT_A_ROW, range);
        } else if cells(line) != columns {
            self.refuse(refusal::RAGGED_ROW, range);
        }
    }
}

/// Number of cells in the row `line`, which begins with `|`.
fn cells(line: &str) -> usize {
    let mut bars = 0;
    let mut open = false;
    let mut escaped = false;
    for c in line.chars() {
        let bar = c == '|' && !escaped;
        bars += usize::from(bar);
        open = !bar;
        escaped = c == '\\' && !escaped;
    }
    bars - 1 + usize::from(open)
}

fn alignment(aligned: Aligned) -> ColumnAlignment {
    match aligned {
        Aligned::None | Aligned::Left => ColumnAlignment::Left,
        Aligned::Center => ColumnAlignment::Center,
        Aligned::Right => ColumnAlignment::Right,
    }
}
