//! What is on the disk, or lies in memory in its place: which files are facts, how a file that facts name is called
//! there, what it holds; and why the disk refuses, in a clerk's words.

mod discovery;
mod disk;
mod documents;
mod named;
mod plain;
mod reason;
mod regular;
mod text;

pub use discovery::{
    Discovery, FactsFile, NO_FACTS, SHARED, SHARED_SPELLINGS, aligned, discover, discover_on, is_facts,
    is_yaml,
};
pub use disk::{Disk, OpenedFile};
pub use documents::documents;
pub use named::{NameError, named, several};
pub use plain::plain;
pub use reason::{is_in_use, why_not_read, why_not_written};
pub use regular::{
    is_open_elsewhere, is_same_file, not_a_file, open_file, too_large, without_links, without_waiting,
};
pub use text::{decoded, read_bytes, read_file, read_source, read_text};
