//! Tables of the content.

use std::rc::Rc;

use super::flow::{self, Flow, Paragraph, TableDescription, styled};
use super::formatting::{CellFormat, Merge};
use super::group_rows;
use super::row_groups;
use super::spans::{Span, spans};
use super::style_id;
use super::table_widths;
use crate::decree::{Component, Profile};
use crate::document::{CellMerge, ColumnAlignment, GridCell, Inline, Table, plain_text};
use crate::typeset;
use crate::typeset::Type;

/// Writes `table`, which `caption` announces, across `area`; with `keep`, its last row stays with what follows.
pub(super) fn write(
    flow: &mut Flow,
    table: &Table,
    caption: String,
    profile: &Profile,
    area: i32,
    keep: bool,
) {
    let description = Some(TableDescription { caption, content: content_of(table) });
    let grouped = group_rows::grouped(table);
    let table = grouped.table.as_ref();
    let columns = table_widths::fit(table, profile, area);
    let rows: Vec<&[GridCell]> = table.header.iter().chain(&table.rows).map(Vec::as_slice).collect();
    let kept = row_groups::kept_with_next(&rows);
    let written = (0..rows.len())
        .map(|index| {
            let label =
                index.checked_sub(table.header.len()).is_some_and(|row| grouped.labels.contains(&row));
            let row = SourceRow {
                profile,
                table,
                columns: &columns,
                cells: rows.get(index).copied().unwrap_or_default(),
                below: rows.get(index + 1).copied().unwrap_or_default(),
                head: index < table.header.len(),
                label,
                // A last row, often the total, does not stand alone on a page.
                keep: index + 2 == rows.len()
                    || keep && index + 1 == rows.len()
                    || label
                    || kept.get(index).copied().unwrap_or_default(),
            };
            row.write()
        })
        .collect();
    flow.table(flow::WordTable {
        style: style_id::RULED_TABLE,
        widths: columns.widths,
        rows: written,
        description,
    });
}

/// "Bảng 6 hàng; các cột: STT, Tên trường, …", of the lowest row of the head.
fn content_of(table: &Table) -> String {
    let head = table.header.last().map(Vec::as_slice).unwrap_or_default();
    let above = |column: usize| {
        let cells = table.header.iter().rev().filter_map(|row| row.get(column));
        cells.map(|cell| plain_text(&cell.content)).find(|words| !words.is_empty()).unwrap_or_default()
    };
    let columns: Vec<_> = (0..head.len()).map(above).collect();
    format!("Bảng {} hàng; các cột: {}", table.rows.len(), columns.join(", "))
}

struct SourceRow<'a> {
    profile: &'a Profile,
    table: &'a Table,
    columns: &'a table_widths::Columns,
    cells: &'a [GridCell],
    below: &'a [GridCell],
    head: bool,
    /// Whether it is the label of the rows below.
    label: bool,
    keep: bool,
}

impl SourceRow<'_> {
    fn write(&self) -> flow::WordRow {
        let cells = spans(self.cells).into_iter().map(|span| self.cell(span)).collect();
        flow::WordRow { splits: false, head: self.head, cells }
    }

    fn cell(&self, span: Span) -> flow::WordCell {
        let widths = self.columns.widths.get(span.start..span.start + span.width).unwrap_or_default();
        let format = CellFormat {
            width: widths.iter().sum(),
            span: span.width,
            merge: self.vertical_merge(span),
            centered: true,
            tight: false,
        };
        flow::WordCell { format, paragraphs: vec![self.paragraph(span)] }
    }

    fn vertical_merge(&self, span: Span) -> Option<Merge> {
        let merge = |cells: &[GridCell]| cells.get(span.start).map(|cell| cell.merge);
        if merge(self.cells) == Some(CellMerge::Above) {
            Some(Merge::Continue)
        } else {
            (merge(self.below) == Some(CellMerge::Above)).then_some(Merge::Restart)
        }
    }

    fn paragraph(&self, span: Span) -> Paragraph {
        let content = self.cells.get(span.start).map(|cell| cell.content.as_slice()).unwrap_or_default();
        let paragraph = if self.head {
            styled(Component::TableHead).with(&self.head_lines(content, span), self.columns.smaller_type)
        } else {
            self.text_style(span).with(content, self.columns.smaller_type)
        };
        if self.keep { paragraph.keep_next() } else { paragraph }
    }

    /// The head of a column, its lines broken at sense.
    fn head_lines(&self, content: &[Inline], span: Span) -> Rc<[Inline]> {
        let face = Type::from(self.profile.style(Component::TableHead));
        let face = Type { size: self.columns.smaller_type.unwrap_or(face.size), ..face };
        typeset::fill(content, face, self.columns.text_width(span), table_widths::LINES)
    }

    fn text_style(&self, span: Span) -> Paragraph {
        let own = self.table.columns.get(span.start).map(|column| column.alignment);
        match own.filter(|_| !self.label) {
            Some(ColumnAlignment::Left) | None => styled(Component::TableText),
            Some(ColumnAlignment::Center) => Paragraph::of(style_id::TABLE_TEXT_CENTER),
            Some(ColumnAlignment::Right) => Paragraph::of(style_id::TABLE_TEXT_RIGHT),
        }
    }
}
