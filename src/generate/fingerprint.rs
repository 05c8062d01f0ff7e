//! What decides the bytes of a document.

use super::{Digest, Library};
use crate::facts::{self, Facts};

/// The program: its version and a digest of its sources, so that a rebuilt program makes documents anew.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("VANTHU_SOURCES"));

/// The digest of the facts as they stand after inheritance; spelling, order of keys and comments do not count.
pub(super) fn of_facts(facts: &Facts) -> Digest {
    Digest::of(facts::dump(facts).as_bytes())
}

/// The digest of facts, templates, register and program together.
pub fn fingerprint(facts: &Facts, library: &Library) -> Digest {
    let parts = [of_facts(facts).to_string(), library.digest().to_string(), PROGRAM.to_owned()];
    Digest::of_all(parts.iter().map(String::as_bytes))
}
