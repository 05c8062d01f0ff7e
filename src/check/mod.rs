//! A DOCX of anyone against the decree: what breaks it, where, and by which clause.
//!
//! [`examine`] recognises the documents in a file, takes the rules of the date of each, and holds it against the
//! register ([`rules`]), a rule a file. What is not certain is for a person to look at, and what cannot be known is counted,
//! never passed over.

mod cause;
mod choice;
mod exceptions;
mod judge;
mod place;
mod rule;
mod rule_line;
pub mod rules;
mod setting;
mod short_rule;
mod shown;
mod spacing;
mod subject;
mod tables;
mod taken_over;
mod words;

pub use cause::by_cause;
pub use choice::Choices;
pub use exceptions::{CheckException, EXCEPTIONS_FILE, exceptions};
pub use judge::{Examined, ExaminedDocument, examine};
pub use place::FindingPlace;
pub use rule::{CheckFinding, CheckRule, CheckTheme, Grade};
pub use rule_line::width as line_width;
pub use subject::is_running;
pub use taken_over::TakenOver;
