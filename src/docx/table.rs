//! Tables of the content.

use docx_rs::{Paragraph, Table as DocxTable, TableCell, TableRow, VAlignType, VMergeType, WidthType};

use super::measure::Type;
use super::paragraphs::{Flow, add_content, styled};
use super::placing::{sized, unsigned};
use super::style_id;
use super::table_widths;
use super::title_lines;
use crate::decree::{Component, Profile};
use crate::document::{Alignment, Cell, CellMerge, Inline, Table};

/// Writes `table` across `area`; with `keep`, its last row stays with what follows.
pub(super) fn write(flow: &mut Flow, table: &Table, profile: &Profile, area: i32, keep: bool) {
    let columns = table_widths::fit(table, profile, area);
    let rows: Vec<&[Cell]> = table.header.iter().chain(&table.rows).map(Vec::as_slice).collect();
    let written = (0..rows.len())
        .map(|index| {
            let row = Row {
                profile,
                table,
                columns: &columns,
                cells: rows.get(index).copied().unwrap_or_default(),
                below: rows.get(index + 1).copied().unwrap_or_default(),
                head: index < table.header.len(),
                keep: keep && index + 1 == rows.len(),
            };
            row.write()
        })
        .collect();
    let docx = sized(DocxTable::new(written).style(style_id::RULED_TABLE), &columns.widths);
    flow.table(docx, table.header.len());
}

/// Where a group of merged grid positions starts, and how many it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// First column.
    pub start: usize,
    /// Number of columns.
    pub width: usize,
}

/// The cells of a row, merged positions taken together.
pub(super) fn spans(cells: &[Cell]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        match (cell.merge, spans.last_mut()) {
            (CellMerge::Left | CellMerge::AboveLeft, Some(span)) => span.width += 1,
            (CellMerge::None | CellMerge::Above, _) | (_, None) => {
                spans.push(Span { start: index, width: 1 })
            }
        }
    }
    spans
}

struct Row<'a> {
    profile: &'a Profile,
    table: &'a Table,
    columns: &'a table_widths::Columns,
    cells: &'a [Cell],
    below: &'a [Cell],
    head: bool,
    keep: bool,
}

impl Row<'_> {
    fn write(&self) -> TableRow {
        TableRow::new(spans(self.cells).into_iter().map(|span| self.cell(span)).collect()).cant_split()
    }

    fn cell(&self, span: Span) -> TableCell {
        let widths = self.columns.widths.get(span.start..span.start + span.width).unwrap_or_default();
        let mut cell = TableCell::new()
            .width(unsigned(widths.iter().sum()), WidthType::Dxa)
            .vertical_align(VAlignType::Center)
            .add_paragraph(self.paragraph(span));
        if span.width > 1 {
            cell = cell.grid_span(span.width);
        }
        match self.vertical_merge(span) {
            Some(merge) => cell.vertical_merge(merge),
            None => cell,
        }
    }

    fn vertical_merge(&self, span: Span) -> Option<VMergeType> {
        let merge = |cells: &[Cell]| cells.get(span.start).map(|cell| cell.merge);
        if merge(self.cells) == Some(CellMerge::Above) {
            Some(VMergeType::Continue)
        } else {
            (merge(self.below) == Some(CellMerge::Above)).then_some(VMergeType::Restart)
        }
    }

    fn paragraph(&self, span: Span) -> Paragraph {
        let content = self.cells.get(span.start).map(|cell| cell.content.as_slice()).unwrap_or_default();
        let paragraph = if self.head {
            add_content(
                styled(Component::TableHead),
                &self.head_lines(content, span),
                self.columns.smaller_type,
            )
        } else {
            add_content(self.text_style(span), content, self.columns.smaller_type)
        };
        if self.keep { paragraph.keep_next(true) } else { paragraph }
    }

    /// The head of a column, its lines broken at sense.
    fn head_lines(&self, content: &[Inline], span: Span) -> Vec<Inline> {
        let face = Type::from(self.profile.style(Component::TableHead));
        let face = Type { size: self.columns.smaller_type.unwrap_or(face.size), ..face };
        title_lines::fill(content, face, self.columns.text_width(span))
    }

    fn text_style(&self, span: Span) -> Paragraph {
        match self.table.columns.get(span.start).map(|column| column.alignment) {
            Some(Alignment::Left) | None => styled(Component::TableText),
            Some(Alignment::Center) => Paragraph::new().style(style_id::TABLE_TEXT_CENTER),
            Some(Alignment::Right) => Paragraph::new().style(style_id::TABLE_TEXT_RIGHT),
        }
    }
}
