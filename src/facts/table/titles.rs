//! The headers of a table as a person sees them, for findings at its cells.

use std::sync::Arc;

use super::Table;
use crate::diagnostic::{Diagnostic, Source};

/// Which column is called how.
#[derive(Debug)]
pub struct Titles {
    source: Arc<Source>,
    sheet: Option<Arc<str>>,
    titles: Vec<(u32, String)>,
}

impl Titles {
    /// Those of `table`.
    pub fn of(table: &Table) -> Self {
        let titles = table.header.titles.clone();
        Self { source: Arc::clone(&table.sheet.source), sheet: table.sheet.name.clone(), titles }
    }

    /// Names the column in each of `diagnostics` that stands at a cell of this table: facts are told by their keys,
    /// which a clerk at a spreadsheet does not see.
    pub fn name_columns(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics {
            let Some(column) = self.column(diagnostic) else { continue };
            if diagnostic.rule == "thieu-khoa" {
                // Nothing is written, so the cell is that of the row.
                let hint = "bảng chưa có cột này, hoặc ô của hàng này để trống";
                diagnostic.hints.push(hint.to_owned());
            } else if let Some((_, title)) = self.titles.iter().find(|(number, _)| *number == column) {
                diagnostic.message = format!("cột \"{title}\": {}", diagnostic.message);
            }
        }
    }

    fn column(&self, diagnostic: &Diagnostic) -> Option<u32> {
        let place = diagnostic.place.as_ref().filter(|place| place.source == self.source)?;
        place.cell.as_ref().filter(|cell| cell.sheet == self.sheet).map(|cell| cell.column)
    }
}
