//! What there is to say of a document, beside the text or above it.

use std::fmt::Write;

use super::{anchor, escape};
use crate::word::TextPlace;

/// How much it weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkWeight {
    /// Lỗi.
    Fault,
    /// Cần xem lại.
    Doubt,
    /// Lời khuyên, nhận xét.
    Note,
}

/// One remark.
#[derive(Debug, Clone)]
pub struct Remark {
    pub weight: RemarkWeight,
    /// What it is about, in a few words: the name of a rule.
    pub about: String,
    /// What was found.
    pub message: String,
    /// What is to be done, the clause: each a line of its own.
    pub details: Vec<String>,
    /// Where; none where it is about the whole.
    pub place: Option<TextPlace>,
}

impl RemarkWeight {
    fn class(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Doubt => "doubt",
            Self::Note => "note",
        }
    }

    /// What a reader sees of it.
    fn word(self) -> &'static str {
        match self {
            Self::Fault => "Lỗi",
            Self::Doubt => "Cần xem lại",
            Self::Note => "Ghi chú",
        }
    }
}

/// All remarks, each with its number from 1.
#[derive(Debug, Clone, Copy)]
pub struct Remarks<'r>(pub &'r [Remark]);

impl<'r> Remarks<'r> {
    /// Those of the paragraph at `place`.
    pub fn of(self, place: &TextPlace) -> impl Iterator<Item = (usize, &'r Remark)> {
        let same = place.clone();
        self.numbered().filter(move |(_, remark)| {
            remark
                .place
                .as_ref()
                .is_some_and(|other| other.part == same.part && other.paragraph == same.paragraph)
        })
    }

    /// All of them.
    pub fn numbered(self) -> impl Iterator<Item = (usize, &'r Remark)> {
        self.0.iter().enumerate().map(|(index, remark)| (index + 1, remark))
    }

    /// The numbers at the end of a paragraph, each a link to its remark.
    pub fn marks(self, place: &TextPlace) -> String {
        let mut out = String::new();
        for (number, remark) in self.of(place) {
            let class = remark.weight.class();
            let _ = write!(out, "<a class=\"mark {class}\" href=\"#r{number}\">{number}</a>");
        }
        out
    }
}

/// A remark as it stands beside its page.
pub fn card(number: usize, remark: &Remark) -> String {
    let mut out = format!("<li class=\"{}\" id=\"r{number}\" value=\"{number}\">", remark.weight.class());
    let word = remark.weight.word();
    let _ = write!(out, "<b>{number}. {word}</b> <code>{}</code>", escape::text(&remark.about));
    let _ = write!(out, "<p>{}</p>", escape::text(&remark.message));
    for line in &remark.details {
        let _ = write!(out, "<p class=\"detail\">{}</p>", escape::text(line));
    }
    if let Some(place) = &remark.place {
        let _ = write!(out, "<a href=\"#{}\">Xem chỗ này</a>", anchor(place));
    }
    out.push_str("</li>");
    out
}

/// Cards in a list; nothing where there are none.
pub fn cards<'r>(remarks: impl Iterator<Item = (usize, &'r Remark)>) -> String {
    let cards: String = remarks.map(|(number, remark)| card(number, remark)).collect();
    if cards.is_empty() { cards } else { format!("<ul class=\"cards\">{cards}</ul>") }
}
