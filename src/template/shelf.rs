//! The templates and partials of a stretch of time: of each the edition that stands then.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use rayon::prelude::*;
use serde_json::{Map, Value};

use super::checked::Checked;
use super::compile::{self, Text};
use super::head::Head;
use super::insert::{Insert, Inserts};
use super::kit::Kit;
use super::{check, names};
use crate::diagnostic::{Diagnostic, Source};
use crate::yaml::Located;

/// From a day on until the next shelf begins.
pub(super) struct Shelf {
    standing: BTreeMap<String, Arc<Text>>,
    /// Names of all partials.
    partials: Arc<[String]>,
    templates: BTreeMap<String, OnceLock<Result<ShelvedTemplate, Vec<Diagnostic>>>>,
    /// The texts of facts that were rendered with them.
    inserts: Inserts,
}

/// A template that can be rendered.
pub(super) struct ShelvedTemplate {
    pub(super) name: String,
    pub(super) head: Head,
    pub(super) kit: Kit,
    /// The check of all names but those under `them`, made once.
    pub(super) checked: OnceLock<Checked>,
}

impl Shelf {
    /// Of `texts`, sorted by name and day, those that stand on `day`.
    pub(super) fn of(texts: &[Arc<Text>], day: Option<NaiveDate>) -> Self {
        let standing = texts.iter().filter(|text| text.from <= day);
        let standing: BTreeMap<_, _> = standing.map(|text| (text.name.clone(), Arc::clone(text))).collect();
        let (partials, templates): (Vec<_>, Vec<_>) = standing.values().partition(|text| text.is_partial());
        Self {
            partials: partials.into_iter().map(|text| text.name.clone()).collect(),
            templates: templates.into_iter().map(|text| (text.name.clone(), OnceLock::new())).collect(),
            standing,
            inserts: Inserts::default(),
        }
    }

    /// The file of the template or partial `name`.
    pub(super) fn source(&self, name: &str) -> Option<&Arc<Source>> {
        self.standing.get(name).map(|text| &**text.source)
    }

    /// The names of its templates.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().map(String::as_str)
    }

    /// The template `name`; `None` where there is none.
    ///
    /// # Errors
    /// What is wrong with its file or those of its partials.
    pub(super) fn entry(&self, name: &str) -> Option<Result<&ShelvedTemplate, &[Diagnostic]>> {
        let entry = self.templates.get(name)?;
        // As with a text, what is made by several threads is not waited for.
        let made = entry.get().unwrap_or_else(|| {
            let made = self.make(name);
            entry.get_or_init(|| made)
        });
        Some(made.as_ref().map_err(Vec::as_slice))
    }

    /// The template `name`, where it was asked for before.
    pub(super) fn known(&self, name: &str) -> Option<&ShelvedTemplate> {
        self.templates.get(name)?.get()?.as_ref().ok()
    }

    /// The text of facts `text` compiled and checked.
    ///
    /// # Errors
    /// What is wrong with its syntax.
    pub(super) fn insert(&self, text: &Located<String>) -> Result<Arc<Insert>, Vec<Diagnostic>> {
        self.inserts.get(text, |used| self.kit(used))
    }

    fn make(&self, name: &str) -> Result<ShelvedTemplate, Vec<Diagnostic>> {
        let Some(text) = self.standing.get(name) else { return Err(Vec::new()) };
        let compiled = text.compiled()?;
        let Some(head) = compiled.head.clone() else { return Err(Vec::new()) };
        let used = compiled.pieces.iter().flat_map(|piece| compile::partials(&piece.template)).collect();
        let mut kit = self.kit(used)?;
        compiled.pieces.iter().for_each(|piece| kit.add(piece));
        Ok(ShelvedTemplate { name: name.to_owned(), head, kit, checked: OnceLock::new() })
    }

    /// The partials `used`, with those that they use themselves. One that is not there is left to the check.
    ///
    /// # Errors
    /// What is wrong with their files.
    fn kit<'t>(&'t self, mut used: Vec<&'t str>) -> Result<Kit, Vec<Diagnostic>> {
        let mut kit = Kit::new(Arc::clone(&self.partials));
        while !used.is_empty() {
            used.sort_unstable();
            used.dedup();
            let standing = used.iter().filter_map(|name| self.standing.get(*name));
            let texts: Vec<_> = standing.filter(|text| text.is_partial()).collect();
            let compiled: Vec<_> = texts.par_iter().map(|text| text.compiled()).collect();
            let compiled: Vec<_> = compiled.into_iter().collect::<Result<_, _>>()?;
            let pieces: Vec<_> = compiled.into_iter().flat_map(|text| &text.pieces).collect();
            pieces.iter().for_each(|piece| kit.add(piece));
            used = pieces.iter().flat_map(|piece| compile::partials(&piece.template)).collect();
            used.retain(|name| !kit.units.contains_key(*name));
        }
        Ok(kit)
    }
}

impl ShelvedTemplate {
    /// The check of all names, whichever there are under `them`; made once.
    pub(super) fn checked(&self) -> &Checked {
        self.checked.get_or_init(|| self.check(None))
    }

    /// Checks head and body; names under `them` are those of `own`, or any.
    pub(super) fn check(&self, own: Option<&Map<String, Value>>) -> Checked {
        names::checked(self.kit.texts(), own, |names| self.check_against(names))
    }

    /// Checks head and body against the names of `schema`.
    pub(super) fn check_against(&self, schema: &Value) -> Checked {
        let mut checked = Checked::default();
        let heads = ["loai", "trich_yeu"].map(|key| compile::head_name(&self.name, key));
        for text in heads.iter().chain([&self.name]) {
            check::check(text, &self.kit, schema, &mut checked);
        }
        checked
    }
}
