//! The register of format rules: each in a file of its own, with what it asks, where it stands and why.

mod capitals;
mod citations;
mod content;
mod date;
mod hygiene;
mod issuer;
mod number;
mod other;
mod page;
mod recipients;
mod signature;
mod subject;
mod title;

use super::rule::{CheckRule, CheckTheme};

/// The whole register, by themes, in the order of a page.
pub static THEMES: &[&CheckTheme] = &[
    &page::THEME,
    &title::THEME,
    &issuer::THEME,
    &number::THEME,
    &date::THEME,
    &subject::THEME,
    &content::THEME,
    &citations::THEME,
    &signature::THEME,
    &recipients::THEME,
    &other::THEME,
    &capitals::THEME,
    &hygiene::THEME,
];

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static CheckRule> {
    THEMES.iter().flat_map(|theme| theme.rules).copied()
}

/// The rule called `name`.
pub fn find(name: &str) -> Option<&'static CheckRule> {
    all().find(|rule| rule.name == name)
}
