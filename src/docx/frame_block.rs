//! The head of page 1: ô 1 to 4, and under the number ô 5b, 10b and 11.

use super::flow::{Flow, Paragraph, line};
use super::formatting::Indent;
use super::placing::two_columns;
use super::rule_line::{rule, short, side};
use super::style_id;
use super::title::balanced_paragraph;
use crate::decree::{Component, MOTTO, NATIONAL_NAME, Profile};
use crate::document::{Frame, Inline, NumberLine};
use crate::typeset::{MILLIMETRE, Type};

/// Room at both sides of the widest line of a column, together, in millimetres.
const SLACK: f64 = 4.0;

/// Room for the number, where it is given by hand: as many non-breaking spaces.
const NUMBER_ROOM: usize = 8;

/// Widths of boxes in millimetres (III.2.b): KHẨN, HỎA TỐC, THƯỢNG KHẨN.
const BOX_WIDTHS: [f64; 3] = [20.0, 30.0, 40.0];

/// Writes the head into `area`, the width of the text in twips.
pub(super) fn write(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let head = FrameHead { frame, profile, number: number_line(&frame.number) };
    let widths = head.columns(area);
    let [left, right] = widths;
    let mut rows = vec![
        [head.issuer(left), head.nation(right)],
        [
            vec![line(Component::Number, &head.number)],
            vec![line(Component::PlaceAndDate, &frame.place_and_date)],
        ],
    ];
    let below = head.below_number(left);
    if !below.is_empty() {
        rows.push([below, Vec::new()]);
    }
    flow.table(two_columns(style_id::FRAME_TABLE, widths, rows));
}

/// Writes the head of an attached document (Mẫu 1.3): ô 1 and 2 alone.
pub(super) fn write_attached(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let head = FrameHead { frame, profile, number: number_line(&frame.number) };
    let widths = head.columns(area);
    let [left, right] = widths;
    let rows = vec![[head.issuer(left), head.nation(right)]];
    flow.table(two_columns(style_id::FRAME_TABLE, widths, rows));
}

/// "Số: 07/KH-UBND"; without a number there is room for the pen.
fn number_line(number: &NumberLine) -> String {
    match &number.number {
        Some(given) => format!("Số: {given}/{}", number.symbol),
        None => format!("Số:{}/{}", "\u{a0}".repeat(NUMBER_ROOM), number.symbol),
    }
}

struct FrameHead<'a> {
    frame: &'a Frame,
    profile: &'a Profile,
    number: String,
}

impl FrameHead<'_> {
    fn face(&self, component: Component) -> Type {
        Type::from(self.profile.style(component))
    }

    /// The right column is as wide as its widest line, so that Quốc hiệu and the date never wrap; the left
    /// takes the rest.
    #[allow(clippy::cast_possible_truncation)]
    fn columns(&self, area: i32) -> [i32; 2] {
        let right_lines = [
            self.face(Component::NationalName).width(NATIONAL_NAME),
            self.face(Component::Motto).width(MOTTO),
            self.face(Component::PlaceAndDate).width(&self.frame.place_and_date),
        ];
        let [national, ..] = right_lines;
        let slack = SLACK * MILLIMETRE;
        let wanted = right_lines.into_iter().fold(0.0, f64::max) + slack;
        let left_wanted = self.face(Component::Number).width(&self.number) + slack;
        let right = wanted.min(f64::from(area) - left_wanted).max(national + slack).ceil() as i32;
        [area - right, right]
    }

    fn issuer(&self, width: i32) -> Vec<Paragraph> {
        let set = |component, text: &String| {
            balanced_paragraph(component, &[Inline::plain(text)], self.profile, width)
        };
        let superior = self.frame.superior.iter().map(|text| set(Component::Superior, text).0);
        let (issuer, lines): (Vec<_>, Vec<_>) =
            self.frame.issuer.iter().map(|text| set(Component::Issuer, text)).unzip();
        let below = rule(short(self.profile, &lines.concat()), width);
        superior.chain(issuer).chain([below]).collect()
    }

    fn nation(&self, width: i32) -> Vec<Paragraph> {
        vec![
            line(Component::NationalName, NATIONAL_NAME),
            line(Component::Motto, MOTTO),
            rule(self.face(Component::Motto).width(MOTTO), width),
        ]
    }

    /// Ô 5b of a công văn, 10b and 11.
    fn below_number(&self, width: i32) -> Vec<Paragraph> {
        let mut below = Vec::new();
        if self.frame.type_name.is_none() && !self.frame.subject.is_empty() {
            let subject: Vec<Inline> =
                [Inline::plain("V/v ")].into_iter().chain(self.frame.subject.iter().cloned()).collect();
            below.push(balanced_paragraph(Component::LetterSubject, &subject, self.profile, width).0);
        }
        let boxes =
            [(Component::Urgency, &self.frame.urgency), (Component::Circulation, &self.frame.circulation)];
        for (component, text) in boxes {
            below.extend(text.as_ref().map(|text| self.boxed(component, text, width)));
        }
        below
    }

    /// A single-line box, one of the stamps' widths where the text fits in.
    fn boxed(&self, component: Component, text: &str, area: i32) -> Paragraph {
        let needed = self.face(component).width(text) + SLACK * MILLIMETRE;
        let width = BOX_WIDTHS.map(|width| width * MILLIMETRE).into_iter().find(|width| *width >= needed);
        let indent = side(width.unwrap_or(needed), area);
        line(component, text).indent(Indent::both(indent))
    }
}
