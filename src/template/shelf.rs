//! The templates and partials of a stretch of time: of each the edition that stands then.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use handlebars::{Handlebars, Template};

use super::check::Checked;
use super::head::Head;
use super::insert::Inserts;
use super::unit::Unit;
use super::{escape, helper};

/// A compiled text under the name that templates call it by.
pub(super) struct Compiled {
    /// Without its edition.
    pub(super) name: String,
    /// The first day of its edition.
    pub(super) from: Option<NaiveDate>,
    pub(super) unit: Arc<Unit>,
    pub(super) template: Template,
    /// Of a template's body.
    pub(super) head: Option<Head>,
}

/// From a day on until the next shelf begins.
pub(super) struct Shelf {
    pub(super) registry: Handlebars<'static>,
    /// Every compiled text by its name in the registry.
    pub(super) units: BTreeMap<String, Arc<Unit>>,
    pub(super) templates: BTreeMap<String, Entry>,
    /// The texts of facts that were rendered with them.
    pub(super) inserts: Inserts,
}

/// A template that can be rendered.
pub(super) struct Entry {
    pub(super) head: Head,
    /// The check of all names but those under `them`, made once.
    pub(super) checked: OnceLock<Checked>,
}

impl Shelf {
    /// Of `texts`, sorted by name and day, those that stand on `day`.
    pub(super) fn of(texts: &[Compiled], day: Option<NaiveDate>) -> Self {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(escape);
        helper::register_pure(&mut registry);
        let mut shelf = Self {
            registry,
            units: BTreeMap::new(),
            templates: BTreeMap::new(),
            inserts: Inserts::default(),
        };
        let standing: BTreeMap<&str, &Compiled> =
            texts.iter().filter(|text| text.from <= day).map(|text| (text.name.as_str(), text)).collect();
        for (name, text) in standing {
            shelf.registry.register_template(name, text.template.clone());
            shelf.units.insert(name.to_owned(), Arc::clone(&text.unit));
            if let Some(head) = &text.head {
                let entry = Entry { head: head.clone(), checked: OnceLock::new() };
                shelf.templates.insert(name.to_owned(), entry);
            }
        }
        shelf
    }
}
