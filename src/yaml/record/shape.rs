//! How values of a YAML file look.

use super::{Field, Record};

/// What may stand somewhere.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A text.
    Text,
    /// A text of a form of its own.
    Form {
        /// What it is: "ngày, tháng hoặc năm".
        what: &'static str,
        /// What is accepted, as a regular expression that holds the whole.
        pattern: &'static str,
    },
    /// A whole number.
    Number {
        /// The least.
        from: u32,
        /// The greatest, where there is one.
        to: Option<u32>,
    },
    /// `co` or `khong`.
    YesNo,
    /// One of these words, each with what it means; other spellings of them are accepted too.
    Choice(Vec<(&'static str, &'static str)>),
    /// A map of known keys.
    Record(RecordShape),
    /// A list.
    List(Box<Self>),
    /// A list, or one of its items alone.
    Lines(Box<Self>),
    /// A map with keys of one's own.
    Map {
        /// What the keys are: "tên phần của mẫu".
        keys: &'static str,
        /// What stands at them.
        values: Box<Self>,
    },
    /// Any of these.
    OneOf(Vec<Self>),
    /// Anything.
    Anything,
}

/// A map of known keys.
#[derive(Debug, Clone)]
pub struct RecordShape {
    /// The name of its type.
    pub name: &'static str,
    /// What it is, in Vietnamese.
    pub title: &'static str,
    /// Its keys.
    pub fields: Vec<Field>,
}

impl Shape {
    /// That of a record.
    pub fn record<T: Record>(name: &'static str, title: &'static str) -> Self {
        Self::Record(RecordShape { name, title, fields: T::fields() })
    }

    /// A list of these.
    pub fn list(self) -> Self {
        Self::List(Box::new(self))
    }

    /// The words of a closed list.
    pub fn words(words: impl IntoIterator<Item = (&'static str, &'static str)>) -> Self {
        Self::Choice(words.into_iter().collect())
    }
}
