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

/// Where the value of `key` of the map `node` stands; the map's own place where it is not written.
pub(super) fn place_in<'a>(node: &'a Node, key: &str) -> &'a Place {
    node.get(key).map_or(&node.place, |value| &value.place)
}
