//! Files that are whole at every moment: written under a temporary name beside their place, then renamed.
//!
//! Documents are not forced down to the disk one by one, which would cost more than making them. A power cut may
//! leave the last of them full of zeros; such a file is no edit, and is made anew. What cannot be made anew, the copy of an
//! edited document, is forced.

mod backup;
mod exchange;
mod occupant;
mod own;
mod patience;
mod staged;
mod temporary;
mod writer;

pub use backup::{back_up, set_free};
pub use exchange::{Placed, held, remove};
pub use occupant::{Occupant, Stamp, StandingFile, look};
pub use own::{open_own, refuse_foreign};
pub use patience::persist;
pub use staged::Staged;
pub use temporary::{new_file, sweep, temporary_in};
pub use writer::Writer;
