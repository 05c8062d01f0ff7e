//! The number of a document.

use std::fmt;

use crate::diagnostic::rules;
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// A registered number; `07`, `7` and `07a` are read. Printed with the decree's zero (II.3.c).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DocumentNumber {
    /// From 1.
    pub number: u32,
    /// A suffix some registers use ("a", "b").
    pub suffix: String,
}

impl DocumentNumber {
    /// Reads digits, then letters or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
        let (digits, suffix) = text.split_at_checked(end)?;
        let number = digits.parse().ok().filter(|number| *number > 0)?;
        let letters = suffix.chars().count() <= 3 && suffix.chars().all(char::is_alphabetic);
        letters.then(|| Self { number, suffix: suffix.into() })
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}{}", self.number, self.suffix)
    }
}

impl Fact for DocumentNumber {
    fn shape() -> Shape {
        Shape::Form { what: "số văn bản, như 7, 07 hoặc 07a", pattern: r"\d+[A-Za-zÀ-ỹ]{0,3}" }
    }

    fn dump(&self) -> serde_json::Value {
        self.to_string().into()
    }
}

impl Decode for DocumentNumber {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "số văn bản")?;
        let message = || format!("`{}` không phải là số văn bản: ghi như 7, 07 hoặc 07a", scalar.text);
        match Self::parse(&scalar.text) {
            Some(number) => Some(number),
            None => decoder.error(&rules::SO_SAI, message(), &node.place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_under_ten_take_a_zero() {
        for (text, printed) in [("7", "07"), ("07", "07"), ("12", "12"), ("0157", "157"), ("07a", "07a")] {
            assert_eq!(
                DocumentNumber::parse(text).map(|number| number.to_string()).as_deref(),
                Some(printed)
            );
        }
        for text in ["", "0", "a7", "7/KH", "-1", "7 a", "99999999999", "7abcd"] {
            assert_eq!(DocumentNumber::parse(text), None, "{text}");
        }
    }
}
