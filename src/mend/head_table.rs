//! A head that tabs, blanks, boxes or a single column set, and that does not hold → the table of two columns without lines
//! that the decree's own forms have. Only where nothing but the head's own words stands there, and all of them are known.

use super::draft::MendDraft;
use super::letters::profile;
use super::patient::Patient;
use super::rule_lines::{length, thin};
use crate::check::CheckFinding;
use crate::decree::{Component, ComponentStyle, LetterCase, Profile, Slant, Weight};
use crate::recognition::{DocumentForm, LineRole, RecognisedDocument, TextLine, is_capital_name};
use crate::typeset::Type;
use crate::word::{DrawingKind, WordBlock, WordParagraph, WordRun};

/// The parts of a head that stand left and right, above each other.
const LEFT: [Component; 4] =
    [Component::Superior, Component::Issuer, Component::Number, Component::LetterSubject];
const RIGHT: [Component; 3] = [Component::NationalName, Component::Motto, Component::PlaceAndDate];

/// Without one of these nothing is moved.
const NEEDED: [Component; 5] = [
    Component::NationalName,
    Component::Motto,
    Component::Issuer,
    Component::Number,
    Component::PlaceAndDate,
];

/// So much of the width between the margins the left column has.
const LEFT_SHARE: f64 = 0.4;

/// Whether a repair of `finding` may put words elsewhere: all of them stay.
pub fn moves(finding: &CheckFinding) -> bool {
    let is_line = matches!(finding.rule.name, "tieu-ngu-gach-duoi" | "co-quan-gach-duoi");
    matches!(finding.rule.name, "quoc-hieu-vi-tri" | "ngay-thang-cung-dong")
        || is_line && finding.cause() == "thiếu"
}

/// Sets the head anew at which `finding` shows.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    if !moves(finding) {
        return;
    }
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let head = LooseHead { patient, document, profile: profile(document) };
    let (Some(blocks), true) = (head.blocks(), document.kind == DocumentForm::Issued) else { return };
    let paragraphs: Option<Vec<&WordParagraph>> = patient
        .file
        .body
        .get(blocks.clone())
        .unwrap_or_default()
        .iter()
        .map(|block| match block {
            WordBlock::Paragraph(paragraph) => Some(&**paragraph),
            WordBlock::Table(_) => None,
        })
        .collect();
    let Some(paragraphs) = paragraphs.filter(|all| all.iter().all(|paragraph| is_free(paragraph))) else {
        return;
    };
    let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { return };
    if head.holds_nothing_else(&blocks)
        && let Some(table) = head.table(first)
    {
        draft.exchange(&first.place.part, first.span.start..last.span.end, table);
    }
}

/// Whether nothing stands in a paragraph that a table of words would lose.
fn is_free(paragraph: &WordParagraph) -> bool {
    let is_plain = |run: &WordRun| {
        run.rare.field.is_none()
            && run.rare.link.is_none()
            && run.rare.change.is_none()
            && run.rare.note.is_none()
            && run.rare.drawings.iter().all(|drawing| match drawing.kind {
                DrawingKind::Line => true,
                DrawingKind::Shape => drawing.blocks.iter().all(|block| match block {
                    WordBlock::Paragraph(inner) => {
                        inner.runs.iter().all(|run| run.rare.drawings.is_empty()) && is_free(inner)
                    }
                    WordBlock::Table(_) => false,
                }),
                DrawingKind::Picture | DrawingKind::Object => false,
            })
    };
    paragraph.label.is_none()
        && paragraph.bookmarks.is_empty()
        && paragraph.changes.is_empty()
        && paragraph.runs.iter().all(is_plain)
}

/// The head of a document that stands in no table.
struct LooseHead<'h> {
    patient: &'h Patient<'h>,
    document: &'h RecognisedDocument,
    profile: &'static Profile,
}

impl<'h> LooseHead<'h> {
    fn lines(&self, component: Component) -> Vec<&'h TextLine<'h>> {
        let lines = &self.patient.recognised.lines;
        self.document.lines_of(component, lines).map(|(_, line)| line).collect()
    }

    /// The blocks of the body in which the head stands, where all of it is known and none of it is in a table.
    fn blocks(&self) -> Option<std::ops::Range<usize>> {
        let is_sure =
            |component: &Component| self.document.part(*component).is_some_and(|part| part.is_sure());
        let all: Vec<&TextLine<'_>> =
            LEFT.iter().chain(&RIGHT).flat_map(|component| self.lines(*component)).collect();
        let bodies = [Component::Superior, Component::Issuer].map(|component| self.lines(component)).concat();
        let is_whole = NEEDED.iter().all(is_sure)
            && all.iter().all(|line| line.spot.cell.is_none() && !line.written.trim().contains('\t'))
            && bodies.iter().all(|line| is_capital_name(&line.text));
        if !is_whole {
            return None;
        }
        let first = all.iter().map(|line| line.spot.block).min()?;
        let last = all.iter().map(|line| line.spot.block).max()?;
        Some(first..last + 1)
    }

