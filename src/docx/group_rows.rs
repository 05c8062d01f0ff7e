//! Groups of a table: a label that reaches over several rows becomes a row of its own above them.
//!
//! A merged cell holds its rows on one page, or shows its label on the first of several pages only, for no word
//! processor writes it again. A row above the group lets every row of it go to the next page.

use std::borrow::Cow;

use crate::document::{CellMerge, GridCell, Inline, Table};

/// A table as it is written.
pub(super) struct Grouped<'a> {
    /// Its cells.
    pub table: Cow<'a, Table>,
    /// Which of its rows are labels of those below.
    pub labels: Vec<usize>,
}

/// `table` with a row for each label that reaches down, where one column has such labels and no other merges rows.
pub(super) fn grouped(table: &Table) -> Grouped<'_> {
    let made = label_column(table).and_then(|column| rewritten(table, column));
    made.unwrap_or(Grouped { table: Cow::Borrowed(table), labels: Vec::new() })
}

/// The one column whose cells reach down.
fn label_column(table: &Table) -> Option<usize> {
    let merged = |column: usize, merge: CellMerge| {
        table.rows.iter().any(|row| row.get(column).is_some_and(|cell| cell.merge == merge))
    };
    let mut columns = (0..table.columns.len()).filter(|column| merged(*column, CellMerge::Above));
    let column = columns.next()?;
    let alone = columns.next().is_none()
        && !(0..table.columns.len()).any(|column| merged(column, CellMerge::AboveLeft));
    let is_left = |row: &Vec<GridCell>, at: usize| {
        matches!(row.get(at).map(|cell| cell.merge), Some(CellMerge::Left | CellMerge::AboveLeft))
    };
    // The column goes, so that nothing may reach into it or from it to the right.
    let apart = table.header.iter().all(|row| !is_left(row, column) && !is_left(row, column + 1))
        && table.rows.iter().all(|row| !is_left(row, column + 1));
    (alone && apart && table.columns.len() > 2).then_some(column)
}

fn rewritten(table: &Table, column: usize) -> Option<Grouped<'_>> {
    let mut rows = Vec::with_capacity(table.rows.len());
    let mut labels = Vec::new();
    for row in &table.rows {
        let label = row.get(column)?;
        if label.merge == CellMerge::None
            && is_blank(row.get(..column)?)
            && !is_blank(std::slice::from_ref(label))
            && column > 0
        {
            rows.push(total(row, column)?);
            continue;
        }
        if label.merge == CellMerge::None && !is_blank(std::slice::from_ref(label)) {
            labels.push(rows.len());
            rows.push(label_row(label, table.columns.len() - 1));
        }
        rows.push(without(row, column));
    }
    let mut columns = table.columns.clone();
    columns.remove(column);
    let header = table.header.iter().map(|row| without(row, column)).collect();
    Some(Grouped { table: Cow::Owned(Table { columns, header, rows }), labels })
}

/// The label across the whole table, bold.
fn label_row(label: &GridCell, columns: usize) -> Vec<GridCell> {
    let bold = |inline: &Inline| match inline {
        Inline::Text { text, italic, .. } => Inline::Text { text: text.clone(), bold: true, italic: *italic },
        Inline::LineBreak => Inline::LineBreak,
    };
    let first = GridCell { content: label.content.iter().map(bold).collect(), merge: CellMerge::None };
    let rest = std::iter::repeat_with(|| GridCell { content: Vec::new(), merge: CellMerge::Left });
    std::iter::once(first).chain(rest).take(columns).collect()
}

/// A row of a total: its word takes the cells before it, and what follows moves up to the next empty cell.
fn total(row: &[GridCell], column: usize) -> Option<Vec<GridCell>> {
    let behind = row.get(column + 1..)?;
    let empty = column + 1 + behind.iter().position(|cell| is_blank(std::slice::from_ref(cell)))?;
    let mut moved = without(row, empty);
    let word = moved.get_mut(column)?;
    let content = std::mem::take(&mut word.content);
    word.merge = CellMerge::Left;
    moved.get_mut(..column)?.iter_mut().skip(1).for_each(|cell| cell.merge = CellMerge::Left);
    moved.first_mut()?.content = content;
    Some(moved)
}

fn without(row: &[GridCell], column: usize) -> Vec<GridCell> {
    row.iter().enumerate().filter(|(index, _)| *index != column).map(|(_, cell)| cell.clone()).collect()
}

fn is_blank(cells: &[GridCell]) -> bool {
    let blank = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::LineBreak => true,
    };
    cells.iter().all(|cell| cell.content.iter().all(blank))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{ColumnAlignment, TableColumn};

    /// A table of `rows`; "^" belongs to the cell above, "<" to that on the left.
    fn table(head: &str, rows: &[&str]) -> Table {
        let row = |text: &str| -> Vec<GridCell> {
            let cell = |text: &str| match text {
                "^" => GridCell { content: Vec::new(), merge: CellMerge::Above },
                "<" => GridCell { content: Vec::new(), merge: CellMerge::Left },
                text => GridCell { content: vec![Inline::plain(text)], merge: CellMerge::None },
            };
            text.split('|').map(cell).collect()
        };
        let header = vec![row(head)];
        let columns = vec![TableColumn { alignment: ColumnAlignment::Left }; head.split('|').count()];
        Table { columns, header, rows: rows.iter().map(|text| row(text)).collect() }
    }

    fn written(grouped: &Grouped<'_>) -> Vec<String> {
        let cell = |cell: &GridCell| match (cell.merge, cell.content.first()) {
            (CellMerge::Left, _) => "<".to_owned(),
            (CellMerge::None, Some(Inline::Text { text, .. })) => text.clone(),
            (CellMerge::None | CellMerge::Above | CellMerge::AboveLeft, _) => String::new(),
        };
        grouped.table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn a_label_over_rows_becomes_a_row_and_a_total_takes_the_cells_before() {
        let rows = ["1|Mầm non|A|x", "2|^|B|y", "3|THCS|C|z", "|Tổng|3 trường|"];
        let grouped_table = table("STT|Cấp|Tên|Việc", &rows);
        let made = grouped(&grouped_table);
        assert_eq!(made.labels, [0, 3]);
        assert_eq!(written(&made), ["Mầm non|<|<", "1|A|x", "2|B|y", "THCS|<|<", "3|C|z", "Tổng|<|3 trường"]);
        assert_eq!(made.table.columns.len(), 3);
    }

    #[test]
    fn other_tables_stay_as_they_are() {
        for rows in [&["1|A|x", "2|B|y"][..], &["1|A|x", "^|^|y"], &["1|A|<", "2|^|y"]] {
            let plain = table("STT|Tên|Việc", rows);
            assert!(matches!(grouped(&plain).table, Cow::Borrowed(_)), "{rows:?}");
        }
        // A total whose row has no empty cell left would lose one.
        let full = table("STT|Cấp|Tên", &["1|Mầm non|A", "2|^|B", "|Tổng|2"]);
        assert!(grouped(&full).labels.is_empty());
    }
}
