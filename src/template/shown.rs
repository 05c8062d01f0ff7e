//! Views → the values a template is rendered with, as far as it looks at them.
//!
//! Handlebars cannot share values, and a school stands in many lists. So a value that a template has no eye for is not
//! made at all.

use std::collections::HashSet;
use std::fmt::{self, Write};

use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_json::{Error, Map, Value, value};

use super::seen::SeenNames;

/// A value that is made when it is looked at.
pub(super) struct Late<F>(pub(super) F);

impl<T: Serialize, F: Fn() -> T> Serialize for Late<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0().serialize(serializer)
    }
}

/// Serializes a group, each value under its name and made when it is looked at.
macro_rules! group {
    ($serializer:expr, { $($(#[$doc:meta])* $name:literal: $value:expr,)* $(..$more:expr)? }) => {{
        use serde::ser::SerializeStruct as _;
        let mut group = $serializer.serialize_struct("", [$($name),*].len())?;
        $(group.serialize_field($name, &$crate::template::shown::Late(|| $value))?;)*
        $(for (name, value) in $more {
            group.serialize_field(name, &value)?;
        })?
        group.end()
    }};
}

pub(super) use group;

/// What may be names, of texts.
pub(super) type NamesInTexts<'t> = HashSet<&'t str>;

/// What `seen` looks at of `view`.
pub(super) fn show(view: &impl Serialize, seen: &SeenNames) -> Result<Value, Error> {
    view.serialize(Look { seen: Some(seen), words: None, elements: usize::MAX })
}

/// The names of `view`, or those of them that stand among `words`: of a list those of its first element, which has all
/// that any of them has.
pub(super) fn show_names(view: &impl Serialize, words: Option<&NamesInTexts<'_>>) -> Result<Value, Error> {
    view.serialize(Look { seen: Some(&SeenNames::whole()), words, elements: 1 })
}

#[derive(Clone, Copy)]
struct Look<'s> {
    /// What is looked at of the value at hand; with `None` only whether it is there.
    seen: Option<&'s SeenNames>,
    /// No other names are looked at, where they are given.
    words: Option<&'s NamesInTexts<'s>>,
    /// So many elements of a list are shown.
    elements: usize,
}

impl Look<'_> {
    fn field(self, name: &str) -> Option<Self> {
        let seen = self.seen?.field(name).filter(|_| self.words.is_none_or(|words| words.contains(name)))?;
        Some(Self { seen: Some(seen), ..self })
    }
}

struct Elements<'s> {
    look: Look<'s>,
    shown: Vec<Value>,
}

struct ShownFields<'s> {
    look: Look<'s>,
    shown: Map<String, Value>,
    key: String,
}

impl SerializeSeq for Elements<'_> {
    type Ok = Value;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Error> {
        if self.shown.len() < self.look.elements {
            self.shown.push(element.serialize(self.look)?);
        }
        Ok(())
    }

    fn end(self) -> Result<Value, Error> {
        Ok(Value::Array(self.shown))
    }
}

impl ShownFields<'_> {
    fn show<T: Serialize + ?Sized>(&mut self, name: &str, field: &T) -> Result<(), Error> {
        if let Some(look) = self.look.field(name) {
            self.shown.insert(name.to_owned(), field.serialize(look)?);
        }
        Ok(())
    }

    /// A group of which nothing is used is there all the same.
    fn finish(self) -> Value {
        let is_used = self.look.seen.is_some_and(|seen| !seen.is_empty());
        if is_used { Value::Object(self.shown) } else { Value::Bool(true) }
    }
}

impl SerializeStruct for ShownFields<'_> {
    type Ok = Value;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, field: &T) -> Result<(), Error> {
        self.show(name, field)
    }

    fn end(self) -> Result<Value, Error> {
        Ok(self.finish())
    }
}

impl SerializeMap for ShownFields<'_> {
    type Ok = Value;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        // Most are not looked at, and take no memory of their own.
        self.key.clear();
        write!(self.key, "{}", FieldName(key)).map_err(|_| Error::custom("a name that is no text"))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, field: &T) -> Result<(), Error> {
        let name = std::mem::take(&mut self.key);
        self.show(&name, field)?;
        self.key = name;
        Ok(())
    }

    fn end(self) -> Result<Value, Error> {
        Ok(self.finish())
    }
}

/// A name as text.
struct FieldName<'n, T: ?Sized>(&'n T);

impl<T: Serialize + ?Sized> fmt::Display for FieldName<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}

macro_rules! as_json {
    ($($method:ident($type:ty)),*) => {
        $(fn $method(self, value: $type) -> Result<Value, Error> {
            value::Serializer.$method(value)
        })*
    };
}

/// Groups and lists are looked into, all else is as `serde_json` has it.
impl<'s> Serializer for Look<'s> {
    type Ok = Value;
    type Error = Error;
    type SerializeSeq = Elements<'s>;
    type SerializeTuple = Impossible<Value, Error>;
    type SerializeTupleStruct = Impossible<Value, Error>;
    type SerializeTupleVariant = Impossible<Value, Error>;
    type SerializeMap = ShownFields<'s>;
    type SerializeStruct = ShownFields<'s>;
    type SerializeStructVariant = Impossible<Value, Error>;

    fn serialize_seq(self, length: Option<usize>) -> Result<Elements<'s>, Error> {
        let look = Self { seen: self.seen.and_then(SeenNames::elements), ..self };
        Ok(Elements { look, shown: Vec::with_capacity(length.unwrap_or_default().min(self.elements)) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<ShownFields<'s>, Error> {
        let fields = self.seen.map_or(0, SeenNames::fields);
        Ok(ShownFields { look: self, shown: Map::with_capacity(fields), key: String::new() })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<ShownFields<'s>, Error> {
        self.serialize_map(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, Error> {
        value.serialize(self)
    }

    as_json! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32),
        serialize_f64(f64), serialize_char(char), serialize_str(&str), serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str)
    }

    fn serialize_none(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_unit(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Value, Error> {
        self.serialize_str(name)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Value, Error> {
        Err(not_shown())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(not_shown())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(not_shown())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(not_shown())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(not_shown())
    }
}

fn not_shown() -> Error {
    Error::custom("views are made of groups, lists, texts and numbers")
}
