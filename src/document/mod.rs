//! The model every later stage shares: the decree's numbered boxes as [`Frame`], the body as [`Block`]s,
//! appendices. Plain data that knows no stage, no decree value and no OOXML.

use chrono::NaiveDate;

use crate::decree::FormatRules;

mod block;
pub mod dump;
mod frame;
mod text;

pub use block::{Block, CellMerge, ColumnAlignment, GridCell, Inline, Table, TableColumn, plain_text};
pub use frame::{CopyBlock, Frame, IssuingAuthority, KINH_GUI, NumberLine, Signature, SignersBeside};
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
    /// How headings and numbered paragraphs of the body are counted.
    pub numbering: NumberingScheme,
    /// Appendices, in order. They take Roman numerals from two on (Phụ lục I, III.1.a).
    pub appendices: Vec<Appendix>,
    /// Set below the end, where it is a copy.
    pub copy: Option<CopyBlock>,
    /// What the package says of itself.
    pub properties: Properties,
}

/// How levels are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberingScheme {
    /// `la-ma`: I. → 1. → a).
    Roman,
    /// `thap-phan`: 1. → 1.1. → 1.1.1.
    Decimal,
    /// `dieu`: Điều 1. → 1. → a) (II.6.đ); khoản start again at each Điều.
    Articles,
}

impl NumberingScheme {
    /// All schemes, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Roman, Self::Decimal, Self::Articles];

    /// What `danh_so` calls it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Roman => "la-ma",
            Self::Decimal => "thap-phan",
            Self::Articles => "dieu",
        }
    }

    /// The first number of each level.
    pub const fn sample(self) -> &'static str {
        match self {
            Self::Roman => "I., 1., a)",
            Self::Decimal => "1., 1.1., 1.1.1.",
            Self::Articles => "Điều 1., 1., a)",
        }
    }

    /// Whether it divides into Điều.
    pub const fn is_articled(self) -> bool {
        match self {
            Self::Articles => true,
            Self::Roman | Self::Decimal => false,
        }
    }
}

/// What stands behind the main document: a section of its own with its own page numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Appendix {
    /// Which head it has.
    pub kind: AppendixKind,
    /// How its headings and numbered paragraphs are counted.
    pub numbering: NumberingScheme,
    /// Its title as written in the template; the writer sets it in capitals.
    pub title: Vec<Inline>,
    /// Landscape page (`ngang`).
    pub landscape: bool,
    /// The line "(Kèm theo …)", finished, blanks as runs of U+00A0.
    pub attached_to: String,
    /// Its content.
    pub body: Vec<Block>,
}

/// The head of what stands behind the main document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppendixKind {
    /// A Phụ lục (III.1).
    Appendix,
    /// A document that the main one issues or approves (Mẫu 1.3).
    Attached {
        /// In capitals: "QUY CHẾ".
        type_name: String,
    },
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
    /// dcterms:created and dcterms:modified: the first day that the document can be of, since the clock is no input.
    pub date: NaiveDate,
    /// Custom properties, name and value: hashes of facts and template, version of the program.
    pub custom: Vec<(String, String)>,
}
