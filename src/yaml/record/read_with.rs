//! Values at a key that functions of their own read and write.

use serde_json::Value;

use super::super::decoder::{Fields, Read};
use super::super::{NoneWords, Told};
use super::{Codec, Shape};

/// Read and written by functions of its own; a type's own value where nothing is written.
#[derive(Debug)]
pub struct OptionalWith<T> {
    /// Reads what is written.
    pub read: Read<T>,
    /// Writes it.
    pub dump: fn(&T) -> Value,
    /// How it looks.
    pub shape: fn() -> Shape,
}

impl<T: Default> Codec<T> for OptionalWith<T> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
        Some(fields.optional_with(key, self.read).unwrap_or_default())
    }

    fn dump(&self, value: &T) -> Value {
        (self.dump)(value)
    }

    fn shape(&self) -> Shape {
        (self.shape)()
    }
}

impl<T> Codec<Option<T>> for OptionalWith<T> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<T>> {
        Some(fields.optional_with(key, self.read))
    }

    fn dump(&self, value: &Option<T>) -> Value {
        value.as_ref().map(self.dump).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        (self.shape)()
    }
}

/// Read and written by functions of its own; it must be there.
#[derive(Debug)]
pub struct NeededWith<T> {
    /// Reads what is written.
    pub read: Read<T>,
    /// Writes it.
    pub dump: fn(&T) -> Value,
    /// How it looks.
    pub shape: fn() -> Shape,
}

impl<T> Codec<T> for NeededWith<T> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
        fields.required_with(key, self.read)
    }

    fn dump(&self, value: &T) -> Value {
        (self.dump)(value)
    }

    fn shape(&self) -> Shape {
        (self.shape)()
    }

    fn is_needed(&self) -> bool {
        true
    }
}

/// Something that may be told, denied by a word, or left unsaid.
#[derive(Debug)]
pub struct ToldWith<T> {
    /// The word that denies it.
    pub none: NoneWords,
    /// Reads what is written.
    pub read: Read<Told<T>>,
    /// Writes it.
    pub dump: fn(&T) -> Value,
    /// How it looks.
    pub shape: fn() -> Shape,
}

impl<T> Codec<Told<T>> for ToldWith<T> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Told<T>> {
        Some(fields.optional_with(key, self.read).unwrap_or_default())
    }

    fn dump(&self, value: &Told<T>) -> Value {
        value.dump(self.none, self.dump)
    }

    fn shape(&self) -> Shape {
        Shape::OneOf(vec![Shape::words([(self.none.key, "không có")]), (self.shape)()])
    }
}
