//! All integration tests, in one binary.

#[path = "suite/documents.rs"]
mod documents;
#[path = "suite/escape.rs"]
mod escape;
