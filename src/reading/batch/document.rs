//! What is known of a document of a batch before its facts are read.

use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::facts::Facts;

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

/// One document of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFacts {
    /// Name of its file, without folder and ending.
    pub output_name: String,
    /// What it says.
    pub facts: Facts,
}
