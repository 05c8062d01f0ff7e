//! The tree of facts before they have types: what was written, and where. YAML files and spreadsheet rows
//! both become such trees, so both are decoded by the same code.

use std::collections::HashMap;

use super::Located;
use crate::diagnostic::Place;

/// One value as it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands; of a list or a map its first line.
    pub place: Place,
    /// What stands there.
    pub value: NodeValue,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeValue {
    /// Nothing, or `~`. In a nearer file it takes an inherited value away.
    Null,
    /// A text, number, date or word.
    Scalar(Scalar),
    List(Vec<Node>),
    /// Keys with their values, in the order written; no key twice.
    Map(Vec<Entry>),
}

/// A key with its value.
pub type Entry = (Located<String>, Node);

/// A scalar by its spelling: `07` and `1.10` stay what they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// In NFC, without white space at its ends.
    pub text: String,
    /// Whether it was quoted or a block text, so that `"5"` in `them` stays a text.
    pub quoted: bool,
}

impl Node {
    /// A scalar that was not quoted, such as a spreadsheet's cell.
    pub fn plain(place: Place, text: String) -> Self {
        Self { place, value: NodeValue::Scalar(Scalar { text, quoted: false }) }
    }

    /// Whether nothing is written: null, or a text without a letter.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            NodeValue::Null => true,
            NodeValue::Scalar(scalar) => scalar.text.is_empty(),
            NodeValue::List(_) | NodeValue::Map(_) => false,
        }
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Scalar(scalar) => Some(&scalar.text),
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
        }
    }

    /// What it is, for a message: "danh sách", "`07`".
    pub fn describe(&self) -> String {
        match &self.value {
            NodeValue::Null => "chỗ trống".into(),
            NodeValue::Scalar(scalar) => format!("`{}`", scalar.text),
            NodeValue::List(_) => "một danh sách".into(),
            NodeValue::Map(_) => "một nhóm khóa".into(),
        }
    }

    /// The value of `key`, where this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            NodeValue::Map(entries) => {
                entries.iter().find(|(name, _)| name.value == key).map(|(_, node)| node)
            }
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => None,
        }
    }

    /// Takes `key` out of a map.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        self.take_if(key, |_| true)
    }

    /// Takes `key` out of a map if its value is as `wanted`.
    pub fn take_if(&mut self, key: &str, wanted: impl Fn(&Node) -> bool) -> Option<Node> {
        let NodeValue::Map(entries) = &mut self.value else { return None };
        let index = entries.iter().position(|(name, node)| name.value == key && wanted(node))?;
        Some(entries.remove(index).1)
    }

    /// Lays this node over what it inherits: maps merge key by key, anything else replaces.
    #[must_use]
    pub fn over(self, inherited: Self) -> Self {
        match (self.value, inherited.value) {
            (NodeValue::Map(near), NodeValue::Map(far)) => {
                Self { place: self.place, value: NodeValue::Map(merge(near, far)) }
            }
            (value, _) => Self { place: self.place, value },
        }
    }
}

/// Inherited keys keep their order; keys that only the nearer map has follow.
fn merge(near: Vec<Entry>, far: Vec<Entry>) -> Vec<Entry> {
    let mut merged = far;
    let places: HashMap<String, usize> =
        merged.iter().enumerate().map(|(at, (name, _))| (name.value.clone(), at)).collect();
    for (key, node) in near {
        match places.get(&key.value).and_then(|at| merged.get_mut(*at)) {
            Some(entry) => {
                let nothing = Node { place: entry.1.place.clone(), value: NodeValue::Null };
                let inherited = std::mem::replace(&mut entry.1, nothing);
                *entry = (key, node.over(inherited));
            }
            None => merged.push((key, node)),
        }
    }
    merged
}
