//! Files that are whole at every moment: written under a temporary name beside their place, then renamed.
//!
//! Documents are not forced down to the disk one by one, which would cost more than making them. A power cut may
//! leave the last of them blank; a blank file is no edit, and is made anew. What cannot be made anew, the copy of an
//! edited document, is forced.

mod backup;
mod occupant;
mod staged;
mod temporary;
mod writer;

pub use backup::back_up;
pub use occupant::{Occupant, Stamp, StandingFile, look};
pub use staged::{Placed, Staged};
pub use temporary::{new_file, sweep, temporary_in};
pub use writer::Writer;
