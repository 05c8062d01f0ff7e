//! The register of legal documents.
use crate::diagnostic::Outcome;
use std::path::Path;

/// The register.
#[derive(Debug, Clone)]
pub struct Register;

impl Register {
    /// The built-in register, extended by the YAML files of `folder`.
    pub fn load(_folder: Option<&Path>) -> Outcome<Self> {
        Outcome::clean(Self)
    }
}
