//! The register of rules: what each finding of the program is called, how bad it is, what it means and what to do.
//!
//! A new rule is a static in the file of its theme, named in the list at the top of that file; a finding is made of it
//! by `Diagnostic::new(&rules::ITS_NAME, message)`.

// What a rule means stands in it.
#![allow(missing_docs)]

mod acceptance;
mod accreditation;
mod appendices;
mod batch;
mod cells;
mod characters;
mod choices;
mod contradictions;
mod councils;
mod decisions;
mod documents;
mod figures;
mod files;
mod forecasts;
mod format;
mod heads;
mod law;
mod lists;
mod markup;
mod output;
mod parts;
mod period_plans;
mod recipients;
mod rule;
mod schools;
mod sessions;
mod tables;
mod templates;
mod units;
mod values;
mod yaml;

pub use acceptance::*;
pub use accreditation::*;
pub use appendices::*;
pub use batch::*;
pub use cells::*;
pub use characters::*;
pub use choices::*;
pub use contradictions::*;
pub use councils::*;
pub use decisions::*;
pub use documents::*;
pub use figures::*;
pub use files::*;
pub use forecasts::*;
pub use format::*;
pub use heads::*;
pub use law::*;
pub use lists::*;
pub use markup::*;
pub use output::*;
pub use parts::*;
pub use period_plans::*;
pub use recipients::*;
pub use rule::{Example, ExampleInput, Rule, Theme};

use super::severity::Severity;
pub use schools::*;
pub use sessions::*;
pub use tables::*;
pub use templates::*;
pub use units::*;
pub use values::*;
pub use yaml::*;

/// The whole register, by themes, in the order in which a clerk meets them.
pub static THEMES: &[&Theme] = &[
    &FILES,
    &DOCUMENTS,
    &OUTPUT,
    &YAML,
    &CHARACTERS,
    &VALUES,
    &CHOICES,
    &ACCEPTANCE,
    &CONTRADICTIONS,
    &SCHOOLS,
    &FIGURES,
    &PERIOD_PLANS,
    &UNITS,
    &TABLES,
    &LISTS,
    &CELLS,
    &BATCH,
    &ACCREDITATION,
    &COUNCILS,
    &LAW,
    &FORMAT,
    &RECIPIENTS,
    &TEMPLATES,
    &PARTS,
    &HEADS,
    &MARKUP,
    &APPENDICES,
];

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    THEMES.iter().flat_map(|theme| theme.rules).copied()
}

/// Whether facts can accept a finding of `rule` (`chap_nhan`): not where it is always an error, nor where it is of a whole
/// run and not of one document.
pub fn is_acceptable(rule: &Rule) -> bool {
    let of_a_run = [&CHAP_NHAN_THUA, &CON_NHIEU, &BANG_TRONG, &DON_VI_KHONG_TRUONG, &TRUONG_KHONG_DON_VI];
    let of_a_run = OUTPUT.rules.iter().copied().chain(of_a_run).any(|known| known == rule);
    !of_a_run && (rule.severity != Severity::Error || rule.milder.is_some())
}

/// The rule called `name`.
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}
