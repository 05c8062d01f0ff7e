//! One type for every error and warning of every stage.
//!
//! A stage takes a [`Report`], adds what it finds on the way, and returns its value, where one could be made. Messages are
//! Vietnamese, in a clerk's words; every finding is of a rule of the register in [`rules`], whose names are stable,
//! unaccented kebab-case.

mod finding;
mod handful;
mod json;
mod kept;
pub mod limits;
mod place;
mod report;
pub mod rules;
mod severity;
mod suggestion;
mod text;
#[cfg(test)]
#[path = "tried_tests.rs"]
mod tried;
mod visible;

pub use finding::{Diagnostic, has_errors};
pub use handful::Handful;
pub use json::{to_json, to_json_value};
pub use kept::{KeptFindings, More};
pub use limits::{Excess, Limit};
pub use place::{CellPlace, Place, Source, column_letters};
pub use report::Report;
pub use rules::Rule;
pub use severity::Severity;
pub use suggestion::{did_you_mean, suggest};
pub use text::{Colour, to_text};
#[cfg(test)]
pub use tried::{Tried, tried};
pub use visible::visible;
