//! The head of page 1: ô 1 to 4, and under the number ô 5b, 10b and 11.

use super::flow::{Flow, Paragraph, line};
use super::formatting::Indent;
use super::placing::{Abreast, table};
use super::rule_line::{rule, short, side};
use super::section::Section;
use super::style_id;
use super::title::{balanced_lines, balanced_paragraph};
use crate::decree::{Component, MOTTO, NATIONAL_NAME, Profile};
use crate::document::{Document, Frame, Inline, NumberLine};
use crate::typeset::{MILLIMETRE, Type};

/// Room at both sides of the widest line of a column, together, in millimetres.
const SLACK: f64 = 4.0;

/// Room for the number, where it is given by hand: as many spaces.
const NUMBER_ROOM: usize = 8;

/// Room beside a line that stands alone, in twips.
const BESIDE: f64 = 40.0;

/// Widths of boxes in millimetres (III.2.b): KHẨN, HỎA TỐC, THƯỢNG KHẨN.
const BOX_WIDTHS: [f64; 3] = [20.0, 30.0, 40.0];

/// Writes the head into `area`, the width of the text in twips.
pub(super) fn write(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let head = FrameHead::of(frame, profile);
    let (above, dated) = head.columns(area);
    let mut rows = Vec::new();
    if frame.issuer.is_empty() {
        head.nation(area).into_iter().for_each(|paragraph| flow.paragraph(paragraph));
    } else {
        rows.push(head.bodies(above));
    }
    if frame.number.is_some() || frame.place_and_date.is_some() {
        let set =
            |component, text: &String| if text.is_empty() { Vec::new() } else { vec![line(component, text)] };
        let number = set(Component::Number, &head.number);
        let date = set(Component::PlaceAndDate, &head.date);
        rows.push(Abreast::new(dated, [number, date]));
    }
    let below = head.below_number(above[0]);
    if !below.is_empty() {
        rows.push(Abreast::new(above, [below, Vec::new()]));
    }
    if !rows.is_empty() {
        flow.table(table(style_id::FRAME_TABLE, rows));
    }
}

/// Writes the head of an attached document (Mẫu 1.3): ô 1 and 2 alone.
pub(super) fn write_attached(flow: &mut Flow, frame: &Frame, profile: &Profile, area: i32) {
    let head = FrameHead::of(frame, profile);
    let (above, _) = head.columns(area);
    flow.table(table(style_id::FRAME_TABLE, vec![head.bodies(above)]));
}

/// The lines that the issuer of `document` takes on its page.
pub fn issuer_lines(document: &Document) -> Vec<String> {
    let profile = document.rules.profile();
    let head = FrameHead::of(&document.frame, profile);
    let ([left, _], _) = head.columns(Section::main(document).text_width(profile));
    head.issuer_texts(left).iter().flat_map(|text| head.drawn(Component::Issuer, text, left)).collect()
}

/// "Số: 07/KH-UBND"; without a number there is room for the pen.
pub(super) fn number_line(number: &NumberLine) -> String {
    match &number.number {
        Some(given) => format!("Số: {given}/{}", number.symbol),
        None => format!("Số:{}/{}", " ".repeat(NUMBER_ROOM), number.symbol),
    }
}

struct FrameHead<'a> {
    frame: &'a Frame,
    profile: &'a Profile,
    number: String,
    /// Its blanks are ordinary spaces: the line is as wide as measured and needs none held, and a layout engine that
    /// sets held spaces apart would draw it wider.
    date: String,
}

impl<'a> FrameHead<'a> {
    fn of(frame: &'a Frame, profile: &'a Profile) -> Self {
        let date = frame.place_and_date.as_deref().unwrap_or_default().replace('\u{a0}', " ");
        let number = frame.number.as_ref().map(number_line).unwrap_or_default();
        Self { frame, profile, number, date }
    }

    fn face(&self, component: Component) -> Type {
        Type::from(self.profile.style(component))
    }

    /// Where the row of the bodies and that of the date part: at the same place, unless the name of the issuer needs
    /// the room that a long date takes from it.
    fn columns(&self, area: i32) -> ([i32; 2], [i32; 2]) {
        let slack = SLACK * MILLIMETRE;
        let national = self.face(Component::NationalName).width(NATIONAL_NAME) + slack;
        let motto = self.face(Component::Motto).width(MOTTO) + slack;
        let date = self.face(Component::PlaceAndDate).width(&self.date) + slack;
        let number = self.face(Component::Number).width(&self.number) + slack;
        let parted = |right: f64| [area - ceil(right), ceil(right)];
        let nation = parted(national.max(motto));
        let dated = parted(date.max(national).max(motto).min(f64::from(area) - number).max(national));
        let is_better = nation != dated && self.badness(nation[0]) < self.badness(dated[0]);
        if is_better { (nation, dated) } else { (dated, dated) }
    }

    /// Lines of the bodies in a column `width` wide, and one more for a unit that parts from its name.
    fn badness(&self, width: i32) -> usize {
        let count = |component, text: &String| self.set(component, text, width).1.len();
        let superior: usize = self.frame.superior.iter().map(|text| count(Component::Superior, text)).sum();
        let texts = self.issuer_texts(width);
        let issuer: usize = texts.iter().map(|text| count(Component::Issuer, text)).sum();
        superior + issuer + usize::from(texts != self.frame.issuer)
    }

    /// The lines of the issuer. A unit too wide for a line with its name is named above: "ỦY BAN NHÂN DÂN PHƯỜNG",
    /// "VĂN MIẾU - QUỐC TỬ GIÁM".
    fn issuer_texts(&self, width: i32) -> Vec<String> {
        let texts = self.frame.issuer.as_slice();
        if let [above, unit] = texts
            && let Some((kind, name)) = unit.split_once(' ')
            && !name.contains(' ')
            && !self.fits(Component::Issuer, unit, width)
        {
            return vec![format!("{above} {kind}"), name.to_owned()];
        }
        texts.to_vec()
    }

    fn fits(&self, component: Component, text: &str, width: i32) -> bool {
        self.face(component).width(text) <= f64::from(width) - BESIDE
    }

    /// `text` in the middle of `width`, and the widths of its lines; what fits on one line holds no spaces.
    fn set(&self, component: Component, text: &str, width: i32) -> (Paragraph, Vec<f64>) {
        let plain = text.replace('\u{a0}', " ");
        if self.fits(component, &plain, width) {
            return (line(component, &plain), vec![self.face(component).width(&plain)]);
        }
        balanced_paragraph(component, &[Inline::plain(text)], self.profile, width)
    }

    /// The lines of `text` in `width`.
    fn drawn(&self, component: Component, text: &str, width: i32) -> Vec<String> {
        let plain = text.replace('\u{a0}', " ");
        if self.fits(component, &plain, width) {
            return vec![plain];
        }
        let lines = balanced_lines(component, &[Inline::plain(text)], self.profile, width);
        lines.texts.iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    /// The row of the superior and the issuer beside the nation.
    fn bodies(&self, widths: [i32; 2]) -> Abreast {
        let [left, right] = widths;
        Abreast::new(widths, [self.issuer(left), self.nation(right)])
    }

    fn issuer(&self, width: i32) -> Vec<Paragraph> {
        let superior = self.frame.superior.iter().map(|text| self.set(Component::Superior, text, width).0);
        let texts = self.issuer_texts(width);
        let (issuer, lines): (Vec<_>, Vec<_>) =
            texts.iter().map(|text| self.set(Component::Issuer, text, width)).unzip();
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

#[allow(clippy::cast_possible_truncation)]
fn ceil(length: f64) -> i32 {
    length.ceil() as i32
}