    /// Whether all lines in `blocks` are the head's, blank, or lines of signs, which are drawn anew.
    fn holds_nothing_else(&self, blocks: &std::ops::Range<usize>) -> bool {
        let lines = &self.patient.recognised.lines;
        let mut inside = lines.iter().enumerate().filter(|(_, line)| blocks.contains(&line.spot.block));
        inside.all(|(at, _)| match self.document.role(at) {
            Some(LineRole::Part(component)) => LEFT.contains(&component) || RIGHT.contains(&component),
            Some(LineRole::Blank | LineRole::RuleOfSigns) => true,
            Some(LineRole::Data | LineRole::Heading | LineRole::Unknown) | None => false,
        })
    }

    fn table(&self, first: &WordParagraph) -> Option<String> {
        let lines = &self.patient.recognised.lines;
        let own = lines.iter().find(|line| std::ptr::eq(line.paragraph, first))?;
        let page = self.patient.file.sections.get(own.spot.section)?;
        let room = f64::from(page.width - page.left - page.right - page.gutter);
        let left = (room * LEFT_SHARE).round();
        let right = room - left;
        let above = [
            self.set(Component::Superior)
                + &self.set(Component::Issuer)
                + &self.rule(Component::Issuer, left)?,
            self.set(Component::NationalName)
                + &self.set(Component::Motto)
                + &self.rule(Component::Motto, right)?,
        ];
        let below = [
            self.set(Component::Number) + &self.set(Component::LetterSubject),
            self.set(Component::PlaceAndDate),
        ];
        let cell = |width: f64, inner: &str| {
            format!("<w:tc><w:tcPr><w:tcW w:w=\"{width:.0}\" w:type=\"dxa\"/></w:tcPr>{inner}</w:tc>")
        };
        let row =
            |[one, other]: &[String; 2]| format!("<w:tr>{}{}</w:tr>", cell(left, one), cell(right, other));
        Some(format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{room:.0}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>\
             <w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
             <w:tblGrid><w:gridCol w:w=\"{left:.0}\"/><w:gridCol w:w=\"{right:.0}\"/></w:tblGrid>{}{}</w:tbl>",
            row(&above),
            row(&below)
        ))
    }

    /// The lines of a part, each a paragraph in the middle of its cell.
    fn set(&self, component: Component) -> String {
        let style = self.profile.style(component);
        let lines = self.lines(component);
        let is_set_off =
            matches!(component, Component::Number | Component::PlaceAndDate | Component::LetterSubject);
        let one = |(at, line): (usize, &&TextLine<'_>)| {
            let before = if is_set_off && at == 0 { GAP } else { 0 };
            paragraph(line.written.trim(), before, is_raised(line), style, self.profile.font)
        };
        lines.iter().enumerate().map(one).collect()
    }

    /// The line below a part, in a column `room` twips wide.
    fn rule(&self, component: Component, room: f64) -> Option<String> {
        let style = self.profile.style(component);
        let widths: Vec<f64> = self.lines(component).iter().map(|line| width(line, style)).collect();
        let length = length(component, &widths, self.profile)?;
        Some(thin(((room - length * 20.0) / 2.0).round().max(0.0)))
    }
}

/// Six points, in twips.
const GAP: i32 = 120;

fn is_raised(line: &TextLine<'_>) -> bool {
    line.runs().any(|(run, _)| run.look.all_capitals)
}

/// How wide a line is in the size that it gets, in points.
fn width(line: &TextLine<'_>, style: ComponentStyle) -> f64 {
    let is_bold = style.weight == Weight::Bold;
    let face = Type { size: 10, bold: is_bold, italic: false, capitals: is_raised(line) };
    face.width(line.written.trim()) / 20.0 * f64::from(style.size.chosen) / 10.0
}

fn paragraph(text: &str, before: i32, is_raised: bool, style: ComponentStyle, font: &str) -> String {
    let mut look = format!("<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/>");
    let is_bold = style.weight == Weight::Bold;
    let is_slanted = style.slant == Slant::Italic;
    let switches = [("b", is_bold), ("bCs", is_bold), ("i", is_slanted), ("iCs", is_slanted)];
    for (name, is_on) in switches {
        look += &format!("<w:{name} w:val=\"{}\"/>", u8::from(is_on));
    }
    if is_raised && style.case == LetterCase::Capitals {
        look += "<w:caps/>";
    }
    let half_points = u16::from(style.size.chosen) * 2;
    look += &format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>");
    format!(
        "<w:p><w:pPr><w:spacing w:before=\"{before}\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         <w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr>\
         <w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        super::comment::escaped(text)
    )
}
