//! Document + profile → bytes; the only place that knows `docx_rs`, zip and OOXML names.
use crate::diagnostic::Outcome;
use crate::document::Document;

/// Writes a DOCX package. Same document, same bytes.
pub fn write(_document: &Document) -> Outcome<Vec<u8>> {
    todo!()
}
