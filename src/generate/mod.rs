//! One document through all stages: values in, bytes and warnings out.

mod compose;
mod digest;
mod fingerprint;
mod properties;

pub use compose::{Composed, compose};
pub use digest::Digest;
pub use fingerprint::fingerprint;

use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Outcome, Source};
use crate::document::Document;
use crate::docx;
use crate::facts::Facts;
use crate::legal::Register;
use crate::template::Templates;

/// What documents are made with, loaded once for all of them.
pub struct Library {
    /// Templates and partials.
    pub templates: Templates,
    /// The register of legal documents.
    pub register: Register,
}

impl Library {
    /// The built-in templates and register, extended by folders of one's own.
    pub fn load(templates: Option<&Path>, register: Option<&Path>) -> Outcome<Self> {
        let mut report = Vec::new();
        let templates = Templates::load(templates).into_value(&mut report);
        let register = Register::load(register).into_value(&mut report);
        let library = templates.zip(register).map(|(templates, register)| Self { templates, register });
        Outcome { value: library, diagnostics: report }
    }
}

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
    let mut report = Vec::new();
    let generated = compose(facts, library).into_value(&mut report).and_then(|composed| {
        let bytes = docx::write(&composed.document).into_value(&mut report)?;
        Some(Generated { document: composed.document, markup: composed.rendered.body, bytes })
    });
    Outcome { value: generated, diagnostics: report }
}
