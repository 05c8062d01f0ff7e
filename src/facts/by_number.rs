//! What is said of criteria, or of standards, by their numbers.

use serde_json::Value;

use crate::yaml::{Decode, Decoder, Fact, Fields, Located, Node, Shape};

/// A map from numbers ("1.1", "2") to what is said of each.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct ByNumber<T>(pub Vec<(Located<String>, T)>);

impl<T> Default for ByNumber<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByNumber<T> {
    /// What is said of `number`.
    pub fn of(&self, number: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known.value == number).map(|(_, said)| said)
    }
}

impl<T: Decode> Decode for ByNumber<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let entries = Fields::open(node, decoder)?.rest();
        let said = entries.into_iter().filter_map(|(name, node)| Some((name.clone(), decoder.read(node)?)));
        Some(Self(said.collect()))
    }
}

impl<T: Fact> Fact for ByNumber<T> {
    fn shape() -> Shape {
        Shape::Map { keys: "số", values: Box::new(T::shape()) }
    }

    fn dump(&self) -> Value {
        Value::Object(self.0.iter().map(|(name, said)| (name.value.clone(), said.dump())).collect())
    }
}
