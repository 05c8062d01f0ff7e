//! A file's lines → its documents with their parts.

use std::ops::Range;

use super::document::{DocumentForm, FoundPart, LineRole, Outside, RecognisedDocument};
use super::head::{self, FoundHead};
use super::line::{TextLine, lines};
use super::split::{is_appendix_word, is_issued_with, split};
use super::words::{begins, is_capital_name, is_rule_of_signs};
use super::{content, outside, tail};
use crate::decree::Component;
use crate::word::{Justification, WordFile};

/// The lines of a file, and its documents.
#[derive(Debug)]
pub struct Recognised<'f> {
    pub lines: Vec<TextLine<'f>>,
    pub documents: Vec<RecognisedDocument>,
}

/// What is in `file`.
pub fn recognise(file: &WordFile) -> Recognised<'_> {
    let lines = lines(file);
    let mut documents: Vec<RecognisedDocument> = Vec::new();
    for (form, range) in split(&lines) {
        documents.push(document(&lines, form, range));
    }
    // What belongs to a document for which other rules hold is judged by those.
    let mut before = None;
    for document in &mut documents {
        if document.kind == DocumentForm::Issued {
            before = document.outside;
        } else if document.outside.is_none() {
            document.outside = before;
        }
    }
    Recognised { lines, documents }
}

fn document(lines: &[TextLine<'_>], form: DocumentForm, range: Range<usize>) -> RecognisedDocument {
    let mut head = match form {
        DocumentForm::Issued | DocumentForm::Copy | DocumentForm::Attached => {
            head::find(lines, range.start, range.end)
        }
        DocumentForm::Appendix => FoundHead { content: range.start, ..FoundHead::default() },
    };
    if form == DocumentForm::Appendix {
        titles_of_appendix(lines, range.clone(), &mut head);
    }
    let content = head.content.min(range.end)..range.end;
    let mut parts = std::mem::take(&mut head.parts);
    let end = match form {
        DocumentForm::Appendix => tail::FoundTail { parts: Vec::new(), start: range.end },
        DocumentForm::Issued | DocumentForm::Attached | DocumentForm::Copy => {
            tail::find(lines, content.clone())
        }
    };
    let text = content.start..end.start.max(content.start);
    let of_content = content::read(lines, text.clone(), head.type_name, &mut parts);
    parts.extend(end.parts);
    let mut roles: Vec<LineRole> =
        range.clone().map(|at| lines.get(at).map_or(LineRole::Unknown, plain_role)).collect();
    for (at, role) in text.zip(of_content) {
        set(&mut roles, range.start, at, role);
    }
    for part in &parts {
        for at in &part.lines {
            set(&mut roles, range.start, *at, LineRole::Part(part.component));
        }
    }
    // The form of a contract is settled by other laws too: nothing of it is certain.
    if head.type_name == Some("Hợp đồng") {
        parts.iter_mut().for_each(|part| part.score = part.score.min(UNSURE));
    }
    let own = lines.get(range.clone()).unwrap_or_default();
    let mut outside =
        outside::outside(own, head.symbol.as_ref(), head.type_name).filter(|_| form == DocumentForm::Issued);
    let has = |component: Component| parts.iter().any(|part| part.component == component);
    // An application of a citizen has Quốc hiệu too, and nothing else of an office.
    let is_document = (has(Component::NationalName) && !is_application(own))
        || has(Component::Number)
        || has(Component::PlaceAndDate) && has(Component::TypeName);
    if form == DocumentForm::Issued && !is_document {
        outside = outside.or(Some(Outside::Unknown));
    }
    RecognisedDocument {
        kind: form,
        lines: range,
        roles,
        parts,
        type_name: head.type_name,
        symbol: head.symbol,
        dated: head.dated,
        outside,
    }
}

/// Less than what is taken for certain.
const UNSURE: f32 = 0.7;

/// What applications are called, without accents.
const APPLICATIONS: [&str; 6] =
    ["don xin", "don de nghi", "don dang ky", "don khieu nai", "don to cao", "don kien nghi"];

/// So many lines may stand above the name of an application.
const ABOVE_NAME: usize = 8;

fn is_application(lines: &[TextLine<'_>]) -> bool {
    let mut first = lines.iter().filter(|line| !line.is_blank()).take(ABOVE_NAME);
    first.any(|line| is_capital_name(&line.text) && APPLICATIONS.iter().any(|name| begins(&line.text, name)))
}

fn plain_role(line: &TextLine<'_>) -> LineRole {
    match () {
        () if line.is_blank() => LineRole::Blank,
        () if line.is_in_data() => LineRole::Data,
        () if is_rule_of_signs(&line.text) => LineRole::RuleOfSigns,
        () => LineRole::Unknown,
    }
}

fn set(roles: &mut [LineRole], start: usize, at: usize, role: LineRole) {
    if let Some(slot) = at.checked_sub(start).and_then(|at| roles.get_mut(at)) {
        *slot = role;
    }
}

/// Word, title and reference of an appendix.
fn titles_of_appendix(lines: &[TextLine<'_>], range: Range<usize>, head: &mut FoundHead) {
    let first = range.clone().find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()));
    let Some(first) = first else { return };
    let is_word = lines.get(first).is_some_and(is_appendix_word);
    head.parts.push(FoundPart::new(
        Component::AppendixWord,
        vec![first],
        if is_word { 1.0 } else { 0.6 },
        vec!["chữ \"Phụ lục\""],
    ));
    let mut title = Vec::new();
    head.content = first + 1;
    for at in first + 1..range.end.min(first + 16) {
        let Some(line) = lines.get(at) else { break };
        let is_centered = line.paragraph.look.justification == Justification::Center;
        match () {
            () if line.is_blank() => {}
            () if line.is_in_data() => break,
            () if is_issued_with(&line.text) => {
                let mut reference = vec![at];
                let goes_on =
                    lines.get(at + 1).filter(|next| !line.text.ends_with(')') && next.text.ends_with(')'));
                reference.extend(goes_on.map(|_| at + 1));
                head.content = reference.last().map_or(at, |last| *last) + 1;
                head.parts.push(FoundPart::new(
                    Component::AppendixReference,
                    reference,
                    1.0,
                    vec!["chữ \"Kèm theo\""],
                ));
                break;
            }
            () if title.len() < 6
                && (is_capital_name(&line.text) || is_centered)
                && !is_rule_of_signs(&line.text)
                && line.paragraph.label.is_none() =>
            {
                title.push(at);
                head.content = at + 1;
            }
            () => break,
        }
    }
    if !title.is_empty() {
        head.parts.push(FoundPart::new(Component::AppendixTitle, title, 0.9, vec!["dưới chữ \"Phụ lục\""]));
    }
}
