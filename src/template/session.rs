//! What the helpers share while one document is rendered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use handlebars::{Context, Handlebars, RenderError, RenderErrorReason};

use super::check::Part;
use super::insert::Insert;
use super::trace;
use super::unit::Unit;
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, Located, PartChange};
use crate::legal::{self, Cited, Mentions, Register};

/// One document in the making.
pub(super) struct Session<'a> {
    pub(super) facts: &'a Facts,
    register: &'a Register,
    /// Changes of parts, with the indentation of the part's tag.
    changes: HashMap<&'a str, (&'a PartChange, &'a str)>,
    /// The texts of the changes that hold tags.
    inserts: Vec<(&'a Located<String>, Arc<Insert>)>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    mentions: Mentions,
    reached: BTreeSet<String>,
    findings: Vec<Diagnostic>,
    inserted: Vec<Located<String>>,
}

impl<'a> Session<'a> {
    /// A document of `facts`, whose template has these `parts`.
    pub(super) fn new(facts: &'a Facts, register: &'a Register, parts: &'a BTreeMap<String, Part>) -> Self {
        let changes = facts.parts.iter().filter_map(|(name, change)| {
            let part = parts.get(&name.value)?;
            Some((name.value.as_str(), (change, part.indent.as_str())))
        });
        Self { facts, register, changes: changes.collect(), inserts: Vec::new(), state: Mutex::default() }
    }

    /// The same document with `inserts` made of its texts.
    pub(super) fn with(mut self, inserts: Vec<(&'a Located<String>, Arc<Insert>)>) -> Self {
        self.inserts = inserts;
        self
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

    /// The markup of `text`, which changes a part, with marks of where it comes from.
    pub(super) fn inserted(
        &self,
        text: &Located<String>,
        registry: &Handlebars<'_>,
        context: &Context,
    ) -> Result<String, RenderError> {
        let insert = self.inserts.iter().find(|(tagged, _)| std::ptr::eq(*tagged, text));
        let markup = match insert {
            Some((_, insert)) => insert.render(registry, context, self)?,
            None => trace::marked(&text.value),
        };
        let inserted = &mut self.state().inserted;
        inserted.push(text.clone());
        Ok(trace::between_marks(inserted.len() - 1, &markup))
    }

    /// The texts that were inserted, by their numbers in the marks.
    pub(super) fn texts(&self) -> Vec<Located<String>> {
        std::mem::take(&mut self.state().inserted)
    }

    /// The text of the facts that Handlebars knows as `name`.
    pub(super) fn insert_named(&self, name: &str) -> Option<&Unit> {
        let mut inserts = self.inserts.iter().map(|(_, insert)| insert);
        inserts.find(|insert| insert.name() == Some(name)).map(|insert| &insert.unit)
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
