//! What a map of a YAML file may hold, written once.
//!
//! [`record!`](crate::record) declares a struct together with its keys. From the declaration follow how it is read and
//! what is told when it is wrong, how it is written again, the columns of tables, the JSON Schema and the reference
//! page of the docs.

mod choice;
mod codec;
mod declare;
mod example;
mod fact;
mod keys;
mod page;
mod part;
mod read_with;
mod schema;
mod shape;
mod small_number;

pub use codec::{Codec, Flag, Kept, Lines, List, Needed, NeededList, Optional};
pub use example::example;
pub use fact::{Fact, Record, read_record};
pub use keys::Keys;
pub use page::page;
pub use part::{Flat, Ghost, Keyed, MapPart, flag, ghost, here, lines, list, needed, optional, reads};
pub use read_with::{NeededWith, OptionalWith, ToldWith};
pub use schema::{Inheritance, schema};
pub use shape::{FactColumn, Field, Reads, RecordShape, Shape};
pub use small_number::{NeededWithin, PlainWithin, Within};
