//! Cells as a workbook's file tells them → rows.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::super::serial::Epoch;
use super::super::sheet::{Cell, CellValue, Merged, Row, Sheet, Texts};
use super::seen::Failure;
use crate::diagnostic::{Source, limits};

/// What was read of one sheet.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    /// Its texts, each held once.
    pub texts: Texts,
    /// Hidden columns.
    pub hidden: Vec<RangeInclusive<u32>>,
    pub hidden_rows: BTreeSet<u32>,
    /// What is merged.
    pub merged: Vec<Merged>,
    struck: BTreeSet<(u32, u32)>,
    rows: Vec<Row>,
    count: usize,
    /// Bytes of their texts.
    length: usize,
    last: Option<(u32, u32)>,
    is_unsorted: bool,
}

impl Cells {
    /// Adds a cell with something in it; row and column from 1.
    pub fn put(&mut self, row: u32, column: u32, value: CellValue, is_struck: bool) -> Result<(), Failure> {
        self.count += 1;
        if self.count > limits::CELLS.most() {
            return Err(limits::CELLS.exceeded().into());
        }
        if let CellValue::Text(text) | CellValue::Broken(text) = &value {
            self.length += text.len();
        }
        if self.length > limits::CELLS_BYTES.most() {
            return Err(limits::CELLS_BYTES.exceeded().into());
        }
        self.is_unsorted |= self.last.is_some_and(|last| last >= (row, column));
        self.last = Some((row, column));
        if is_struck {
            self.struck.insert((row, column));
        }
        let cell = Cell { column, value, filled: false };
        match self.rows.last_mut() {
            Some(last) if last.number == row => last.cells.push(cell),
            last @ (Some(_) | None) => {
                // Most rows have as many cells as the one above.
                let mut cells = Vec::with_capacity(last.map_or(1, |last| last.cells.len()));
                cells.push(cell);
                self.rows.push(Row::new(row, cells));
            }
        }
        if self.rows.len() > limits::ROWS.most() {
            return Err(limits::ROWS.exceeded().into());
        }
        Ok(())
    }

    /// Hides columns.
    pub fn hide_columns(&mut self, columns: RangeInclusive<u32>) -> Result<(), Failure> {
        self.hidden.push(columns);
        Ok(limits::REGIONS.check(self.hidden.len())?)
    }

    /// Merges cells.
    pub fn merge(&mut self, region: Merged) -> Result<(), Failure> {
        self.merged.push(region);
        Ok(limits::REGIONS.check(self.merged.len())?)
    }

    /// How many rows have something in them so far.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The sheet called `name`.
    pub fn into_sheet(mut self, source: &Arc<Source>, name: &str, epoch: Epoch) -> Result<Sheet, Failure> {
        if self.is_unsorted {
            self.sort();
        }
        for row in &self.rows {
            limits::COLUMNS.check(row.cells.len())?;
        }
        self.fill_merged()?;
        self.rows.iter_mut().for_each(|row| row.cells.shrink_to_fit());
        let hidden_rows = self.hidden_rows;
        let merged = self.merged.into_iter().filter(|merged| merged.columns.end() > merged.columns.start());
        Ok(Sheet {
            name: Some(name.into()),
            hidden: self.hidden,
            merged: merged.collect(),
            hidden_rows,
            struck: self.struck,
            epoch,
            ..Sheet::plain(source, self.rows)
        })
    }

    /// Brings cells that a program wrote in another order into theirs; of two in one place the later one counts.
    fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.number);
        let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len());
        for row in self.rows.drain(..) {
            match rows.last_mut() {
                Some(last) if last.number == row.number => last.cells.extend(row.cells),
                Some(_) | None => rows.push(row),
            }
        }
        for row in &mut rows {
            row.cells.reverse();
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.dedup_by_key(|cell| cell.column);
        }
        self.rows = rows;
    }

    /// Merged cells show what is in the first of them. Merged over several rows, it counts for each row that holds
    /// something of its own. Regions that lie over each other, as no program writes them, may reach any number of rows.
    fn fill_merged(&mut self) -> Result<(), Failure> {
        let mut reached = 0_usize;
        for region in &self.merged {
            let (top, left) = (*region.rows.start(), *region.columns.start());
            let first = self.rows.partition_point(|row| row.number < top);
            let below = self.rows.partition_point(|row| row.number <= *region.rows.end());
            let Some(rows) = self.rows.get_mut(first..below) else { continue };
            let value = rows.first().filter(|row| row.number == top).and_then(|row| row.get(left)).cloned();
            // What stands under an empty one may have been meant.
            let Some(value) = value else { continue };
            reached = reached.saturating_add(rows.len());
            if reached > limits::CELLS.most() {
                return Err(limits::CELLS.exceeded().into());
            }
            for row in rows {
                let is_top = row.number == top;
                row.cells
                    .retain(|cell| !region.columns.contains(&cell.column) || (is_top && cell.column == left));
                if !is_top && !row.cells.is_empty() {
                    let at = row.cells.partition_point(|cell| cell.column < left);
                    row.cells.insert(at, Cell { column: left, value: value.clone(), filled: true });
                    limits::COLUMNS.check(row.cells.len())?;
                }
            }
        }
        self.rows.retain(|row| !row.cells.is_empty());
        Ok(())
    }
}

