//! All integration tests, in one binary.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "suite/bad_input.rs"]
mod bad_input;
#[path = "suite/cases.rs"]
mod cases;
#[path = "suite/characters.rs"]
mod characters;
#[path = "suite/check/mod.rs"]
mod check;
#[path = "suite/circles.rs"]
mod circles;
#[path = "suite/cli/mod.rs"]
mod cli;
#[path = "suite/cycle.rs"]
mod cycle;
#[path = "suite/decisions.rs"]
mod decisions;
#[path = "suite/desk.rs"]
mod desk;
#[path = "suite/documents.rs"]
mod documents;
#[path = "suite/dump.rs"]
mod dump;
#[path = "suite/escape.rs"]
mod escape;
#[path = "suite/forms.rs"]
mod forms;
// It asks Linux what a case took.
#[cfg(target_os = "linux")]
#[path = "suite/fuzz/mod.rs"]
mod fuzz;
#[path = "suite/generality.rs"]
mod generality;
#[path = "suite/golden.rs"]
mod golden;
#[path = "suite/handbook.rs"]
mod handbook;
#[path = "suite/house.rs"]
mod house;
#[path = "suite/issuers.rs"]
mod issuers;
#[path = "suite/kinds_of_repair.rs"]
mod kinds_of_repair;
#[path = "suite/language/mod.rs"]
mod language;
// Each run has a bounded address space, which the shell of a Unix system gives.
#[cfg(unix)]
#[path = "suite/limits/mod.rs"]
mod limits;
#[path = "suite/meetings.rs"]
mod meetings;
#[path = "suite/mending.rs"]
mod mending;
#[path = "suite/package.rs"]
mod package;
#[path = "suite/pages.rs"]
mod pages;
#[path = "suite/parts.rs"]
mod parts;
#[path = "suite/precision.rs"]
mod precision;
#[path = "suite/read_back.rs"]
mod read_back;
#[path = "suite/rules.rs"]
mod rules;
#[path = "suite/schemas.rs"]
mod schemas;
#[path = "suite/show.rs"]
mod show;
#[path = "suite/survival.rs"]
mod survival;
#[path = "suite/templates.rs"]
mod templates;
#[path = "suite/todays_facts.rs"]
mod todays_facts;
#[path = "../src/diagnostic/tried_tests.rs"]
mod tried;
#[path = "suite/two_tiers.rs"]
mod two_tiers;
#[path = "suite/unit_facts.rs"]
mod unit_facts;
#[path = "suite/wording.rs"]
mod wording;
#[path = "suite/yaml_fuzz.rs"]
mod yaml_fuzz;

use vanthu::diagnostic;
