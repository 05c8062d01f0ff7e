//! What of the values a template looks at, so that no others are made for it.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::shape::{Step, ValueShape};

/// What a template looks at of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SeenNames {
    /// Everything below it.
    whole: bool,
    /// Some of a group, by name. Each name of all views is looked up for each document.
    fields: HashMap<String, SeenNames, FixedState>,
    /// Of a list, what is looked at of any of its elements.
    elements: Option<Box<SeenNames>>,
}

impl SeenNames {
    /// All there is.
    pub(super) fn whole() -> Self {
        Self { whole: true, ..Self::default() }
    }

    /// What is looked at of the field `name`; `None` where that is nothing, not even whether it is there.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        if self.whole { Some(self) } else { self.fields.get(name) }
    }

    /// Whether nothing is looked at, but that it is there.
    pub(super) fn is_empty(&self) -> bool {
        let Self { whole, fields, elements } = self;
        !whole && fields.is_empty() && elements.is_none()
    }

    /// How many fields are looked at, by their names.
    pub(super) fn fields(&self) -> usize {
        self.fields.len()
    }

    /// The fields looked at.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.keys().map(String::as_str)
    }

    /// What is looked at of the elements of a list.
    pub(super) fn elements(&self) -> Option<&Self> {
        if self.whole { Some(self) } else { self.elements.as_deref() }
    }

    /// Adds all of the field `name`.
    pub(super) fn add(&mut self, name: &str) {
        self.fields.insert(name.to_owned(), Self::whole());
    }

    /// Adds all of `shape`.
    pub(super) fn add_whole(&mut self, shape: &ValueShape<'_>) {
        if let Some(way) = shape.way() {
            self.at(way).whole = true;
        }
    }

    /// Adds that it is asked whether `shape` is there; what is used of it is added by itself.
    pub(super) fn add_asked(&mut self, shape: &ValueShape<'_>) {
        if let Some(way) = shape.way() {
            self.at(way);
        }
    }

    /// Adds that the elements of `shape` are gone through or counted. Those of a group are its fields, none of which may
    /// lack.
    pub(super) fn add_counted(&mut self, shape: &ValueShape<'_>) {
        if shape.is_list() { self.add_asked(shape) } else { self.add_whole(shape) }
    }

    /// What is looked at of that to which `way` leads.
    fn at(&mut self, way: &[Step<'_>]) -> &mut Self {
        way.iter().fold(self, |seen, step| match step {
            Step::Field(name) => seen.fields.entry((*name).to_owned()).or_default(),
            Step::Element => seen.elements.get_or_insert_default(),
        })
    }

    /// Adds what `other` looks at.
    pub(super) fn merge(&mut self, other: &Self) {
        let Self { whole, fields, elements } = other;
        self.whole |= whole;
        for (name, seen) in fields {
            self.fields.entry(name.clone()).or_default().merge(seen);
        }
        if let Some(seen) = elements {
            self.elements.get_or_insert_default().merge(seen);
        }
    }
}
