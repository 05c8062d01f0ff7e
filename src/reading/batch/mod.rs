//! One YAML and its tables → many documents: `nhan_ban`.

mod document;
mod documents;
mod each;
mod file;
mod file_name;
mod former_key;
mod homeless;
mod join;
mod key;
mod many;
mod named_tables;
mod pattern;
mod province;
mod school_unit;
mod unit_row;

pub use document::UnitFacts;
pub use file::{batch_fields, document_fields};
pub use many::Batch;
pub use named_tables::{KEY, is_batch, is_reference, plan_year, read_school_table, tables};
pub use province::SharedProvince;
pub use unit_row::{SharedByRows, against_list, complete};
