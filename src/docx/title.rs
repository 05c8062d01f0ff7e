//! Ô 5a: type name and trích yếu; ô 9a: Kính gửi; and the head of an appendix.

use std::rc::Rc;

use super::flow::{Flow, Paragraph, line, rich};
use super::formatting::Indent;
use super::rule_line::{rule, short, side};
use crate::decree::{Component, Profile};
use crate::document::{Frame, Inline};
use crate::typeset;
use crate::typeset::{NO_BREAK_HYPHEN, hold_whole};
use crate::typeset::{POINT, TitleLines, Type};

/// Writes type name, trích yếu and the rule below. A công văn has none of them here.
pub(super) fn write(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let Some(type_name) = &frame.type_name else { return };
    flow.paragraph(line(Component::TypeName, type_name));
    if frame.subject.is_empty() {
        let face = Type::from(profile.style(Component::TypeName));
        flow.paragraph(rule(short(profile, &[face.width(type_name)]), area));
    } else {
        let length = balanced(flow, Component::Subject, &frame.subject, profile, area);
        flow.paragraph(rule(length, area));
    }
}

/// Writes who decides, above the bases of a decision (Mẫu 1.2, 1.3).
pub(super) fn issuing_authority(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    for line in frame.issuing_authority.iter().chain(&frame.session) {
        balanced(flow, Component::IssuingAuthority, &[Inline::plain(line)], profile, area);
    }
}

/// Writes centred `content` in lines broken at sense, and returns the length of a rule below it.
pub(super) fn balanced(
    flow: &mut Flow,
    component: Component,
    content: &[Inline],
    profile: &Profile,
    area: i32,
) -> f64 {
    let (paragraph, lines) = balanced_paragraph(component, content, profile, area);
    flow.paragraph(paragraph);
    short(profile, &lines)
}

/// Centred `content`, indented so that its lines break at sense, and the widths of the lines.
pub(super) fn balanced_paragraph(
    component: Component,
    content: &[Inline],
    profile: &Profile,
    area: i32,
) -> (Paragraph, Vec<f64>) {
    let slack = slack(component, content, profile);
    let lines = balanced_lines(component, content, profile, area);
    let (paragraph, widths) = (rich(component, &lines.content), lines.widths.clone());
    if widths.len() < 2 {
        return (paragraph, widths);
    }
    let indent = side(lines.widest() + slack, area);
    (if indent > 0 { paragraph.indent(Indent::both(indent)) } else { paragraph }, widths)
}

/// The lines of centred `content`.
pub(super) fn balanced_lines(
    component: Component,
    content: &[Inline],
    profile: &Profile,
    area: i32,
) -> Rc<TitleLines> {
    let slack = slack(component, content, profile);
    // An engine that adds to a line the most it may still makes the same lines.
    typeset::set(content, Type::from(profile.style(component)), f64::from(area) - slack, 2.0 * slack)
}

/// What a layout engine may add to a line, in twips: rounding, and behind each non-breaking space or hyphen of an
/// italic text a tenth of its size (LibreOffice sets the sign apart and makes room for the overhang).
fn slack(component: Component, content: &[Inline], profile: &Profile) -> f64 {
    const ROUNDING: f64 = 90.0;
    let face = Type::from(profile.style(component));
    if !face.italic {
        return ROUNDING;
    }
    let held = |inline: &Inline| match inline {
        Inline::Text { text, .. } => hold_whole(text).matches(['\u{a0}', NO_BREAK_HYPHEN]).count(),
        Inline::LineBreak => 0,
    };
    let signs: usize = content.iter().map(held).sum();
    ROUNDING + f64::from(u32::try_from(signs).unwrap_or_default()) * f64::from(face.size) * POINT / 10.0
}

/// Writes Kính gửi, or who wires: one body on the same line, several below each other with dashes under the colon (II.9.d).
pub(super) fn addressees(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    match frame.addressees.as_slice() {
        [] => {}
        [one] => {
            let text = format!("{} {one}", frame.salutation);
            let width = Type::from(profile.style(Component::Addressee)).width(&text);
            flow.paragraph(indented_left(line(Component::Addressee, &text), side(width, area), 0));
        }
        several => list(flow, &frame.salutation, several, profile, area),
    }
}

#[allow(clippy::cast_possible_truncation)]
fn list(flow: &mut Flow, salutation: &str, addressees: &[String], profile: &Profile, area: i32) {
    let face = Type::from(profile.style(Component::AddresseeItem));
    let items: Vec<String> = addressees
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let end = if index + 1 == addressees.len() { '.' } else { ';' };
            format!("- {name}{end}")
        })
        .collect();
    let word = face.width(salutation);
    let widest = items.iter().map(|item| face.width(item)).fold(0.0, f64::max);
    let left = side(word + widest, area);
    flow.paragraph(indented_left(line(Component::Addressee, salutation), left, 0));
    // Who wires may take half a line; the list then stands where it has room.
    let room = (area - widest.ceil() as i32).max(area / 4);
    let colon = (left + (word - face.width(":")) as i32).min(room);
    for item in &items {
        let dash = face.width("- ") as i32;
        flow.paragraph(indented_left(line(Component::AddresseeItem, item), colon + dash, dash));
    }
}

fn indented_left(paragraph: Paragraph, left: i32, hanging: i32) -> Paragraph {
    paragraph.indent(Indent { left, right: None, hanging: (hanging > 0).then_some(hanging) })
}
