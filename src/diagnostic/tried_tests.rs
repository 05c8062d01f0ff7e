//! For tests: what a stage gives, together with all that it reports.

use crate::diagnostic::{Diagnostic, Report};

/// A value, and what was found in making it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried<T> {
    /// What was made.
    pub value: Option<T>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Tried<T> {
    /// Nothing was made, for the reasons given.
    pub fn failed(diagnostics: Vec<Diagnostic>) -> Self {
        Self { value: None, diagnostics }
    }
}

/// Tries `make` with a report of its own.
pub fn tried<T>(make: impl FnOnce(&mut Report) -> Option<T>) -> Tried<T> {
    let mut report = Report::new();
    let value = make(&mut report);
    Tried { value, diagnostics: report.into_iter().collect() }
}
