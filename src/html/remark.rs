//! What there is to say of a document, beside the text or above it.

use std::collections::HashMap;
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
    /// Where else it shows: marked in the text too.
    pub others: Vec<TextPlace>,
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

/// All remarks, each with its number from 1, and by the paragraphs that they are about.
#[derive(Debug)]
pub struct Remarks<'r> {
    all: &'r [Remark],
    /// The numbers of the remarks on each paragraph, and whether it is their first place.
    by_paragraph: HashMap<(&'r str, u32), Vec<(usize, bool)>>,
}

impl<'r> Remarks<'r> {
    /// The remarks `all`.
    pub fn new(all: &'r [Remark]) -> Self {
        let mut by_paragraph: HashMap<_, Vec<_>> = HashMap::new();
        for (index, remark) in all.iter().enumerate() {
            let first = remark.place.iter().map(|place| (place, true));
            for (place, is_first) in first.chain(remark.others.iter().map(|place| (place, false))) {
                let here = by_paragraph.entry((&*place.part, place.paragraph)).or_default();
                if here.last().is_none_or(|(number, _)| *number != index + 1) {
                    here.push((index + 1, is_first));
                }
            }
        }
        Self { all, by_paragraph }
    }

    /// Those of the paragraph at `place`: number, remark, and whether it is its first place.
    pub fn of(&self, place: &TextPlace) -> Vec<(usize, &'r Remark, bool)> {
        let here = self.by_paragraph.get(&(&*place.part, place.paragraph)).map(Vec::as_slice);
        let remark =
            |(number, is_first): &(usize, bool)| Some((*number, self.all.get(number - 1)?, *is_first));
        here.unwrap_or_default().iter().filter_map(remark).collect()
    }

    /// All of them.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &'r Remark)> {
        self.all.iter().enumerate().map(|(index, remark)| (index + 1, remark))
    }

    /// The numbers at the end of a paragraph, each a link to its remark; paler where the remark has come before.
    pub fn marks(&self, place: &TextPlace) -> String {
        let mut out = String::new();
        for (number, remark, is_first) in self.of(place) {
            let class = remark.weight.class();
            let again = if is_first { "" } else { " again" };
            let _ = write!(out, "<a class=\"mark {class}{again}\" href=\"#r{number}\">{number}</a>");
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
