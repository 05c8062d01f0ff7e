//! What the helpers share while one document is rendered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use handlebars::{RenderError, RenderErrorReason};

use super::check::Part;
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, PartChange};
use crate::legal::{self, Cited, Mentions, Register};

/// One document in the making.
pub(super) struct Session<'a> {
    pub(super) facts: &'a Facts,
    register: &'a Register,
    /// Changes of parts, with the indentation of the part's tag.
    changes: HashMap<&'a str, (&'a PartChange, &'a str)>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    mentions: Mentions,
    reached: BTreeSet<String>,
    findings: Vec<Diagnostic>,
}

impl<'a> Session<'a> {
    /// A document of `facts`, whose template has these `parts`.
    pub(super) fn new(facts: &'a Facts, register: &'a Register, parts: &'a BTreeMap<String, Part>) -> Self {
        let changes = facts.parts.iter().filter_map(|(name, change)| {
            let part = parts.get(&name.value)?;
            Some((name.value.as_str(), (change, part.indent.as_str())))
        });
        Self { facts, register, changes: changes.collect(), state: Mutex::default() }
    }

    /// The helpers of one document run one after another, so that a poisoned lock holds nothing half done.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `cite` see and note what was cited before.
    pub(super) fn mentions<T>(&self, cite: impl FnOnce(&mut Mentions) -> T) -> T {
        cite(&mut self.state().mentions)
    }

    /// The lines of the facts' bases.
    pub(super) fn bases(&self) -> Vec<String> {
        let mut state = self.state();
        let printed = legal::basis_lines(&self.facts.bases, self.register, &mut state.mentions);
        printed.into_value(&mut state.findings).unwrap_or_default()
    }

    /// The document `id` of the register.
    pub(super) fn cited(&self, id: &str) -> Result<Cited<'a>, RenderError> {
        let unknown = || RenderErrorReason::Other(self.register.unknown(id).message).into();
        self.register.find(id).map(Cited::from).ok_or_else(unknown)
    }

    /// Notes that the part `name` is printed; its change, if it has one, and its indentation.
    pub(super) fn reach_part(&self, name: &str) -> Option<(&'a PartChange, &'a str)> {
        self.state().reached.insert(name.to_owned());
        self.changes.get(name).copied()
    }

    /// What the helpers found, and the changes of parts that were never reached.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let State { reached, mut findings, .. } =
            self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let lost = self.facts.parts.iter().filter(|(name, _)| !reached.contains(&name.value));
        findings.extend(lost.map(|(name, _)| {
            let message =
                format!("phần `{}` không có trong văn bản này nên thay đổi không có tác dụng", name.value);
            Diagnostic::warning("phan-khong-dung", message).at(&name.place)
        }));
        findings
    }
}
