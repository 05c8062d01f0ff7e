//! What of the values a template looks at, so that no others are made for it.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::shape::ValueShape;

/// What a template looks at of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SeenNames {
    /// Everything below it.
    whole: bool,
    /// Some of a group, by name.
    fields: BTreeMap<String, SeenNames>,
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

/// What was looked at of a schema while a template was checked, by where its values lie in memory: names lead to them
/// in many ways.
#[derive(Debug, Default)]
pub(super) struct SeenMarks {
    asked: HashSet<usize>,
    whole: HashSet<usize>,
}

impl SeenMarks {
    /// `shape` is looked at as a whole.
    pub(super) fn whole(&mut self, shape: &ValueShape<'_>) {
        self.whole.extend(shape.candidates().map(address));
    }

    /// Of `shape` it matters only whether it is there; what is used of it is marked by itself.
    pub(super) fn asked(&mut self, shape: &ValueShape<'_>) {
        self.asked.extend(shape.candidates().map(address));
    }

    /// The elements of `shape` are gone through or counted. Those of a group are its fields, none of which may lack.
    pub(super) fn counted(&mut self, shape: &ValueShape<'_>) {
        let (lists, others): (Vec<_>, Vec<_>) = shape.candidates().partition(|value| value.is_array());
        self.asked.extend(lists.into_iter().map(address));
        self.whole.extend(others.into_iter().map(address));
    }

    /// What was looked at of `value`, a part of the schema.
    pub(super) fn seen(&self, value: &Value) -> Option<SeenNames> {
        if self.whole.contains(&address(value)) {
            return Some(SeenNames::whole());
        }
        let mut seen = SeenNames::default();
        match value {
            Value::Object(fields) => {
                let below = fields.iter().filter_map(|(name, value)| Some((name.clone(), self.seen(value)?)));
                seen.fields = below.collect();
            }
            Value::Array(items) => {
                for below in items.iter().filter_map(|item| self.seen(item)) {
                    seen.elements.get_or_insert_default().merge(&below);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
        let is_seen = self.asked.contains(&address(value)) || seen != SeenNames::default();
        is_seen.then_some(seen)
    }
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}
