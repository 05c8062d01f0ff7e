//! What the decree derives from facts: the boxes around the content.
//!
//! Every derived value can be overridden by an explicit fact: `dong_ten`, `chu_quan`, `viet_tat`, `ky_hieu`,
//! `quyen_han`.

mod abolished;
mod addressees;
mod attached;
mod authority;
mod charged;
mod decision;
mod filing;
mod genre;
mod issuing_body;
mod label;
mod place_name;
mod proper_name;
mod punctuation;
mod recipients;
mod signer_name;
mod subject;
mod symbol;

use crate::decree::FormatRules;
use crate::diagnostic::Report;
use crate::document::{Frame, Inline, IssuingAuthority, NumberLine, Signature};
use crate::facts::Facts;

pub use attached::attached_head;
pub use decision::WhoDecides;
use genre::Genre;

pub use charged::check_charged;

/// The rules a document follows: `the_thuc`, else those of its date (a blank day counts as the 1st).
pub fn rules(facts: &Facts) -> FormatRules {
    let date = facts.record.date.value;
    let first_day = (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
    facts.rules.unwrap_or_else(|| FormatRules::on(first_day))
}

/// Derives boxes 2–5 and 7–13. `document_type` is the template's `loai`, `subject` its parsed trích yếu, `decision` what it says
/// of who decides.
///
/// # Errors
/// An unknown type, a symbol or a signing authority that does not follow from the facts, a Lưu line among the
/// recipients.
pub fn derive(
    facts: &Facts,
    document_type: &str,
    subject: Vec<Inline>,
    decision: Option<WhoDecides<'_>>,
    report: &mut Report,
) -> Option<Frame> {
    let Some(genre) = Genre::find(document_type) else {
        report.push(genre::unknown(document_type));
        return None;
    };
    report.sound(|report| Some(boxes(facts, genre, subject, decision, report)))
}

fn boxes(
    facts: &Facts,
    genre: Genre,
    subject: Vec<Inline>,
    decision: Option<WhoDecides<'_>>,
    report: &mut Report,
) -> Frame {
    report.extend(abolished::findings(facts));
    let record = &facts.record;
    let decided = decision.map(|decision| decision::issuing_authority(facts, &decision, report)).unzip();
    Frame {
        superior: issuing_body::superior_lines(facts, report),
        issuer: issuing_body::issuer_lines(&facts.issuer),
        number: NumberLine {
            number: record.number.as_ref().map(ToString::to_string),
            symbol: symbol::symbol(facts, genre, report),
        },
        place_and_date: place_name::place_and_date(facts, report),
        type_name: genre.heading(),
        subject: subject::subject(facts, genre, subject, report),
        addressees: addressees::addressees(facts, genre, report),
        signature: signature(facts, decided.0, report),
        issuing_authority: decided.1,
        recipients: recipients::recipient_lines(facts, genre, report),
        urgency: record.urgency.as_deref().map(str::to_uppercase),
        circulation: record.circulation.as_deref().map(str::to_uppercase),
        drafter_mark: record.drafter_mark.clone(),
        address: record.address.clone(),
    }
}

fn signature(facts: &Facts, decided: Option<IssuingAuthority>, report: &mut Report) -> Signature {
    Signature {
        authority: authority::authority_lines(facts, decided, report),
        other_office: facts.signer.other_office.clone(),
        name: signer_name::signer_name(facts, report),
    }
}

/// The "(Kèm theo …)" line of appendices (III.1.c): the issuer by its full name, room for what is not known yet.
pub fn attached_to(facts: &Facts, frame: &Frame) -> String {
    let document_type = Genre::of_heading(frame.type_name.as_deref()).name();
    let number = frame.number.number.as_deref().unwrap_or(ROOM_FOR_NUMBER);
    let date = facts.record.date.value.in_words();
    let issuer = &facts.issuer.name.value;
    format!("(Kèm theo {document_type} số {number}/{} {date} của {issuer})", frame.number.symbol)
}

/// Where a number is written by hand.
const ROOM_FOR_NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

#[cfg(test)]
mod tests;
