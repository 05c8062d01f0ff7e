//! Changes in a DOCX that stands: comments where findings are, and repairs of how it looks. What is not changed stays as it
//! is, byte for byte (`package`); of a part that is, all other elements (`splice`, `fragment`, `property`).
//!
//! A comment stands at the paragraph of its finding (`comment`). A repair goes from what the check found (`repair`, `patient`)
//! to a draft of changes (`draft`), which each kind of repair adds to: `paper`, `page_number`, `letters`, `running_text`,
//! `rule_lines`, `punctuation`, and a head set anew (`head_table`); the family of type is
//! repaired in the styles first (`style_fonts`). What was repaired is what a second check no longer finds.

mod certain;
mod comment;
mod draft;
mod failure;
mod fragment;
mod head_table;
mod letters;
mod package;
mod page_number;
mod paper;
mod patient;
mod property;
mod punctuation;
mod repair;
mod rule_lines;
mod running_text;
mod splice;
mod style_fonts;
mod twins;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use comment::{Comment, comment};
pub use failure::MendFailure;
pub use repair::{Repaired, repair};
