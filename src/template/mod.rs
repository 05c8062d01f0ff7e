//! The strict Handlebars engine: facts and figures → markup.
//!
//! A template is a file `NAME.md.hbs` with a static YAML head, a partial a file `_NAME.md.hbs` without one. Before
//! anything is rendered, every name in every branch is checked; what is rendered is escaped, so that a fact reads
//! back as the same text whatever its characters.

mod arrangement;
mod asked;
mod assembly;
mod bounds;
mod call_words;
mod check;
mod check_call;
mod check_name;
mod checked;
mod compile;
mod edition;
mod escape;
mod find;
mod findings;
mod first_letter;
mod head;
mod head_words;
mod helper;
mod insert;
mod kit;
mod library;
mod lines;
mod names;
mod outline;
mod output;
mod part_title;
mod parts;
mod render;
mod rendered;
mod scope;
mod seen;
mod session;
mod shape;
mod shelf;
mod shown;
mod spoken;
mod syntax;
mod tagged;
mod templates;
mod trace;
mod unit;
mod unused;
mod view;

#[cfg(test)]
mod tests;

pub use escape::escape;
pub use head::head_fields;
pub use head_words::IssuerRank;
pub use outline::{Outline, OutlinePart};
pub use part_title::PartTitle;
pub use rendered::{Rendered, TypedPlaces};
pub use templates::{Pick, Templates};
