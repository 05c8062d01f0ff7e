//! Ô 7a to 7c beside ô 9b and 12: one row that never splits.

use super::flow::{Flow, Paragraph, line, rich};
use super::placing::two_columns;
use super::style_id;
use crate::decree::{Component, Profile};
use crate::document::{Frame, Inline};
use crate::typeset::{MILLIMETRE, Type};

/// Least and greatest share of the signer's column.
const SIGNER_SHARE: (f64, f64) = (0.45, 0.6);

/// Writes the block into `area`, the width of the text in twips.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn write(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let face = Type::from(profile.style(Component::Authority));
    let widest = frame.signature.authority.iter().map(|text| face.width(text)).fold(0.0, f64::max);
    let (least, greatest) = SIGNER_SHARE;
    let total = f64::from(area);
    let right = (widest + 4.0 * MILLIMETRE).clamp(least * total, greatest * total) as i32;
    let row = [recipients(frame), signer(frame)];
    flow.table(two_columns(style_id::SIGNATURE_TABLE, [area - right, right], [row]));
}

fn recipients(frame: &Frame) -> Vec<Paragraph> {
    let word = (!frame.recipients.is_empty()).then(|| line(Component::RecipientsWord, "Nơi nhận:"));
    let list = frame.recipients.iter().map(|text| rich(Component::Recipient, &[Inline::plain(text)]));
    let mark = frame.drafter_mark.iter().map(|text| line(Component::DrafterMark, text));
    word.into_iter().chain(list).chain(mark).collect()
}

fn signer(frame: &Frame) -> Vec<Paragraph> {
    let signature = &frame.signature;
    let authority = signature.authority.iter().map(|text| line(Component::Authority, text));
    let room = Paragraph::of(style_id::SIGNATURE_ROOM);
    let office = signature.other_office.iter().map(|text| line(Component::OtherOffice, text));
    authority.chain([room]).chain(office).chain([line(Component::SignerName, &signature.name)]).collect()
}
