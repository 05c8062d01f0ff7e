//! Ô 7a to 7c beside ô 9b and 12: one row that never splits; several signers stand side by side above ô 9b. Of
//! recipients that would take much of a page, those that do not fit beside the signature follow in rows that may stand
//! on the next page, the last of them together.

use super::flow::{Flow, Paragraph, line, rich};
use super::placing::{Abreast, table};
use super::style_id;
use super::styles::SIGNATURE_ROOM;
use super::title::balanced_paragraph;
use crate::decree::{Component, Profile};
use crate::document::{Frame, Inline, Signature, SignersBeside};
use crate::typeset::{MILLIMETRE, POINT, Type, measured};

/// Least and greatest share of the signer's column.
const SIGNER_SHARE: (f64, f64) = (0.45, 0.6);

/// Recipients higher than this, in twips, do not stand in one row: a third of a page.
const HIGHEST: f64 = 240.0 * POINT;

/// Height of a line to the size of its type; that of Times New Roman is 1.15.
const LINE_HEIGHT: f64 = 1.15;

/// Paragraphs that stand on a page together, where the recipients end on another one.
const LAST_TOGETHER: usize = 4;

/// Writes the block into `area`, the width of the text in twips.
pub(super) fn write(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let mut rows = if frame.beside.is_empty() {
        beside(&recipients(frame), &frame.signature, profile, area)
    } else {
        signers_abreast(frame, profile, area)
    };
    rows.extend(frame.confirmation.as_ref().map(|words| confirmed(words, profile, area)));
    flow.table(table(style_id::SIGNATURE_TABLE, rows));
}

/// Those who sign side by side, and below them the recipients (Mẫu 1.9).
fn signers_abreast(frame: &Frame, profile: &Profile, area: i32) -> Vec<Abreast> {
    /// A column has room for an office.
    const MOST_IN_A_ROW: usize = 3;
    let SignersBeside { left, right } = &frame.beside;
    let signatures: Vec<&Signature> = left.iter().chain([&frame.signature]).chain(right).collect();
    let rows = signatures.len().div_ceil(MOST_IN_A_ROW);
    let mut placed: Vec<Abreast> = signatures
        .chunks(signatures.len().div_ceil(rows.max(1)).max(1))
        .map(|abreast| {
            // The recipients stay with the last row, as they do where one signs.
            let width = area / i32::try_from(abreast.len()).unwrap_or(1).max(1);
            let kept = |signature: &&Signature| {
                let column = signer(signature, profile, width).0;
                column.into_iter().map(Paragraph::keep_next).collect()
            };
            let cells = abreast.iter().map(kept).collect();
            Abreast::evenly(area, cells)
        })
        .collect();
    let half = area / 2;
    let lines = recipients(frame);
    let total: f64 = lines.iter().map(|(component, text)| height(*component, text, profile, half)).sum();
    let splits = total > HIGHEST;
    let recipients: Vec<Paragraph> = lines.iter().map(recipient).collect();
    if !recipients.is_empty() {
        placed.push(Abreast { splits, ..Abreast::new([half, area - half], [recipients, Vec::new()]) });
    }
    placed
}

/// Room for who confirms, on the left (Mẫu 1.10).
fn confirmed(words: &str, profile: &Profile, area: i32) -> Abreast {
    let half = area / 2;
    let set = |text: &str| balanced_paragraph(Component::SignerName, &[Inline::plain(text)], profile, half).0;
    let cells = vec![set(words), Paragraph::of(style_id::SIGNATURE_ROOM)];
    Abreast::new([half, area - half], [cells, Vec::new()])
}

/// One signature beside the recipients.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn beside(
    recipients: &[RecipientLine<'_>],
    signature: &Signature,
    profile: &Profile,
    area: i32,
) -> Vec<Abreast> {
    let face = Type::from(profile.style(Component::Authority));
    let widest = signature.authority.iter().map(|text| face.width(text)).fold(0.0, f64::max);
    let (least, greatest) = SIGNER_SHARE;
    let total = f64::from(area);
    let right = (widest + 4.0 * MILLIMETRE).clamp(least * total, greatest * total) as i32;
    let (signer, height) = signer(signature, profile, right);
    let widths = [area - right, right];
    let [beside, middle, last] = parts(recipients, profile, area - right, height);
    let mut rows = vec![Abreast::new(widths, [beside, signer])];
    if !middle.is_empty() {
        rows.push(Abreast::going_on(widths, [middle, Vec::new()], true));
    }
    if !last.is_empty() {
        rows.push(Abreast::going_on(widths, [last, Vec::new()], false));
    }
    rows
}

