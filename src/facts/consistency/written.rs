//! A document's facts, with where each was written.

use crate::diagnostic::Place;
use crate::facts::{Facts, School};
use crate::yaml::{Node, NodeValue};

/// A document's facts, with where each was written.
pub(super) struct Written<'a> {
    pub(super) facts: &'a Facts,
    pub(super) tree: &'a Node,
}

impl<'a> Written<'a> {
    /// Where the value of `path` stands; of what is nearest above it where it is not written.
    pub(super) fn place(&self, path: &[&str]) -> &'a Place {
        let steps = path.iter().scan(Some(self.tree), |node, key| {
            *node = node.and_then(|node| node.get(key));
            *node
        });
        &steps.last().unwrap_or(self.tree).place
    }

    /// The texts that are printed as they are typed, each with its place.
    pub(super) fn printed_texts(&self) -> Vec<(&'a str, &'a Place)> {
        let NodeValue::Map(entries) = &self.tree.value else { return Vec::new() };
        let printed = entries.iter().filter(|(key, _)| !NEVER_PRINTED.contains(&key.value.as_str()));
        let mut texts = Vec::new();
        printed.for_each(|(_, node)| add_texts(node, &mut texts));
        texts
    }

    /// Each school with the entry it was read from.
    pub(super) fn schools(&self) -> impl Iterator<Item = (&'a School, &'a Node)> {
        let entries = match self.tree.get("truong").map(|node| &node.value) {
            Some(NodeValue::List(entries)) => entries.as_slice(),
            Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &[],
        };
        // Both stand in one order; an entry that is wrong has no school.
        let mut entries = entries.iter();
        let entry = move |school: &'a School| {
            Some((school, entries.by_ref().find(|entry| entry.place == school.place)?))
        };
        self.facts.schools.iter().filter_map(entry)
    }
}

/// Facts that no document prints as they are.
const NEVER_PRINTED: [&str; 2] = ["chap_nhan", "them"];

fn add_texts<'t>(node: &'t Node, texts: &mut Vec<(&'t str, &'t Place)>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar(scalar) => texts.push((&scalar.text, &node.place)),
        NodeValue::List(items) => items.iter().for_each(|item| add_texts(item, texts)),
        NodeValue::Map(entries) => entries.iter().for_each(|(_, node)| add_texts(node, texts)),
    }
}

/// Where the value of `key` of the map `node` stands; the map's own place where it is not written.
pub(super) fn place_in<'a>(node: &'a Node, key: &str) -> &'a Place {
    node.get(key).map_or(&node.place, |value| &value.place)
}
