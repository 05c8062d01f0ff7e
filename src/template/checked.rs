//! What the check of a template finds.

use std::collections::{BTreeMap, BTreeSet};

use super::seen::SeenNames;
use crate::diagnostic::{Diagnostic, Place};

/// The facts of one's own: the only names that differ from document to document.
pub(super) const OWN: &str = "them";

/// Whether the facts give numbers of schools themselves. Most plans name schools instead, and what is looked at only below
/// `{{#if so_lieu.chi_tieu.da_ghi}}`, many tables, is not made for them.
pub(super) const GIVEN: [&str; 3] = ["so_lieu", "chi_tieu", "da_ghi"];

/// What the check of a template found.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The named parts.
    pub(super) parts: BTreeMap<String, NamedPart>,
    /// The parts that only facts can fill, each with what it is to hold.
    pub(super) needed: Vec<(String, String)>,
    /// Whether it prints the bases of the facts.
    pub(super) prints_bases: bool,
    /// Ids of the register that the template cites.
    pub(super) cited: Vec<(String, Place)>,
    /// The partials it uses, directly or not.
    pub(super) partials: BTreeSet<String>,
    /// Whether it uses names under `them`.
    pub(super) uses_own: bool,
    /// Whether it goes through all names of a group, whichever there are.
    pub(super) goes_through_group: bool,
    /// What it looks at of the values, whether numbers are [`GIVEN`] or not.
    pub(super) seen: SeenNames,
    /// What it looks at only where they are.
    pub(super) seen_if_given: SeenNames,
}

impl Checked {
    /// What it looks at in any branch.
    pub(super) fn all_seen(&self) -> [&SeenNames; 2] {
        [&self.seen, &self.seen_if_given]
    }
}

/// A named part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedPart {
    pub(super) place: Place,
    /// The blanks before its tag.
    pub(super) indent: String,
    /// How many parts come before it.
    pub(super) order: usize,
    /// How many parts are around it.
    pub(super) depth: usize,
}