/// A paragraph with its style and text, to measure.
pub(super) type RecipientLine<'a> = (Component, &'a str);

fn recipients(frame: &Frame) -> Vec<RecipientLine<'_>> {
    recipient_lines(&frame.recipients, frame.drafter_mark.as_deref())
}

/// "Nơi nhận:", the recipients, and the drafter's mark.
pub(super) fn recipient_lines<'a>(recipients: &'a [String], mark: Option<&'a str>) -> Vec<RecipientLine<'a>> {
    let word = (!recipients.is_empty()).then_some((Component::RecipientsWord, "Nơi nhận:"));
    let list = recipients.iter().map(|text| (Component::Recipient, text.as_str()));
    let mark = mark.map(|text| (Component::DrafterMark, text));
    word.into_iter().chain(list).chain(mark).collect()
}

/// What stands beside a signature `beside` twips high, what may part, and what ends the list; all of it stands beside
/// the signature where it takes no more than a third of a page.
fn parts(lines: &[RecipientLine<'_>], profile: &Profile, width: i32, beside: f64) -> [Vec<Paragraph>; 3] {
    let below = lines.iter().scan(0.0, |below, (component, text)| {
        *below += height(*component, text, profile, width);
        Some(*below)
    });
    let below: Vec<f64> = below.collect();
    let first = match below.last() {
        Some(total) if *total > HIGHEST => below.iter().filter(|below| **below < beside).count() + 1,
        Some(_) | None => lines.len(),
    };
    let last = lines.len().saturating_sub(LAST_TOGETHER).max(first);
    let written = |lines: &[RecipientLine<'_>]| lines.iter().map(recipient).collect();
    let (rest, last) = lines.split_at(last);
    let (first, middle) = rest.split_at(first);
    [written(first), written(middle), written(last)]
}

fn recipient((component, text): &RecipientLine<'_>) -> Paragraph {
    if *component == Component::Recipient {
        rich(*component, &[Inline::plain(*text)])
    } else {
        line(*component, text)
    }
}

/// Height of `text` set as wide as `width`, in twips.
fn height(component: Component, text: &str, profile: &Profile, width: i32) -> f64 {
    let style = profile.style(component);
    let lines = measured(&[Inline::plain(text)], Type::from(style)).lines(f64::from(width)).len();
    let spaces = f64::from(style.space_above) + f64::from(style.space_below);
    f64::from(u32::try_from(lines).unwrap_or_default()) * f64::from(style.size.chosen) * LINE_HEIGHT * POINT
        + spaces * POINT
}

/// A signer's column, `width` twips wide, and its height.
fn signer(signature: &Signature, profile: &Profile, width: i32) -> (Vec<Paragraph>, f64) {
    let set =
        |component, text: &String| balanced_paragraph(component, &[Inline::plain(text)], profile, width).0;
    let authority = signature.authority.iter().map(|text| set(Component::Authority, text));
    let room = Paragraph::of(style_id::SIGNATURE_ROOM);
    let office = signature.other_office.iter().map(|text| set(Component::OtherOffice, text));
    let name = line(Component::SignerName, &signature.name);
    let authority_height = signature
        .authority
        .iter()
        .map(|text| height(Component::Authority, text, profile, width))
        .sum::<f64>();
    let office_height = signature
        .other_office
        .iter()
        .map(|text| height(Component::OtherOffice, text, profile, width))
        .sum::<f64>();
    let name_height = height(Component::SignerName, "A", profile, width);
    let paragraphs = authority.chain([room]).chain(office).chain([name]).collect();
    (paragraphs, authority_height + SIGNATURE_ROOM + office_height + name_height)
}
