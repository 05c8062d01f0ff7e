//! Numbers of a small range at a key.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::super::Located;
use super::super::decoder::Fields;
use super::{Codec, Shape};

/// A number of a small range, with its place.
#[derive(Debug)]
pub struct Within(pub RangeInclusive<u8>);

impl Codec<Option<Located<u8>>> for Within {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<Located<u8>>> {
        Some(fields.within(key, self.0.clone()))
    }

    fn dump(&self, value: &Option<Located<u8>>) -> Value {
        value.as_ref().map(|number| number.value.into()).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        small_number(&self.0)
    }
}

/// A number of a small range.
#[derive(Debug)]
pub struct PlainWithin(pub RangeInclusive<u8>);

impl Codec<Option<u8>> for PlainWithin {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<u8>> {
        Some(fields.within(key, self.0.clone()).map(|number| number.value))
    }

    fn dump(&self, value: &Option<u8>) -> Value {
        value.map(Value::from).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        small_number(&self.0)
    }
}

/// 0 where nothing is written.
impl Codec<u8> for PlainWithin {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u8> {
        Some(fields.within(key, self.0.clone()).map_or(0, |number| number.value))
    }

    fn dump(&self, value: &u8) -> Value {
        (*value).into()
    }

    fn shape(&self) -> Shape {
        small_number(&self.0)
    }
}

/// A number of a small range that must be there.
#[derive(Debug)]
pub struct NeededWithin(pub RangeInclusive<u8>);

impl Codec<u8> for NeededWithin {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u8> {
        fields.required_within(key, self.0.clone()).map(|number| number.value)
    }

    fn dump(&self, value: &u8) -> Value {
        (*value).into()
    }

    fn shape(&self) -> Shape {
        small_number(&self.0)
    }

    fn is_needed(&self) -> bool {
        true
    }
}

fn small_number(range: &RangeInclusive<u8>) -> Shape {
    Shape::Number { from: (*range.start()).into(), to: Some((*range.end()).into()) }
}
