//! What a value of a YAML file is, and what a map of known keys is.

use serde_json::Value;

use super::super::decoder::{Decode, Decoder, Fields};
use super::super::{Located, Node};
use super::keys::Keys;
use super::shape::{Field, RecordShape, Shape};

/// A value of a YAML file: how it looks, and how it is written again.
pub trait Fact: Decode {
    /// How it looks, for schemas and pages.
    fn shape() -> Shape;

    /// As it is written in a file; null for what is not written.
    fn dump(&self) -> Value;
}

/// A [`Fact`] that is a map of known keys.
pub trait Record: Sized {
    /// What it holds, in the order of reading.
    fn fields() -> Vec<Field>;

    /// Takes its keys out of a map that may hold more.
    fn take(fields: &mut Fields<'_, '_>) -> Option<Self>;

    /// Adds what templates see as it is written; null where nothing is.
    fn show(&self, seen: &mut Vec<(&'static str, Value)>);

    /// Adds its keys to those of a map that may hold more.
    fn dump_into(&self, keys: &mut Keys);
}

impl<T: Fact> Fact for Located<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn dump(&self) -> Value {
        self.value.dump()
    }
}

impl<T: Fact> Fact for Box<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn dump(&self) -> Value {
        (**self).dump()
    }
}

impl Fact for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn dump(&self) -> Value {
        self.as_str().into()
    }
}

impl Fact for u32 {
    fn shape() -> Shape {
        Shape::Number { from: 0, to: None }
    }

    fn dump(&self) -> Value {
        (*self).into()
    }
}

impl Fact for bool {
    fn shape() -> Shape {
        Shape::YesNo
    }

    fn dump(&self) -> Value {
        (*self).into()
    }
}

impl Fact for Value {
    fn shape() -> Shape {
        Shape::Anything
    }

    fn dump(&self) -> Value {
        self.clone()
    }
}

/// Reads a whole map as a record; what is left over is unknown.
pub fn read_record<T: Record>(node: &Node, decoder: &mut Decoder) -> Option<T> {
    let mut fields = Fields::open(node, decoder)?;
    let record = T::take(&mut fields);
    fields.close();
    record
}

impl Shape {
    /// That of a record.
    pub fn record<T: Record>(name: &'static str, title: &'static str) -> Self {
        Self::Record(RecordShape { name, title, fields: T::fields() })
    }
}
