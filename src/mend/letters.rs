//! Repairs of type: family, colour, size, weight, slant, case, and where the lines of a component stand.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::certain::{is_apart, is_certain, is_pushed_in};
use super::draft::MendDraft;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::decree::{Alignment, Component, ComponentStyle, FormatRules, LetterCase, Profile, Slant, Weight};
use crate::recognition::{LineRole, TextLine};
use crate::vietnamese;
use crate::word::{RunLook, WordParagraph, WordRun, each_paragraph};

/// Mends the letters that `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    match finding.rule.name {
        "phong-chu" => families(patient, draft),
        "mau-chu" => colours(patient, finding, draft),
        "to-hop-dau" => composed(patient, finding, draft),
        "bo-ma" if patient.fixes_encoding => encodings(patient, draft),
        "so-trang-co" => page_numbers(patient, finding, draft),
        _ => {
            if let Some(aspect) = MendedAspect::of(finding) {
                components(patient, finding, aspect, draft);
            }
        }
    }
}

/// What of a setting is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MendedAspect {
    Size,
    Weight,
    Slant,
    Case,
    Alignment,
}

impl MendedAspect {
    /// What a finding on how a component is set is about; none of a finding on words.
    fn of(finding: &CheckFinding) -> Option<Self> {
        let (word, _) = finding.cause().split_once(' ')?;
        Some(match word {
            "Size" => Self::Size,
            "Weight" => Self::Weight,
            "Slant" => Self::Slant,
            "Case" => Self::Case,
            "canh" => Self::Alignment,
            _ => return None,
        })
    }
}

fn font() -> PropertyChange {
    let font = FormatRules::ALL[0].profile().font;
    let names = ["ascii", "hAnsi", "cs"];
    let set = names.iter().map(|name| (*name, font.to_owned())).collect();
    PropertyChange::attributes("rFonts", set, &["asciiTheme", "hAnsiTheme", "cstheme", "hint"])
}

/// Families of signs, of which letters are none.
const SIGNS: [&str; 6] = ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Cambria Math"];

/// All letters of the file are of the family of the decree.
fn families(patient: &Patient<'_>, draft: &mut MendDraft) {
    let wanted = FormatRules::ALL[0].profile().font;
    let is_other = |look: &RunLook| {
        let families = [&look.families.ascii, &look.families.high];
        let names = |family: &&Option<std::sync::Arc<str>>| family.as_deref().unwrap_or_default().to_owned();
        families.iter().map(names).any(|name| {
            let is_old = name.starts_with(".Vn") || name.starts_with("VNI-");
            name != wanted && !is_old && !SIGNS.contains(&name.as_str())
        })
    };
    let mut each = |paragraph: &WordParagraph| {
        for run in paragraph.runs.iter().filter(|run| !run.text.trim().is_empty() && is_other(&run.look)) {
            draft.paragraph(paragraph).letters(Some(run.index), font());
        }
    };
    each_paragraph(&patient.file.body, &mut each);
    for part in &patient.file.running {
        each_paragraph(&part.blocks, &mut each);
    }
}

fn colours(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    for (paragraph, run) in patient.paragraphs(finding) {
        let black = PropertyChange::attributes(
            "color",
            vec![("val", "000000".to_owned())],
            &["themeColor", "themeTint", "themeShade"],
        );
        draft.paragraph(paragraph).letters(run, black);
    }
}

/// Marks that stand apart become one with their letters.
fn composed(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    for (paragraph, _) in patient.paragraphs(finding) {
        for run in &paragraph.runs {
            let whole: String = run.text.nfc().collect();
            if whole != *run.text && !run.text.contains(['\t', '\n']) {
                draft.paragraph(paragraph).text(run.index, whole);
            }
        }
    }
}

/// Text of ABC and VNI fonts becomes Unicode, in the family of the decree.
fn encodings(patient: &Patient<'_>, draft: &mut MendDraft) {
    each_paragraph(&patient.file.body, &mut |paragraph: &WordParagraph| {
        for run in &paragraph.runs {
            let family =
                run.look.families.high.as_deref().or(run.look.families.ascii.as_deref()).unwrap_or_default();
            let Some(encoding) = vietnamese::LegacyEncoding::of_family(family) else { continue };
            let mend = draft.paragraph(paragraph);
            mend.letters(Some(run.index), font());
            // The fonts whose names end with H show small letters as capitals.
            let is_of_capitals = family.starts_with(".Vn") && family.ends_with('H');
            if run.text.is_ascii() && !is_of_capitals || run.text.contains(['\t', '\n']) {
                continue;
            }
            let read = encoding.read_in_font(&run.text);
            mend.text(run.index, if is_of_capitals { read.to_uppercase() } else { read });
        }
    });
}

