//! Texts, numbers, yes and no.

use super::Located;
use super::decoder::{Decode, Decoder};
use super::node::{Node, NodeValue, Scalar};
use crate::diagnostic::rules;

impl Decode for String {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "một dòng chữ")?;
        if scalar.text.is_empty() {
            return decoder.error(&rules::THIEU_GIA_TRI, "chỗ này không được để trống", &node.place);
        }
        Some(scalar.text.clone())
    }
}

impl Decode for u32 {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "một số")?;
        match scalar.text.parse() {
            Ok(number) => Some(number),
            Err(_) => decoder.wrong_type(node, "một số nguyên không âm"),
        }
    }
}

impl Decode for bool {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "`co` hoặc `khong`")?;
        match yes_or_no(&scalar.text.to_lowercase()) {
            Some(answer) => Some(answer),
            None => decoder.wrong_type(node, "`co` hoặc `khong`"),
        }
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "co" | "có" | "true" => Some(true),
        "khong" | "không" | "false" => Some(false),
        _ => None,
    }
}

impl<T: Decode> Decode for Located<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        Some(Self { value: T::decode(node, decoder)?, place: node.place.clone() })
    }
}

/// What few have, and is large: it lies apart, so that those without it stay small.
impl<T: Decode> Decode for Box<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        T::decode(node, decoder).map(Self::new)
    }
}

/// Free facts: scalars are texts, but for plain integers and yes or no.
impl Decode for serde_json::Value {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        Some(match &node.value {
            NodeValue::Null => Self::Null,
            NodeValue::Scalar(scalar) => free_scalar(scalar),
            NodeValue::List(_) => Self::Array(decoder.items(node)),
            NodeValue::Map(entries) => {
                let values = entries
                    .iter()
                    .filter_map(|(name, node)| Some((name.value.clone(), Self::decode(node, decoder)?)));
                Self::Object(values.collect())
            }
        })
    }
}

fn free_scalar(scalar: &Scalar) -> serde_json::Value {
    let text = || serde_json::Value::String(scalar.text.clone());
    if scalar.quoted {
        return text();
    }
    match scalar.text.as_str() {
        "co" | "true" => true.into(),
        "khong" | "false" => false.into(),
        // A number only where it is spelled as numbers are: `07` and `+1` are texts.
        spelling => match spelling.parse::<i64>() {
            Ok(number) if number.to_string() == spelling => number.into(),
            _ => text(),
        },
    }
}
