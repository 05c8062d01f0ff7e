//! Vietnamese as computers hold it: what people read as one name, and the order of names.

mod order;
mod spelling;
mod unseen;

pub use order::OrderKey;
pub use spelling::{same_name, spelling};
pub use unseen::is_unseen;
