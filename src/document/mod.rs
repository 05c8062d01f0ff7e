//! The model every later stage shares: the decree's numbered boxes as [`Frame`], the body as [`Block`]s,
//! appendices. Plain data that knows no stage, no decree value and no OOXML.

use crate::decree::FormatRules;

mod block;
pub mod dump;
mod frame;
mod text;

pub use block::{Alignment, Block, Cell, CellMerge, Column, Inline, Table};
pub use frame::{Frame, NumberLine, Signature};
pub use text::{is_list_mark, is_text};

/// One administrative document, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which format rules it follows.
    pub rules: FormatRules,
    /// Boxes 1–5 and 7–13 of the decree's diagram.
    pub frame: Frame,
    /// Box 6: the content.
    pub body: Vec<Block>,
    /// How headings and numbered paragraphs of body and appendices are counted.
    pub numbering: NumberingScheme,
    /// Appendices, in order. They take Roman numerals from two on (Phụ lục I, III.1.a).
    pub appendices: Vec<Appendix>,
    /// What the package says of itself.
    pub properties: Properties,
}

/// How levels are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberingScheme {
    /// `la-ma`: I. → 1. → a).
    Roman,
    /// `thap-phan`: 1. → 1.1. → 1.1.1.
    Decimal,
}

/// An appendix (Phụ lục): a section of its own with its own page numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Appendix {
    /// Its title as written in the template; the writer sets it in capitals.
    pub title: Vec<Inline>,
    /// Landscape page (`ngang`).
    pub landscape: bool,
    /// The line "(Kèm theo …)", finished, blanks as runs of U+00A0.
    pub attached_to: String,
    /// Its content.
    pub body: Vec<Block>,
}

/// Properties of the package: core and custom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// dc:title.
    pub title: String,
    /// dc:subject.
    pub subject: String,
    /// dc:creator: the issuing body.
    pub author: String,
    /// Custom properties, name and value: hashes of facts and template, version of the program.
    pub custom: Vec<(String, String)>,
}
