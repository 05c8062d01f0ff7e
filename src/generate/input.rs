//! What a document is made from.

use super::{Digest, Library};
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Facts};

/// The program: its version and a digest of its sources, so that a rebuilt program makes documents anew.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("VANTHU_SOURCES"));

/// The facts of one document, as they were read.
#[derive(Debug)]
pub struct Input {
    facts: Facts,
    warnings: Vec<Diagnostic>,
    digest: Digest,
}

impl Input {
    /// `facts`, with the warnings of reading them.
    pub fn new(facts: Facts, warnings: Vec<Diagnostic>) -> Self {
        let digest = Digest::of(&facts::canonical(&facts));
        Self { facts, warnings, digest }
    }

    /// The facts.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The warnings of reading them.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// The digest of the facts as they stand after inheritance; spelling, order of keys and comments do not count.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What decides the bytes of the document and what is told of it: the digest of facts, of the warnings of reading
    /// them, of templates, register and program together.
    pub fn fingerprint(&self, library: &Library) -> Digest {
        let parts = [self.digest.to_string(), library.digest().to_string(), PROGRAM.to_owned()];
        let warnings = self.warnings.iter().flat_map(|warning| [warning.rule, warning.message.as_str()]);
        Digest::of_all(parts.iter().map(String::as_str).chain(warnings).map(str::as_bytes))
    }
}
