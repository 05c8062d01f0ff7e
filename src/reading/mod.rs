//! Facts files as they lie in folders → [`Facts`](crate::facts::Facts): what a file inherits, the tables it names, the
//! documents of a batch (`nhan_ban`), those that it sums up (`tong_hop`).

mod about_school;
mod batch;
mod documents;
mod layers;
mod open;
mod opened;
mod period_plan;
mod subordinates;
mod table;
mod telling_notes;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use batch::{Batch, UnitFacts, batch_fields, document_fields};
pub use documents::Documents;
pub use open::{companions, load, load_from, may_be_many, open, open_from};
pub use opened::OpenedFacts;
pub use table::{AskedTable, UnderstoodRow, UnderstoodTable, school_tables, understand};
