//! What a newcomer begins with: a facts file for a template and a unit. Texts in, texts out; nothing is written to the disk.

mod answer;
mod body;
mod facts_file;
mod habits;
mod issuer;
mod type_facts;
mod unit;
mod yaml_text;

pub use answer::{Ask, Unclear};
pub use facts_file::{Begun, Start, begin};
