//! What is seen of a sheet besides its values.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::super::sheet::Merged;
use super::seen::{Failure, Style};
use crate::diagnostic::limits;

/// What is hidden in a sheet, merged, and how its cells are shown.
#[derive(Debug, Default)]
pub struct Marks {
    /// Hidden columns.
    pub hidden: Vec<RangeInclusive<u32>>,
    pub hidden_rows: BTreeSet<u32>,
    /// What is merged.
    pub merged: Vec<Merged>,
    styles: HashMap<(u32, u32), Style>,
    /// How many cells it has.
    cells: u64,
    /// The first and the last row and column that have one.
    corners: Option<[u32; 4]>,
}

/// All of `sheets`, if limits allow their cells together: `calamine` takes room for each from the first corner to the
/// last.
///
/// # Errors
/// There are too many; what is wrong with a sheet.
pub fn measured(sheets: impl Iterator<Item = Result<Marks, Failure>>) -> Result<Vec<Marks>, Failure> {
    let (mut read, mut cells, mut area) = (Vec::new(), 0_u64, 0_u64);
    for marks in sheets {
        let marks = marks?;
        cells = cells.saturating_add(marks.cells);
        area = area.saturating_add(marks.area());
        limits::CELLS.check(cells)?;
        limits::AREA.check(area)?;
        limits::REGIONS.check(marks.merged.len() + marks.hidden.len())?;
        read.push(marks);
    }
    Ok(read)
}

impl Marks {
    /// Takes note that there is a cell.
    pub fn cell(&mut self, row: u32, column: u32) {
        self.cells += 1;
        let [top, left, bottom, right] = self.corners.unwrap_or([row, column, row, column]);
        self.corners = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
    }

    fn area(&self) -> u64 {
        let [top, left, bottom, right] = self.corners.map_or([0; 4], |corners| corners.map(u64::from));
        if self.cells == 0 { 0 } else { (bottom - top + 1).saturating_mul(right - left + 1) }
    }

    /// Takes note of a cell's style, where it matters.
    pub fn style(&mut self, row: u32, column: u32, style: &Style) {
        if *style != Style::default() {
            self.styles.insert((row, column), style.clone());
        }
    }

    /// The style of a cell, where it matters.
    pub fn style_of(&self, row: u32, column: u32) -> Option<&Style> {
        self.styles.get(&(row, column))
    }
}
