//! How bad a finding is.

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document is made; someone should look.
    Warning,
    /// No document is made unless the facts accept the finding with a reason (`chap_nhan`): something was not
    /// understood that could bear on it.
    Held,
    /// No document is made.
    Error,
}
