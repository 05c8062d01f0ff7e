//! A document's facts, with where each was written.

use crate::diagnostic::Place;
use crate::facts::{Facts, School};
use crate::yaml::{Node, NodeValue};

/// A text that is printed as it is typed, and its place.
pub(super) type PrintedText<'a> = (&'a str, &'a Place);

/// A document's facts, with where each was written.
pub(super) struct Written<'a> {
    pub(super) facts: &'a Facts,
    pub(super) tree: &'a Node,
    pub(super) printed_texts: Vec<PrintedText<'a>>,
    /// Those of them in which a slip shows, whatever stands elsewhere.
    pub(super) slips: Vec<PrintedText<'a>>,
}

impl<'a> Written<'a> {
    /// `facts`, and the `tree` that they were read from; `showing` tells in which texts a slip shows.
    pub(super) fn new(
        facts: &'a Facts,
        tree: &'a Node,
        showing: impl FnOnce(&[PrintedText<'a>]) -> Vec<PrintedText<'a>>,
    ) -> Self {
        let printed_texts = printed_texts(tree);
        let slips = showing(&printed_texts);
        Self { facts, tree, printed_texts, slips }
    }

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

/// Facts that no document prints as they are.
const NEVER_PRINTED: [&str; 2] = ["chap_nhan", "them"];

fn printed_texts(tree: &Node) -> Vec<PrintedText<'_>> {
    let NodeValue::Map(entries) = &tree.value else { return Vec::new() };
    let printed = entries.iter().filter(|(key, _)| !NEVER_PRINTED.contains(&key.value.as_str()));
    let mut texts = Vec::new();
    printed.for_each(|(_, node)| add_texts(node, &mut texts));
    texts
}

fn add_texts<'t>(node: &'t Node, texts: &mut Vec<PrintedText<'t>>) {
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
