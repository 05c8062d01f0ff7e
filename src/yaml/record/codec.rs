//! How the value at a key is read and written again.

use serde_json::Value;

use super::super::decoder::Fields;
use super::{Fact, Shape};

/// A way to read a key and to write it again.
pub trait Codec<T> {
    /// The value at `key`; `None` where there can be no record without it.
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T>;
    /// What is written at the key; null where nothing is.
    fn dump(&self, value: &T) -> Value;
    /// How the value looks.
    fn shape(&self) -> Shape;
    /// Whether it must be there.
    fn is_needed(&self) -> bool {
        false
    }
}

/// It must be there.
#[derive(Debug)]
pub struct Needed;

impl<T: Fact> Codec<T> for Needed {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
        fields.required(key)
    }

    fn dump(&self, value: &T) -> Value {
        value.dump()
    }

    fn shape(&self) -> Shape {
        T::shape()
    }

    fn is_needed(&self) -> bool {
        true
    }
}

/// It may be there.
#[derive(Debug)]
pub struct Optional;

impl<T: Fact> Codec<Option<T>> for Optional {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<T>> {
        Some(fields.optional(key))
    }

    fn dump(&self, value: &Option<T>) -> Value {
        value.as_ref().map(Fact::dump).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        T::shape()
    }
}

/// There is a type's own value where nothing is written.
impl<T: Fact + Default + PartialEq> Codec<T> for Optional {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
        Some(fields.optional(key).unwrap_or_default())
    }

    fn dump(&self, value: &T) -> Value {
        if *value == T::default() { Value::Null } else { value.dump() }
    }

    fn shape(&self) -> Shape {
        T::shape()
    }
}

/// It may be there, and values below depend on it: the decoder keeps it under its key.
#[derive(Debug)]
pub struct Kept;

impl<T: Fact> Codec<Option<T>> for Kept {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<T>> {
        let Some((_, node)) = fields.take_written(key) else { return Some(None) };
        fields.decoder.remember(key, node);
        Some(fields.decoder.read(node))
    }

    fn dump(&self, value: &Option<T>) -> Value {
        value.as_ref().map(Fact::dump).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        T::shape()
    }
}

/// A list, empty where nothing is written.
#[derive(Debug)]
pub struct List;

impl<T: Fact> Codec<Vec<T>> for List {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<T>> {
        Some(fields.list(key))
    }

    fn dump(&self, value: &Vec<T>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        T::shape().list()
    }
}

/// A list that must be there.
#[derive(Debug)]
pub struct NeededList;

impl<T: Fact> Codec<Vec<T>> for NeededList {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<T>> {
        fields.required_with(key, |node, decoder| Some(decoder.items(node)))
    }

    fn dump(&self, value: &Vec<T>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        T::shape().list()
    }

    fn is_needed(&self) -> bool {
        true
    }
}

/// A list, or one text that stands for a list of one.
#[derive(Debug)]
pub struct Lines;

impl<T: Fact> Codec<Vec<T>> for Lines {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<T>> {
        Some(fields.lines(key))
    }

    fn dump(&self, value: &Vec<T>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        Shape::Lines(Box::new(T::shape()))
    }
}

/// Yes or no; no where nothing is written.
#[derive(Debug)]
pub struct Flag;

impl Codec<bool> for Flag {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<bool> {
        Some(fields.flag(key))
    }

    fn dump(&self, value: &bool) -> Value {
        if *value { true.into() } else { Value::Null }
    }

    fn shape(&self) -> Shape {
        Shape::YesNo
    }
}
