//! What is known of a document of a batch before its facts are read.

use crate::diagnostic::{Diagnostic, Rule, rules};

/// A document of a batch, as far as it is known before its facts are read.
#[derive(Debug, Default)]
pub struct BatchDocument {
    /// Name of its file; none if there can be none.
    pub name: Option<String>,
    /// Why it cannot be made, whatever its facts.
    pub faults: Vec<Diagnostic>,
}

/// The rule of rows that share a key.
pub const DUPLICATE: &Rule = &rules::DON_VI_TRUNG;
