//! The texts of a table's cells, measured once.

use std::rc::Rc;

use super::spans::{Span, spans};
use crate::document::{GridCell, Table};
use crate::typeset::{Measured, Type, measured};

/// A cell: the columns it takes, and its text.
pub(super) type MeasuredCell = (Span, Rc<Measured>);

/// The cells of a table by rows, each with the columns it takes, in one size of type.
pub(super) struct MeasuredTable {
    pub(super) header: Vec<Vec<MeasuredCell>>,
    pub(super) rows: Vec<Vec<MeasuredCell>>,
}

impl MeasuredTable {
    /// The cells of `table`, its heads and the others each in a type of their own.
    pub(super) fn of(table: &Table, [head, text]: [Type; 2]) -> Self {
        let measured = |rows: &[Vec<GridCell>], face| rows.iter().map(|row| cells(row, face)).collect();
        Self { header: measured(&table.header, head), rows: measured(&table.rows, text) }
    }
}

fn cells(row: &[GridCell], face: Type) -> Vec<MeasuredCell> {
    let cell = |span: Span| {
        let content = row.get(span.start).map(|cell| cell.content.as_slice()).unwrap_or_default();
        (span, measured(content, face))
    };
    spans(row).into_iter().map(cell).collect()
}
