//! What documents are made with.

use std::path::Path;
use std::sync::Arc;

use super::Digest;
use crate::diagnostic::{Outcome, Source};
use crate::legal::Register;
use crate::template::Templates;

/// Templates and the register, loaded once for all documents.
pub struct Library {
    /// Templates and partials.
    pub templates: Templates,
    /// The register of legal documents.
    pub register: Register,
    digest: Digest,
}

impl Library {
    /// The built-in templates and register, extended by folders of one's own.
    ///
    /// # Errors
    /// Those of both, together.
    pub fn load(templates: Option<&Path>, register: Option<&Path>) -> Outcome<Self> {
        let mut report = Vec::new();
        let templates = Templates::load(templates).into_value(&mut report);
        let register = Register::load(register).into_value(&mut report);
        let library = templates.zip(register).map(|(templates, register)| {
            let entries = register.entries().iter().map(|entry| &entry.place.source);
            let digest = of_sources(templates.all_sources().chain(entries));
            Self { templates, register, digest }
        });
        Outcome { value: library, diagnostics: report }
    }

    /// The digest of all templates and of the register.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

/// The digest of texts; one that comes several times in a row counts once.
pub(super) fn of_sources<'a>(sources: impl IntoIterator<Item = &'a Arc<Source>>) -> Digest {
    let mut texts: Vec<&str> = sources.into_iter().map(|source| source.text.as_str()).collect();
    texts.dedup_by(|one, other| std::ptr::eq(*one, *other));
    Digest::of_all(texts.into_iter().map(str::as_bytes))
}
