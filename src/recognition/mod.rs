//! What is in a file: its documents, and their parts by the decree's names, each with what speaks for it.
//!
//! Words and places tell what a line is; how it is set weighs least, since a part that is set wrongly is the very thing to be
//! found. What is not sure says so ([`FoundPart::is_sure`]).

mod cleaned;
mod content;
mod document;
mod head;
mod issuer;
mod layout_table;
mod line;
mod line_pieces;
mod line_side;
mod old_fonts;
mod outside;
mod reading_values;
mod recognise;
mod split;
mod tail;
mod words;

pub use cleaned::cleaned;
pub use content::{Numbered, is_titled, numbered, roman_value};
pub use document::{
    DocumentForm, FoundPart, LineRole, Outside, ReadDate, ReadSymbol, RecognisedDocument, SURE,
};
pub use line::{CellSpot, LineSpot, TextLine, is_ruled, lines_of};
pub use line_side::Side;
pub use recognise::{Recognised, recognise};
pub use split::is_copy_title;
pub use tail::is_drafter_mark;
pub use words::{
    AUTHORITY, bare, begins, is_capital_name, is_motto, is_national_name, is_office, is_person_name,
    is_rule_of_signs, letters, likeness, starts_with_authority, without_title,
};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
