//! What the decree derives from facts: the boxes around the content.
//!
//! Every derived value can be overridden by an explicit fact: `dong_ten`, `chu_quan`, `viet_tat`, `ky_hieu`,
//! `quyen_han`.

mod abolished;
mod addressees;
mod attached;
mod authority;
mod beside;
mod charged;
mod copied;
mod decision;
mod filing;
mod genre;
mod heading;
mod issuing_body;
mod label;
mod merged_departments;
mod place_name;
mod pointed;
mod proper_name;
mod punctuation;
mod recipients;
mod signer_name;
mod subject;
mod symbol;

use crate::decree::{Addressing, FormatRules, FrameBox};
use crate::diagnostic::Report;
use crate::document::{Frame, Inline, IssuingAuthority, NumberLine, Signature};
use crate::facts::Facts;

pub use attached::attached_head;
pub use decision::WhoDecides;
use genre::Genre;

pub use charged::check_charged;
pub use copied::copied;
pub use pointed::check_pointed;

/// The rules a document follows: `the_thuc`, else those of its date (a blank day counts as the 1st).
pub fn rules(facts: &Facts) -> FormatRules {
    let date = facts.record.date.value;
    let first_day = (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
    facts.rules.unwrap_or_else(|| FormatRules::on(first_day))
}

/// What a template says of the boxes around its text.
#[derive(Debug, Clone, Copy)]
pub struct FormWanted<'a> {
    /// `loai`.
    pub document_type: &'a str,
    /// Whether another law sets the form, whose type the decree need not know.
    pub is_foreign: bool,
    /// `khong_in`: boxes that it does not have.
    pub left_out: &'a [FrameBox],
    /// Who decides, or wires.
    pub decision: WhoDecides<'a>,
}

impl<'a> FormWanted<'a> {
    /// A `document_type` of which the template says no more.
    pub fn of(document_type: &'a str) -> Self {
        let decision = WhoDecides { authority: None, typed: &[] };
        Self { document_type, is_foreign: false, left_out: &[], decision }
    }
}

/// Derives boxes 2–5 and 7–13 of a document as its template wants it; `subject` is the parsed trích yếu.
///
/// # Errors
/// An unknown type, a symbol or a signing authority that does not follow from the facts, a Lưu line among the
/// recipients, a type signed by several that one signs.
pub fn derive(
    facts: &Facts,
    form: &FormWanted<'_>,
    subject: Vec<Inline>,
    report: &mut Report,
) -> Option<Frame> {
    let Some(genre) = Genre::find(form.document_type, form.is_foreign, form.left_out) else {
        report.push(genre::unknown(form.document_type));
        return None;
    };
    report.sound(|report| Some(boxes(facts, genre, subject, &form.decision, report)))
}

fn boxes(
    facts: &Facts,
    genre: Genre<'_>,
    subject: Vec<Inline>,
    decision: &WhoDecides<'_>,
    report: &mut Report,
) -> Frame {
    report.extend(abolished::findings(facts));
    report.extend(merged_departments::findings(facts));
    let record = &facts.record;
    let layout = genre.layout;
    let is_wired = layout.addressing == Addressing::Telegram;
    let decides = layout.enacting.is_some() || is_wired;
    let decided = decides.then(|| decision::issuing_authority(facts, genre, decision, report)).unzip();
    let has_issuer = genre.has(FrameBox::Issuer);
    let subject = subject::subject(facts, genre, subject, report);
    let (type_name, subject) = heading::heading(facts, genre, subject, report);
    Frame {
        superior: if has_issuer { issuing_body::superior_lines(facts, report) } else { Vec::new() },
        issuer: if has_issuer { issuing_body::issuer_lines(&facts.issuer) } else { Vec::new() },
        number: genre.has(FrameBox::Number).then(|| NumberLine {
            number: record.number.as_ref().map(ToString::to_string),
            symbol: symbol::symbol(facts, genre, report),
        }),
        place_and_date: genre.has(FrameBox::PlaceAndDate).then(|| place_name::place_and_date(facts, report)),
        type_name,
        subject,
        salutation: addressees::salutation(decided.1.as_deref().filter(|_| is_wired)),
        addressees: addressees::addressees(facts, genre, report),
        signature: signature(facts, genre, decided.0, report),
        beside: beside::beside(facts, genre, report),
        confirmation: layout.confirmation.filter(|_| genre.has(FrameBox::Confirmation)).map(str::to_owned),
        issuing_authority: decided.1.filter(|_| layout.enacting.is_some()),
        session: facts
            .session
            .as_ref()
            .filter(|_| layout.is_collective)
            .map(|session| session.name().to_uppercase()),
        recipients: recipients::recipient_lines(facts, genre, report),
        urgency: record.urgency.as_deref().map(str::to_uppercase),
        circulation: record.circulation.as_deref().map(str::to_uppercase),
        drafter_mark: record.drafter_mark.clone(),
        address: record.address.clone(),
    }
}

fn signature(
    facts: &Facts,
    genre: Genre<'_>,
    decided: Option<IssuingAuthority>,
    report: &mut Report,
) -> Signature {
    Signature {
        authority: authority::authority_lines(facts, genre, decided, report),
        other_office: facts.signer.other_office.clone(),
        name: signer_name::signer_name(facts, report),
    }
}

/// The "(Kèm theo …)" line of appendices (III.1.c) of a `document_type`: the issuer by its full name, room for what is not
/// known yet.
pub fn attached_to(facts: &Facts, frame: &Frame, document_type: &str) -> String {
    let date = facts.record.date.value.in_words();
    let issuer = &facts.issuer.name.value;
    match &frame.number {
        Some(NumberLine { number, symbol }) => {
            let number = number.as_deref().unwrap_or(ROOM_FOR_NUMBER);
            format!("(Kèm theo {document_type} số {number}/{symbol} {date} của {issuer})")
        }
        None => format!("(Kèm theo {document_type} {date} của {issuer})"),
    }
}

/// Where a number is written by hand.
const ROOM_FOR_NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

#[cfg(test)]
mod tests;
