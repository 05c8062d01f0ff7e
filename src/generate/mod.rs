//! One document through all stages: values in, bytes and warnings out.

mod compose;
mod form;
mod input;
mod library;
mod properties;
mod rich_text;
mod wide_tables;

pub use compose::{Composed, cited, compose};
pub use input::Input;
pub use library::Library;

pub use crate::docx::is_untouched;

use std::sync::Arc;

use crate::diagnostic::{Handful, Report, Source};
use crate::document::Document;
use crate::docx;
use crate::facts::acknowledge;
use compose::compose_each;

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

/// Makes the document that the facts of `input` describe.
///
/// # Errors
/// Whatever a stage finds wrong; warnings that `chap_nhan` accepts, those of reading the facts as well, are left out.
pub fn generate(input: &Input, library: &Library, report: &mut Report) -> Option<Generated> {
    let mut found: Report = input.warnings().iter().cloned().collect();
    let generated = compose(input, library, &mut found).and_then(|composed| {
        let bytes = docx::write(&composed.document, &mut found)?;
        Some(Generated { document: composed.document, markup: composed.rendered.body, bytes })
    });
    report.extend(acknowledge(input.facts(), found));
    generated
}

/// The packages of the documents that `inputs` describe, each as [`generate`] makes it. One stage is done for all of them
/// after the other.
pub fn packages(inputs: &[Input], library: &Library) -> Handful<Vec<u8>> {
    let read = Handful::of(inputs).then(|input, report| {
        report.extend(input.warnings().iter().cloned());
        Some(input)
    });
    let documents = compose_each(read, library).then(|composed, _| Some(composed.document));
    let told = |((bytes, found), input): (_, &Input)| (bytes, acknowledge(input.facts(), found));
    docx::write_each(documents).into_iter().zip(inputs).map(told).collect()
}
