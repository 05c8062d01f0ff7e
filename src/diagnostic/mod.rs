//! One type for every error and warning of every stage.
//!
//! A stage returns an [`Outcome`]: its value, where one could be made, and all the diagnostics it found on
//! the way. Messages are Vietnamese, in a clerk's words; every finding is of a rule of the register in [`rules`], whose
//! names are stable, unaccented kebab-case.

mod finding;
mod json;
mod place;
pub mod rules;
mod severity;
mod suggestion;
mod text;

pub use finding::{Diagnostic, Outcome, has_errors};
pub use json::{to_json, to_json_value};
pub use place::{CellPlace, Place, Source, column_letters};
pub use rules::Rule;
pub use severity::Severity;
pub use suggestion::{did_you_mean, initial, same_unaccented, suggest, unaccented};
pub use text::{Colour, to_text};
