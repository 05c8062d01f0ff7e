//! The headers of a table as a person sees them, for findings at its cells.

use std::sync::Arc;

use super::marked_rows;
use super::table::{FactsTable, TablePart};
use crate::diagnostic::{Diagnostic, Source, rules};

/// Which column is called how.
#[derive(Debug)]
pub struct Titles {
    sheets: Vec<SheetTitles>,
}

#[derive(Debug)]
struct SheetTitles {
    source: Arc<Source>,
    sheet: Option<Arc<str>>,
    titles: Vec<(u32, String)>,
}

impl Titles {
    /// Those of `table`.
    pub fn of(table: &FactsTable) -> Self {
        let of_sheet = |part: &TablePart| SheetTitles {
            source: Arc::clone(&part.sheet.source),
            sheet: part.sheet.name.clone(),
            titles: part.header.titles.clone(),
        };
        Self { sheets: table.parts.iter().map(of_sheet).collect() }
    }

    /// Names the column in each of `diagnostics` that stands at a cell of this table: facts are told by their keys,
    /// which a clerk at a spreadsheet does not see.
    pub fn name_columns(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics {
            let found = self.sheets.iter().find_map(|sheet| Some((sheet, sheet.column(diagnostic)?)));
            let Some((sheet, column)) = found else { continue };
            if diagnostic.is(&rules::THIEU_KHOA) {
                // Nothing is written, so the cell is that of the row.
                let hint = "bảng chưa có cột này, hoặc ô của hàng này để trống";
                diagnostic.hints.push(hint.to_owned());
            } else if marked_rows::RULES.iter().any(|rule| diagnostic.is(rule)) {
                // Rows are told by their numbers.
            } else if let Some((_, title)) = sheet.titles.iter().find(|(number, _)| *number == column) {
                diagnostic.message = format!("cột \"{title}\": {}", diagnostic.message);
            }
        }
    }
}

impl SheetTitles {
    fn column(&self, diagnostic: &Diagnostic) -> Option<u32> {
        let place = diagnostic.place.as_ref().filter(|place| place.source == self.source)?;
        place.cell.as_ref().filter(|cell| cell.sheet == self.sheet).map(|cell| cell.column)
    }
}
