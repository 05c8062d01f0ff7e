//! The templates and partials of a stretch of time: of each the edition that stands then.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use handlebars::Handlebars;
use serde_json::Value;

use super::check::{self, Checked};
use super::compile::{self, Piece, Text};
use super::head::Head;
use super::insert::Inserts;
use super::unit::Unit;
use super::{escape, helper};
use crate::diagnostic::{Diagnostic, Source};

/// From a day on until the next shelf begins.
pub(super) struct Shelf {
    standing: BTreeMap<String, Arc<Text>>,
    /// Names of all partials.
    partials: Arc<[String]>,
    templates: BTreeMap<String, OnceLock<Result<Entry, Vec<Diagnostic>>>>,
    /// The texts of facts that were rendered with them.
    pub(super) inserts: Inserts,
}

/// A template that can be rendered.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) head: Head,
    pub(super) kit: Kit,
    /// The check of all names but those under `them`, made once.
    pub(super) checked: OnceLock<Checked>,
}

/// All that one text needs to be rendered.
pub(super) struct Kit {
    pub(super) registry: Handlebars<'static>,
    /// Every compiled text by its name in the registry.
    pub(super) units: BTreeMap<String, Arc<Unit>>,
    /// The partials that it could use.
    pub(super) partials: Arc<[String]>,
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
        self.standing.get(name).map(|text| &text.source)
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
    pub(super) fn entry(&self, name: &str) -> Option<Result<&Entry, &[Diagnostic]>> {
        let entry = self.templates.get(name)?.get_or_init(|| self.make(name));
        Some(entry.as_ref().map_err(Vec::as_slice))
    }

    /// The template `name`, where it was asked for before.
    pub(super) fn known(&self, name: &str) -> Option<&Entry> {
        self.templates.get(name)?.get()?.as_ref().ok()
    }

    fn make(&self, name: &str) -> Result<Entry, Vec<Diagnostic>> {
        let Some(text) = self.standing.get(name) else { return Err(Vec::new()) };
        let compiled = text.compiled()?;
        let Some(head) = compiled.head.clone() else { return Err(Vec::new()) };
        let used = compiled.pieces.iter().flat_map(|piece| compile::partials(&piece.template)).collect();
        let mut kit = self.kit(used)?;
        compiled.pieces.iter().for_each(|piece| kit.add(piece));
        Ok(Entry { name: name.to_owned(), head, kit, checked: OnceLock::new() })
    }

    /// The partials `used`, with those that they use themselves. One that is not there is left to the check.
    ///
    /// # Errors
    /// What is wrong with their files.
    pub(super) fn kit<'t>(&'t self, mut used: Vec<&'t str>) -> Result<Kit, Vec<Diagnostic>> {
        let mut kit = Kit::new(Arc::clone(&self.partials));
        while let Some(name) = used.pop() {
            let Some(text) = self.standing.get(name).filter(|text| text.is_partial()) else { continue };
            if kit.units.contains_key(name) {
                continue;
            }
            for piece in &text.compiled()?.pieces {
                kit.add(piece);
                used.extend(compile::partials(&piece.template));
            }
        }
        Ok(kit)
    }
}

impl Kit {
    fn new(partials: Arc<[String]>) -> Self {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(escape);
        helper::register_pure(&mut registry);
        Self { registry, units: BTreeMap::new(), partials }
    }

    fn add(&mut self, piece: &Piece) {
        self.registry.register_template(&piece.name, piece.template.clone());
        self.units.insert(piece.name.clone(), Arc::clone(&piece.unit));
    }
}

impl Entry {
    /// Checks head and body against `schema`.
    pub(super) fn check(&self, schema: &Value) -> Checked {
        let mut checked = Checked::default();
        let heads = ["loai", "trich_yeu"].map(|key| compile::head_name(&self.name, key));
        for text in heads.iter().chain([&self.name]) {
            check::check(text, &self.kit, schema, &mut checked);
        }
        checked
    }
}
