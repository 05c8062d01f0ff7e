//! Where documents are cited: in the facts, by id or written out, and typed as text.

use std::sync::Arc;

use super::clause::{self, Clause};
use super::entry::Entry;
use super::register::Register;
use super::scanner;
use crate::diagnostic::{Place, Source};
use crate::facts::{BasisLine, Citation, Facts, PartialDate};
use crate::yaml::Located;

/// One place that cites a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// Which document.
    pub reference: Reference,
    /// The date the citation gives it.
    pub stated_date: Option<PartialDate>,
    /// The clauses it names: "khoản 4 Điều 35 Nghị định số …". None: the document as a whole.
    pub clauses: Vec<Clause>,
    /// Where.
    pub place: Place,
}

/// How a citation names its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// By its id in the register.
    Id(String),
    /// By number and symbol.
    Symbol(String),
}

impl Occurrence {
    /// The document, if the register has it.
    pub fn resolve<'a>(&self, register: &'a Register) -> Option<&'a Entry> {
        match &self.reference {
            Reference::Id(id) => register.find(id),
            Reference::Symbol(symbol) => register.find_symbol(symbol),
        }
    }

    /// The id or symbol.
    pub fn name(&self) -> &str {
        match &self.reference {
            Reference::Id(name) | Reference::Symbol(name) => name,
        }
    }
}

/// The citations typed anywhere in `source`.
pub fn citations_in_text(source: &Arc<Source>) -> Vec<Occurrence> {
    typed(&source.text, |span| Place::new(source, span))
}

fn typed(text: &str, place: impl Fn(std::ops::Range<usize>) -> Place) -> Vec<Occurrence> {
    let found = scanner::scan(text).into_iter();
    let occurrence = |found: scanner::FoundSymbol| Occurrence {
        reference: Reference::Symbol(found.symbol),
        stated_date: found.date,
        clauses: clause::cited_before(sentence_before(text, found.span.start)),
        place: place(found.span),
    };
    found.map(occurrence).collect()
}

/// The line of `text` up to `end`, and the one before where the citation was broken there.
fn sentence_before(text: &str, end: usize) -> &str {
    const REACH: usize = 400;
    let before = text.get(..end).unwrap_or_default();
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let near = before.get(from..).unwrap_or_default();
    near.rsplit(['.', ':']).next().unwrap_or(near)
}

/// The citations of `facts`: its legal bases, and what is typed anywhere in the facts file or in the parts of
/// text it inherits. Comments, and `so_ky_hieu` of a basis, are no typed text.
pub fn citations_of(facts: &Facts) -> Vec<Occurrence> {
    let mut all: Vec<Occurrence> = facts.bases.iter().flat_map(of_basis).collect();
    let own = citations_in_text(&facts.source).into_iter();
    all.extend(own.filter(|occurrence| !is_comment_or_symbol_key(&occurrence.place)));
    let changes = facts.parts.iter().map(|(_, change)| change);
    let texts = changes.flat_map(|change| [&change.before, &change.replace, &change.after]).flatten();
    for text in texts.filter(|text| !Arc::ptr_eq(&text.place.source, &facts.source)) {
        all.extend(in_value(text));
    }
    all
}

fn of_basis(line: &BasisLine) -> Vec<Occurrence> {
    match line {
        BasisLine::Text(text) => in_value(text),
        BasisLine::Citations { documents, .. } => documents.iter().filter_map(of_citation).collect(),
    }
}

fn of_citation(citation: &Located<Citation>) -> Option<Occurrence> {
    let (reference, stated_date) = match &citation.value {
        Citation::Register(id) => (Reference::Id(id.clone()), None),
        Citation::Inline(document) => (Reference::Symbol(document.symbol.clone()?), document.date),
    };
    Some(Occurrence { reference, stated_date, clauses: Vec::new(), place: citation.place.clone() })
}

fn in_value(text: &Located<String>) -> Vec<Occurrence> {
    typed(&text.value, |_| text.place.clone())
}

fn is_comment_or_symbol_key(place: &Place) -> bool {
    let before = place.source.text.get(..place.span.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let is_symbol = line.trim_end_matches([' ', '"', '\'']).ends_with("so_ky_hieu:");
    is_symbol || line.trim_start().starts_with('#') || line.contains(" #")
}

#[cfg(test)]
#[path = "occurrence_tests.rs"]
mod tests;
