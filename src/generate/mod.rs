//! One document through all stages: values in, bytes and warnings out.

mod compose;
mod digest;
mod fingerprint;
mod library;
mod properties;
mod rich_text;

pub use compose::{Composed, compose};
pub use digest::Digest;
pub use fingerprint::fingerprint;
pub use library::Library;

pub use crate::docx::is_untouched;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Outcome, Source};
use crate::document::Document;
use crate::docx;
use crate::facts::{Facts, acknowledge};

/// A finished document with what it went through.
#[derive(Debug, Clone, PartialEq)]
pub struct Generated {
    /// The model.
    pub document: Document,
    /// The rendered body the model was read from.
    pub markup: Arc<Source>,
    /// The DOCX package.
    pub bytes: Vec<u8>,
}

/// Makes the document that `facts` describe.
///
/// # Errors
/// Whatever a stage finds wrong; warnings that `chap_nhan` accepts are left out.
pub fn generate(facts: &Facts, library: &Library) -> Outcome<Generated> {
    generate_after(facts, Vec::new(), library)
}

/// As [`generate`], with the warnings of reading the facts, which `chap_nhan` may accept as well.
///
/// # Errors
/// As [`generate`].
pub fn generate_after(facts: &Facts, found: Vec<Diagnostic>, library: &Library) -> Outcome<Generated> {
    let mut report = found;
    let generated = compose(facts, library).into_value(&mut report).and_then(|composed| {
        let bytes = docx::write(&composed.document).into_value(&mut report)?;
        Some(Generated { document: composed.document, markup: composed.rendered.body, bytes })
    });
    Outcome { value: generated, diagnostics: acknowledge(facts, report) }
}
