//! What is seen of a sheet besides its values.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::super::sheet::Merged;
use super::seen::Style;

/// What is hidden in a sheet, merged, and how its cells are shown.
#[derive(Debug, Default)]
pub struct Marks {
    /// Hidden columns.
    pub hidden: Vec<RangeInclusive<u32>>,
    pub hidden_rows: BTreeSet<u32>,
    /// What is merged.
    pub merged: Vec<Merged>,
    styles: HashMap<(u32, u32), Style>,
}

impl Marks {
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
