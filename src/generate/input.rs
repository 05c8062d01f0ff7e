//! What a document is made from.

use super::Library;
use crate::diagnostic::{Diagnostic, Report};
use crate::digest::Digest;
use crate::facts::Facts;

/// The program: its version and a digest of its sources, so that a rebuilt program makes documents anew.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("VANTHU_SOURCES"));

/// The facts of one document, as they were read.
#[derive(Debug)]
pub struct Input {
    // Large, and handed on with the rest.
    facts: Box<Facts>,
    warnings: Report,
    digest: Digest,
}

impl Input {
    /// `facts`, with the warnings of reading them.
    pub fn new(facts: Facts, warnings: Report) -> Self {
        let digest = Digest::of_value(&facts);
        Self { facts: Box::new(facts), warnings, digest }
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

    /// What decides the bytes of the document and what is told of it: facts, the warnings of reading them, templates,
    /// registers and program. It names all that [`super::compose`] is given, so that nothing of it can be left out.
    pub fn fingerprint(&self, library: &Library) -> Digest {
        let Self { facts, warnings, digest } = self;
        // A citation in a comment is held against the law as well.
        Digest::of_value(&(digest, &facts.source.text, warnings, library.digest(), PROGRAM))
    }
}