/// Row and column of "B7", both from 1.
pub fn position(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.as_bytes();
    let reference: Vec<u8> = reference.iter().copied().filter(|letter| *letter != b'$').collect();
    let letters = reference.iter().position(u8::is_ascii_digit)?;
    let (column, row) = reference.split_at_checked(letters)?;
    let number = |column: u32, letter: &u8| {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|digit| *digit < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(digit) + 1)
    };
    let column = column.iter().try_fold(0, number).filter(|column| *column > 0)?;
    let row = std::str::from_utf8(row).ok()?.parse().ok().filter(|row| *row > 0)?;
    Some((row, column))
}

/// What "B2:C7" merges.
pub fn region(reference: &str) -> Option<Merged> {
    let (first, last) = reference.split_once(':')?;
    let ((top, left), (bottom, right)) = (position(first)?, position(last)?);
    (top <= bottom && left <= right).then_some(Merged { rows: top..=bottom, columns: left..=right })
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::*;

    /// Column, words, and whether they are filled down.
    type Shown = (u32, String, bool);

    fn sheet(cells: &[(u32, u32, &str)], merged: &[&str]) -> Vec<(u32, Vec<Shown>)> {
        let mut read =
            Cells { merged: merged.iter().filter_map(|text| region(text)).collect(), ..Cells::default() };
        for (row, column, text) in cells {
            let value = read.texts.value(text).unwrap();
            read.put(*row, *column, value, false).unwrap();
        }
        let source = Arc::new(Source { name: String::new(), text: String::new() });
        let sheet = read.into_sheet(&source, "A", Epoch::default()).unwrap();
        let cell = |cell: &Cell| (cell.column, cell.value.text().into_owned(), cell.filled);
        sheet.rows.iter().map(|row| (row.number, row.cells.iter().map(cell).collect())).collect()
    }

    #[test]
    fn positions_are_read() {
        for (text, expected) in [
            ("B7", Some((7, 2))),
            ("AA1", Some((1, 27))),
            ("$C$3", Some((3, 3))),
            ("7", None),
            ("B", None),
            ("A0", None),
            ("1A", None),
            ("é1", None),
        ] {
            assert_eq!(position(text), expected, "{text}");
        }
        assert_eq!(region("A1:B2"), Some(Merged { rows: 1..=2, columns: 1..=2 }));
        assert_eq!(region("B2:A1"), None);
    }

    #[test]
    fn what_is_covered_is_not_seen() {
        let cells =
            [(1, 1, "a"), (1, 2, "covered"), (1, 3, "c"), (2, 1, "covered"), (2, 3, "d"), (3, 2, "covered")];
        let seen = sheet(&cells, &["A1:B4"]);
        let cell = |column, text: &str, filled| (column, text.to_owned(), filled);
        assert_eq!(
            seen,
            [
                (1, vec![cell(1, "a", false), cell(3, "c", false)]),
                (2, vec![cell(1, "a", true), cell(3, "d", false)])
            ]
        );
    }

    #[test]
    fn regions_that_lie_over_each_other_are_refused() {
        let rows = 20_000;
        let mut read = Cells::default();
        for row in 1..=rows {
            read.put(row, 1, CellValue::Number(1.0), false).unwrap();
            read.put(row, 2, CellValue::Number(1.0), false).unwrap();
        }
        // Two hundred million steps, if each were gone over.
        for _ in 0..limits::REGIONS.most {
            read.merge(Merged { rows: 1..=rows, columns: 1..=1 }).unwrap();
        }
        let source = Arc::new(Source { name: String::new(), text: String::new() });
        assert!(read.into_sheet(&source, "A", Epoch::default()).is_err());
    }

    #[test]
    fn cells_in_another_order_are_sorted() {
        let seen = sheet(&[(2, 1, "c"), (1, 2, "b"), (1, 1, "old"), (1, 1, "a")], &[]);
        let cell = |column, text: &str| (column, text.to_owned(), false);
        assert_eq!(seen, [(1, vec![cell(1, "a"), cell(2, "b")]), (2, vec![cell(1, "c")])]);
    }
}
