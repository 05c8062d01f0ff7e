//! What the decree derives from facts.
use crate::decree::FormatRules;
use crate::diagnostic::Outcome;
use crate::document::{Frame, Inline};
use crate::facts::Facts;

/// The rules a document follows: `the_thuc`, else by its date (from 05/03/2020 NĐ 30; a blank day counts as the 1st).
pub fn rules(_facts: &Facts) -> FormatRules {
    todo!()
}

/// Derives boxes 2–5 and 7–13. `document_type` is the template's `loai`, `subject` its parsed trích yếu.
pub fn derive(_facts: &Facts, _document_type: &str, _subject: Vec<Inline>) -> Outcome<Frame> {
    todo!()
}

/// The "(Kèm theo …)" line of appendices.
pub fn attached_to(_facts: &Facts, _frame: &Frame) -> String {
    todo!()
}
