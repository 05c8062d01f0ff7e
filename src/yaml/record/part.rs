//! The parts of a record: a key, several keys that belong together, or what is not written at all.

use std::marker::PhantomData;

use serde_json::Value;

use super::super::Node;
use super::super::decoder::Fields;
use super::{Codec, FactColumn, Field, Flag, Keys, Lines, List, Needed, Optional, Reads, Record};
use crate::diagnostic::Place;

/// A part of a map that is read into a field of type `T`.
pub trait MapPart<T> {
    /// Takes it; `None` where there can be no record without it.
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<T>;
    /// Writes it.
    fn dump(&self, value: &T, keys: &mut Keys);
    /// Adds what templates see as it is written.
    fn show(&self, _: &T, _: &mut Vec<(&'static str, Value)>) {}
    /// The keys it has.
    fn fields(&self) -> Vec<Field>;
}

/// One key.
#[derive(Debug)]
pub struct Keyed<C> {
    key: &'static str,
    title: &'static str,
    about: &'static str,
    example: &'static str,
    clause: &'static str,
    column: Option<FactColumn>,
    is_seen: bool,
    codec: C,
}

/// A key read by `codec`. `title` is what people call it, `about` what it says, in Vietnamese.
pub const fn reads<C>(
    codec: C,
    key: &'static str,
    title: &'static str,
    about: &'static str,
    example: &'static str,
) -> Keyed<C> {
    Keyed { key, title, about, example, clause: "", column: None, is_seen: false, codec }
}

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident: $codec:ident;)*) => {
        $(
            $(#[$meta])*
            pub const fn $name(
                key: &'static str,
                title: &'static str,
                about: &'static str,
                example: &'static str,
            ) -> Keyed<$codec> {
                reads($codec, key, title, about, example)
            }
        )*
    };
}

kinds! {
    /// A key that must be there.
    needed: Needed;
    /// A key that may be there.
    optional: Optional;
    /// A key with a list.
    list: List;
    /// A key with a list, or with one text for a list of one.
    lines: Lines;
    /// A key with yes or no.
    flag: Flag;
}

impl<C> Keyed<C> {
    /// The clause that asks for it.
    pub const fn clause(mut self, clause: &'static str) -> Self {
        self.clause = clause;
        self
    }

    /// A table's column, headed by its title or any of `headers`.
    pub const fn column(mut self, cell: Reads, headers: &'static [&'static str]) -> Self {
        self.column = Some(FactColumn { title: None, cell, headers });
        self
    }

    /// A table's column with a title of its own.
    pub const fn column_called(
        mut self,
        title: &'static str,
        cell: Reads,
        headers: &'static [&'static str],
    ) -> Self {
        self.column = Some(FactColumn { title: Some(title), cell, headers });
        self
    }

    /// Templates see it as it is written.
    pub const fn seen(mut self) -> Self {
        self.is_seen = true;
        self
    }
}

impl<T, C: Codec<T>> MapPart<T> for Keyed<C> {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<T> {
        self.codec.take(fields, self.key)
    }

    fn dump(&self, value: &T, keys: &mut Keys) {
        keys.add(self.key, self.codec.dump(value));
    }

    fn show(&self, value: &T, seen: &mut Vec<(&'static str, Value)>) {
        if self.is_seen {
            seen.push((self.key, self.codec.dump(value)));
        }
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field {
            key: self.key,
            title: self.title,
            about: self.about,
            example: self.example,
            clause: self.clause,
            is_needed: self.codec.is_needed(),
            shape: self.codec.shape(),
            column: self.column,
            is_seen: self.is_seen,
        }]
    }
}

/// The keys of another record, beside those of this one.
#[derive(Debug)]
pub struct Flat;

impl<T: Record> MapPart<T> for Flat {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<T> {
        T::take(fields)
    }

    fn dump(&self, value: &T, keys: &mut Keys) {
        value.dump_into(keys);
    }

    fn show(&self, value: &T, seen: &mut Vec<(&'static str, Value)>) {
        value.show(seen);
    }

    fn fields(&self) -> Vec<Field> {
        T::fields()
    }
}

/// What is not written, but follows from where the map stands.
#[derive(Debug)]
pub struct Ghost<T> {
    from: fn(&Node) -> T,
    phantom: PhantomData<T>,
}

/// What `from` makes of the map.
pub const fn ghost<T>(from: fn(&Node) -> T) -> Ghost<T> {
    Ghost { from, phantom: PhantomData }
}

/// Where the map begins.
pub const fn here() -> Ghost<Place> {
    ghost(|node| node.place.clone())
}

impl<T> MapPart<T> for Ghost<T> {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<T> {
        Some((self.from)(fields.node()))
    }

    fn dump(&self, _: &T, _: &mut Keys) {}

    fn fields(&self) -> Vec<Field> {
        Vec::new()
    }
}
