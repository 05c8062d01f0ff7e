//! Tables of schools and of units: workbooks and texts as offices keep them, from the cells of a sheet to the facts of a
//! row.

mod abbreviations;
mod besides;
mod cell;
mod choice_column;
mod choice_columns;
mod choices;
mod column_count;
pub mod columns;
mod csv_edit;
mod csv_file;
mod csv_text;
mod degree_cell;
mod degree_missing;
mod entry;
mod error_values;
mod files;
mod given_once;
mod header;
mod header_checks;
mod header_columns;
mod header_spellings;
mod header_words;
mod headings;
mod kind_sections;
mod left_out;
mod map;
mod marked_rows;
mod meaning;
mod new_cell;
mod not_understood;
mod other_year;
mod own_accreditation;
mod ownership_cell;
mod plain_columns;
mod reference;
mod repeated;
mod row_kind;
mod row_words;
mod rows;
mod school_name;
mod section_titles;
mod sections;
mod serial;
mod several_rows;
mod sheet;
mod sheet_choice;
mod sheet_file;
mod sheet_unit;
mod table;
mod target_cells;
mod telling_notes;
mod text_file;
mod titles;

mod understood;
mod unit_columns;
mod unread_columns;
mod unread_sheets;
mod untitled;
mod vocabulary;
mod wanted;
mod workbook;
mod written_degrees;
mod written_values;

pub use columns::TableKind;
pub use files::of as files_of;
pub use left_out::WhyLeftOut;
pub use map::entry;
pub use meaning::column_of;
pub use reference::TableReference;
pub use sheet::Row;
pub use table::FactsTable;
pub use target_cells::{CopyRefusal, TableCopy, TargetDraft, with_targets};
pub use telling_notes::{NOTE_IS_OLD, SaidBeside};
pub use titles::Titles;
pub use understood::{
    Answer, ColumnMeaning, SectionGives, UnderstoodColumn, UnderstoodLeftOut, UnderstoodSection,
    UnderstoodSheet,
};
pub use unread_sheets::SKIPPED;
