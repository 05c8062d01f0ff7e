//! How a document is cited (II.6.a–b of Phụ lục I).

use std::collections::HashSet;

use super::entry::Entry;
use crate::facts::{CitedDocument, PartialDate};

/// What a citation is made of, from the register or written out in the facts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cited<'a> {
    document_type: &'a str,
    symbol: Option<&'a str>,
    date: Option<PartialDate>,
    issuer: Option<&'a str>,
    subject: Option<&'a str>,
}

impl<'a> From<&'a Entry> for Cited<'a> {
    fn from(entry: &'a Entry) -> Self {
        Self {
            document_type: &entry.document_type,
            symbol: entry.symbol.as_deref(),
            date: entry.issued,
            issuer: entry.issuer.as_deref(),
            subject: entry.subject.as_deref(),
        }
    }
}

impl<'a> From<&'a CitedDocument> for Cited<'a> {
    fn from(document: &'a CitedDocument) -> Self {
        Self {
            document_type: &document.document_type,
            symbol: document.symbol.as_deref(),
            date: document.date,
            issuer: document.issuer.as_deref(),
            subject: document.subject.as_deref(),
        }
    }
}

impl Cited<'_> {
    /// Luật and Pháp lệnh are cited by type and name, without number and body.
    fn goes_by_name(&self) -> bool {
        matches!(self.document_type.to_lowercase().as_str(), "luật" | "bộ luật" | "pháp lệnh")
    }

    fn named(&self) -> String {
        join([Some(self.document_type.to_owned()), self.subject.map(str::to_owned)])
    }

    fn numbered(&self) -> String {
        let number = self.symbol.map(|symbol| format!("số {symbol}"));
        join([Some(self.document_type.to_owned()), number])
    }
}

fn join<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// In full, as at the first mention in running text (II.6.b): "Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018 của
/// Bộ Giáo dục và Đào tạo ban hành …"; of a Luật, type and name only.
pub fn full<'a>(document: impl Into<Cited<'a>>) -> String {
    let document = document.into();
    if document.goes_by_name() {
        return document.named();
    }
    let issuer = document.issuer.map(|issuer| format!("của {issuer}"));
    let date = document.date.map(PartialDate::as_known);
    join([Some(document.numbered()), date, issuer, document.subject.map(str::to_owned)])
}

/// By type and number, as at every later mention (II.6.b): "Thông tư số 17/2018/TT-BGDĐT".
pub fn short<'a>(document: impl Into<Cited<'a>>) -> String {
    let document = document.into();
    let by_name = document.goes_by_name() || document.symbol.is_none();
    if by_name { document.named() } else { document.numbered() }
}

/// As a legal basis (II.6.a): in full; a Luật without number and body but with its date.
pub fn basis<'a>(document: impl Into<Cited<'a>>) -> String {
    let document = document.into();
    if document.goes_by_name() {
        return join([Some(document.named()), document.date.map(PartialDate::as_known)]);
    }
    full(document)
}

/// Which documents have been cited in the document so far.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    cited: HashSet<String>,
}

impl Mentions {
    /// Notes that `document` is cited; true if it had not been before.
    pub fn note<'a>(&mut self, document: impl Into<Cited<'a>>) -> bool {
        self.cited.insert(full(document))
    }
}

/// Cites `documents` in running text: each in full the first time in the document, later by type and number.
/// Short citations are joined by ",", a list with a full one by ";".
pub fn running<'a>(documents: impl IntoIterator<Item = Cited<'a>>, mentions: &mut Mentions) -> String {
    let mut any_full = false;
    let mut texts = Vec::new();
    for document in documents {
        let first = mentions.note(document);
        any_full |= first && !document.goes_by_name();
        texts.push(if first { full(document) } else { short(document) });
    }
    texts.join(if any_full { "; " } else { ", " })
}

#[cfg(test)]
#[path = "citation_tests.rs"]
mod tests;
