//! A map that leaves nothing out, made of the examples of its declaration.

use std::sync::{Arc, LazyLock};

use super::super::{Entry, Located, Node, NodeValue, read};
use super::{Field, Record, Shape};
use crate::diagnostic::{Place, Report, Source};
use crate::vietnamese;

/// A map of `T` with every key but those called `without`, also further down.
pub fn example<T: Record>(without: &[&str]) -> Node {
    map(&T::fields(), without)
}

fn map(fields: &[Field], without: &[&str]) -> Node {
    let fields = fields.iter().filter(|field| !without.contains(&field.key));
    let entries = fields.filter_map(|field| {
        let node = value(&field.shape, field.example, without)?;
        Some((Located { value: field.key.to_owned(), place: node.place.clone() }, node))
    });
    let entries: Vec<Entry> = entries.collect();
    Node { place: nowhere(), value: NodeValue::Map(entries) }
}

fn nowhere() -> Place {
    static NOWHERE: LazyLock<Place> = LazyLock::new(|| Place::file(""));
    NOWHERE.clone()
}

/// Of records all their keys, of anything else what is written as its example.
fn value(shape: &Shape, example: &str, without: &[&str]) -> Option<Node> {
    match shape {
        Shape::Record(record) => Some(map(&record.fields, without)),
        Shape::List(item) | Shape::Lines(item) if holds_records(item) => {
            let item = value(item, example, without)?;
            Some(Node { place: nowhere(), value: NodeValue::List(vec![item]) })
        }
        Shape::OneOf(shapes) if shapes.iter().any(holds_records) => {
            value(shapes.iter().find(|shape| holds_records(shape))?, example, without)
        }
        Shape::Text
        | Shape::Form { .. }
        | Shape::Number { .. }
        | Shape::YesNo
        | Shape::Choice(_)
        | Shape::List(_)
        | Shape::Lines(_)
        | Shape::Map { .. }
        | Shape::OneOf(_)
        | Shape::Anything => written(example),
    }
}

/// What is written as `example`.
pub(super) fn written(example: &str) -> Option<Node> {
    if is_plain(example) {
        return Some(Node::plain(nowhere(), example.to_owned()));
    }
    let source = Arc::new(Source { name: String::new(), text: example.to_owned() });
    read(&source, &mut Report::new())
}

/// Whether `example` is words and numbers without any sign that YAML has a use for, as most are: they need no parser, and a
/// test holds that none of them has a letter to be mended.
fn is_plain(example: &str) -> bool {
    let is_of_words = |byte: u8| {
        !byte.is_ascii()
            || byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'/' | b'-' | b'.' | b',' | b'%')
    };
    example.bytes().all(is_of_words)
        && !example.starts_with(|c: char| c == ' ' || c.is_ascii_punctuation())
        && !example.ends_with(' ')
        && !example.contains("  ")
        && !["", "null"].iter().any(|nothing| example.eq_ignore_ascii_case(nothing))
        && vietnamese::is_plain(example)
}

fn holds_records(shape: &Shape) -> bool {
    match shape {
        Shape::Record(_) => true,
        Shape::List(item) | Shape::Lines(item) => holds_records(item),
        Shape::OneOf(shapes) => shapes.iter().any(holds_records),
        Shape::Text
        | Shape::Form { .. }
        | Shape::Number { .. }
        | Shape::YesNo
        | Shape::Choice(_)
        | Shape::Map { .. }
        | Shape::Anything => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::characters;
    use super::*;

    fn value_of(node: Option<Node>) -> Option<NodeValue> {
        node.map(|node| node.value)
    }

    proptest! {
        #[test]
        fn what_needs_no_parser_is_what_the_parser_reads(
            text in "(null|no|[a-dà-ỹ0-9.,()%/ –-]{0,8}|[0-9]{1,2}/[0-9]{4})",
        ) {
            let mut found = Report::new();
            prop_assume!(characters::clean(&text, &nowhere(), &mut found) == text.trim() && found.is_empty());
            let source = Arc::new(Source { name: String::new(), text: text.clone() });
            prop_assert_eq!(value_of(written(&text)), value_of(read(&source, &mut Report::new())));
        }
    }
}
