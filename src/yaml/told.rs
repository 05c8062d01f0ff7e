//! What facts say of something that a school may have or not.

use serde_json::Value;

use super::decoder::{Decoder, Read};
use super::node::{Node, NodeValue};
use crate::diagnostic::Place;
use crate::vietnamese::unaccented;

/// "Yes, this", "no, none", or nothing at all. A sentence that says "there is none" needs [`Told::No`]: from silence
/// follows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub enum Told<T> {
    /// Nothing is said.
    #[default]
    Silent,
    /// There is none: said at that place.
    No(Place),
    /// This is there.
    Yes(T),
}

impl<T> Told<T> {
    /// What is there.
    pub fn yes(&self) -> Option<&T> {
        match self {
            Self::Yes(value) => Some(value),
            Self::Silent | Self::No(_) => None,
        }
    }

    /// What is there, to be changed.
    pub fn yes_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Yes(value) => Some(value),
            Self::Silent | Self::No(_) => None,
        }
    }

    /// As facts files write it; null where nothing is said.
    pub fn dump(&self, none: NoneWords, print: impl Fn(&T) -> Value) -> Value {
        match self {
            Self::Silent => Value::Null,
            Self::No(_) => none.key.into(),
            Self::Yes(value) => print(value),
        }
    }

    /// Whether nothing is said.
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::Silent)
    }
}

/// Words that say there is none, and how a dump writes them.
#[derive(Debug, Clone, Copy)]
pub struct NoneWords {
    /// As written in facts: `chua`, `khong`.
    pub key: &'static str,
    /// Others that mean it, without accents.
    pub others: &'static [&'static str],
}

impl NoneWords {
    fn mean(self, text: &str) -> bool {
        let text = unaccented(text);
        text == self.key || self.others.contains(&text.as_str())
    }

    /// Reads `node`, where one of these words stands for none; anything else is read by `read`.
    pub fn read<T>(self, node: &Node, decoder: &mut Decoder, read: Read<T>) -> Option<Told<T>> {
        match &node.value {
            NodeValue::Scalar(scalar) if self.mean(&scalar.text) => Some(Told::No(node.place.clone())),
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) | NodeValue::Map(_) => {
                read(node, decoder).map(Told::Yes)
            }
        }
    }
}
