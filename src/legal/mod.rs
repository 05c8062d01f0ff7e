//! The register of legal documents: their wording in a citation, their status on a date.
//!
//! It is data: built-in YAML files that an official can correct or extend from a folder of one's own.

mod basis;
mod bearing;
mod certainty;
mod citation;
mod clause;
mod ended_clauses;
mod entry;
mod freshness;
pub mod law_file;
mod levels;
mod occurrence;
mod register;
mod scanner;
mod short_form;
mod status;
mod titles;

pub use basis::{basis_lines, basis_lines_with};
pub use bearing::{Bearing, TransitionAdvice};
pub use certainty::{Certainty, EntryField, choose};
pub use citation::{Cited, Mentions, basis, full, running, short};
pub use clause::Clause;
pub use entry::{Entry, LEVELS_OF, Reach, register_fields};
pub use freshness::freshness;
pub use occurrence::{Occurrence, Reference, citations_in_text, citations_of};
pub use register::Register;
pub use status::{Lapse, LegalStatus, Validity};
