//! All integration tests, in one binary.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "suite/cli/mod.rs"]
mod cli;
#[path = "suite/documents.rs"]
mod documents;
#[path = "suite/escape.rs"]
mod escape;
#[path = "suite/house.rs"]
mod house;
#[path = "suite/readme.rs"]
mod readme;
#[path = "suite/templates.rs"]
mod templates;
#[path = "suite/two_tiers.rs"]
mod two_tiers;
