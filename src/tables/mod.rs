//! Tables of schools and of units: workbooks and texts as offices keep them, from the cells of a sheet to the facts of a
//! row.

mod besides;
pub mod columns;
mod csv_file;
mod csv_text;
mod degree_cell;
mod entry;
mod error_values;
mod given_once;
mod header;
mod header_checks;
mod header_columns;
mod headings;
mod map;
mod marked_rows;
mod meaning;
mod not_understood;
mod plain_columns;
mod reference;
mod repeated;
mod row_words;
mod rows;
mod sections;
mod serial;
mod sheet;
mod sheet_choice;
mod sheet_file;
mod sheet_unit;
mod table;
mod text_file;
mod titles;
mod untitled;
mod wanted;
mod workbook;
mod written_values;

pub use map::entry;
pub use meaning::column_of;
pub use reference::TableReference;
pub use sheet::Row;
pub use sheet_choice::SKIPPED;
pub use table::FactsTable;
pub use titles::Titles;
