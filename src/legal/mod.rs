//! The register of legal documents: their wording in a citation, their status on a date; and the accreditation
//! rules by regime.
//!
//! Both are data: built-in YAML files that an official can correct or extend from a folder of one's own.

mod basis;
mod bearing;
mod citation;
mod clause;
mod criteria;
mod date;
mod ended_clauses;
mod entry;
mod freshness;
mod levels;
mod listing;
mod occurrence;
mod regime;
mod regime_file;
mod regimes;
mod register;
mod scanner;
mod short_form;
mod status;
mod transition;
mod yaml;

pub use basis::basis_lines;
pub use bearing::{Bearing, levels_of};
pub use citation::{Cited, Mentions, basis, full, running, short};
pub use clause::Clause;
pub use criteria::{Criteria, Shortfall};
pub use date::plain as plain_date;
pub use entry::{Certainty, Entry, EntryField, Reach};
pub use freshness::{freshness, freshness_of};
pub use listing::{citations_json, citations_text, columns, listing, listing_json, listing_text};
pub use occurrence::{Occurrence, Reference, citations_in_text, citations_of};
pub use regime::{Need, Regime, ReorganisationTerms, Rule, Scale};
pub use regimes::Regimes;
pub use register::Register;
pub use status::{Lapse, Standing, Status};
pub use transition::TransitionAdvice;
