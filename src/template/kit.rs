//! All that one text needs to be rendered.

use std::collections::BTreeMap;
use std::sync::Arc;

use handlebars::Handlebars;

use super::compile::CompiledPiece;
use super::unit::TemplateText;
use super::{escape, helper};

/// All that one text needs to be rendered.
pub(super) struct Kit {
    pub(super) registry: Handlebars<'static>,
    /// Every compiled text by its name in the registry.
    pub(super) units: BTreeMap<String, Arc<TemplateText>>,
    /// The partials that it could use.
    pub(super) partials: Arc<[String]>,
}

impl Kit {
    pub(super) fn new(partials: Arc<[String]>) -> Self {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(escape);
        helper::register_pure(&mut registry);
        Self { registry, units: BTreeMap::new(), partials }
    }

    /// What its texts say.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.units.values().map(|unit| unit.text.as_str())
    }

    pub(super) fn add(&mut self, piece: &CompiledPiece) {
        self.registry.register_template(&piece.name, piece.template.clone());
        self.units.insert(piece.name.clone(), Arc::clone(&piece.unit));
    }
}
