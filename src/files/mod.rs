//! What is on the disk: which files are facts, how a file that facts name is called there, the text it holds.

mod discovery;
mod named;
mod text;

pub use discovery::{
    Discovery, FactsFile, NO_FACTS, SHARED, SHARED_SPELLINGS, aligned, discover, is_yaml, plain,
};
pub use named::{NameError, named, several};
pub use text::{decoded, read_bytes, read_source};
