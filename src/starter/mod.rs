//! What a newcomer begins with: a facts file for a template and a unit, a blank table. Texts in, texts or bytes out; nothing
//! is written to the disk.

mod answer;
mod body;
mod facts_file;
mod form;
mod form_columns;
mod habits;
mod issuer;
mod own_facts;
mod type_facts;
mod unit;
mod unit_body;
mod yaml_text;

pub use answer::{Ask, Unclear};
pub use facts_file::{Begun, Start, begin};
pub use form::form;