fn page_numbers(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let style = FormatRules::ALL[0].profile().style(Component::PageNumber);
    for (paragraph, _) in patient.paragraphs(finding) {
        let mend = draft.paragraph(paragraph);
        for change in [size(style), bold(style), italic(style)].into_iter().flatten() {
            mend.letters(None, change);
        }
    }
}

/// Sets what is at fault in the lines of the components at which `finding` shows as the decree does.
fn components(patient: &Patient<'_>, finding: &CheckFinding, aspect: MendedAspect, draft: &mut MendDraft) {
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let profile = profile(document);
    let places: BTreeSet<_> =
        finding.places.iter().map(|place| (&place.text.part, place.text.paragraph)).collect();
    for at in document.lines.clone() {
        let Some(line) = patient.recognised.lines.get(at) else { continue };
        let own = (&line.paragraph.place.part, line.paragraph.place.paragraph);
        let Some(LineRole::Part(component)) = document.role(at) else { continue };
        if places.contains(&own) && is_certain(patient.recognised, document, component) {
            set(line, component, profile.style(component), aspect, draft);
        }
    }
}

/// The rules of the date of a document.
pub fn profile(document: &crate::recognition::RecognisedDocument) -> &'static Profile {
    use chrono::Datelike;
    let day = document.dated.as_ref().and_then(|date| date.earliest());
    let rules = day.map(|day| {
        let number = |value: u32| u8::try_from(value).unwrap_or(1);
        FormatRules::on((
            u16::try_from(day.year()).unwrap_or_default(),
            number(day.month()),
            number(day.day()),
        ))
    });
    rules.unwrap_or(FormatRules::ALL[0]).profile()
}

fn set(
    line: &TextLine<'_>,
    component: Component,
    style: ComponentStyle,
    aspect: MendedAspect,
    draft: &mut MendDraft,
) {
    if aspect == MendedAspect::Alignment {
        return align(line, style, draft);
    }
    // Running text has words in bold or italics within.
    if aspect != MendedAspect::Size && crate::check::is_running(component) {
        return;
    }
    let mend = draft.paragraph(line.paragraph);
    for (run, _) in line.runs().filter(|(_, text)| !text.trim().is_empty()) {
        let changes = match aspect {
            MendedAspect::Size if !is_of_size(&run.look, style) => size(style),
            MendedAspect::Weight if run.look.bold != (style.weight == Weight::Bold) => bold(style),
            MendedAspect::Slant if run.look.italic != (style.slant == Slant::Italic) => italic(style),
            MendedAspect::Case => case(run, style),
            MendedAspect::Size | MendedAspect::Weight | MendedAspect::Slant | MendedAspect::Alignment => {
                Vec::new()
            }
        };
        for change in changes {
            mend.letters(Some(run.index), change);
        }
    }
}

fn is_of_size(look: &RunLook, style: ComponentStyle) -> bool {
    let (least, greatest) = (f32::from(style.size.least), f32::from(style.size.greatest));
    (least - 0.26..=greatest + 0.26).contains(&look.size)
}

fn case(run: &WordRun, style: ComponentStyle) -> Vec<PropertyChange> {
    let has_small = run.text.chars().any(char::is_lowercase);
    let caps = match style.case {
        LetterCase::Capitals => (!run.look.all_capitals && has_small).then_some(true),
        LetterCase::AsWritten => run.look.all_capitals.then_some(false),
    };
    caps.map(|caps| PropertyChange::switch("caps", caps)).into_iter().collect()
}

/// Sets where a line stands, where its paragraph tells that and not tabs or spaces in it.
fn align(line: &TextLine<'_>, style: ComponentStyle, draft: &mut MendDraft) {
    if !line.is_first || !line.is_last || is_apart(&line.written) || is_pushed_in(line.paragraph) {
        return;
    }
    let mend = draft.paragraph(line.paragraph);
    let value = match style.alignment {
        Alignment::Center => "center",
        Alignment::Left => "left",
        Alignment::Right => "right",
        Alignment::Justified => "both",
    };
    mend.look(PropertyChange::value("jc", value));
    if style.alignment == Alignment::Center {
        mend.look(PropertyChange::attributes(
            "ind",
            vec![("firstLine", "0".to_owned())],
            &["firstLineChars", "hanging", "hangingChars"],
        ));
    }
}

fn half_points(style: ComponentStyle) -> String {
    (u16::from(style.size.chosen) * 2).to_string()
}

fn size(style: ComponentStyle) -> Vec<PropertyChange> {
    ["sz", "szCs"].into_iter().map(|name| PropertyChange::value(name, half_points(style))).collect()
}

fn bold(style: ComponentStyle) -> Vec<PropertyChange> {
    ["b", "bCs"].into_iter().map(|name| PropertyChange::switch(name, style.weight == Weight::Bold)).collect()
}

fn italic(style: ComponentStyle) -> Vec<PropertyChange> {
    ["i", "iCs"].into_iter().map(|name| PropertyChange::switch(name, style.slant == Slant::Italic)).collect()
}
