//! What the check of a template finds.

use std::collections::{BTreeMap, BTreeSet};

use super::seen::SeenNames;
use crate::diagnostic::{Diagnostic, Place};

/// The facts of one's own: the only names that differ from document to document.
pub(super) const OWN: &str = "them";

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
    /// What it looks at of the values, in any branch.
    pub(super) seen: SeenNames,
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
