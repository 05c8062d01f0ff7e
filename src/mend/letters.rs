//! Repairs of type: family, colour, size, weight, slant, case, and where the lines of a component stand.

use unicode_normalization::UnicodeNormalization;

use super::draft::MendDraft;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::decree::{Alignment, Component, ComponentStyle, FormatRules, LetterCase, Profile, Slant, Weight};
use crate::recognition::{LineRole, TextLine};
use crate::vietnamese;
use crate::word::{RunLook, WordParagraph, each_paragraph};

/// Rules on how a component is set: each of its lines is set anew.
const OF_COMPONENTS: [&str; 31] = [
    "quoc-hieu-kieu",
    "tieu-ngu-kieu",
    "co-quan-kieu",
    "chu-quan-kieu",
    "so-kieu",
    "so-nhan",
    "so-vi-tri",
    "ngay-thang-kieu",
    "ten-loai-kieu",
    "trich-yeu-kieu",
    "v-v-kieu",
    "can-cu-nghieng",
    "noi-dung-co-chu",
    "quyen-han-kieu",
    "ho-ten-co",
    "noi-nhan-kieu",
    "noi-nhan-co",
    "nguoi-soan",
    "pham-vi-luu-hanh",
    "phan-chuong-kieu",
    "muc-kieu",
    "ho-ten-kieu",
    "noi-nhan-nhan",
    "noi-nhan-danh-sach",
    "phu-luc-nhan-kieu",
    "phu-luc-ten-kieu",
    "phu-luc-kem-theo-kieu",
    "kinh-gui-kieu",
    "khoan-tieu-de",
    "dieu-kieu",
    "do-khan",
];

/// Mends the letters that `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    match finding.rule.name {
        "phong-chu" => families(patient, draft),
        "mau-chu" => colours(patient, finding, draft),
        "to-hop-dau" => composed(patient, finding, draft),
        "bo-ma" if patient.fixes_encoding => encodings(patient, draft),
        "so-trang-co" => page_numbers(patient, finding, draft),
        name if OF_COMPONENTS.contains(&name) => components(patient, finding, draft),
        _ => {}
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
            if whole != run.text && !run.text.contains(['\t', '\n']) {
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
            if run.text.is_ascii() || run.text.contains(['\t', '\n']) {
                continue;
            }
            let read = encoding.read(&run.text);
            // The fonts whose names end with H show small letters as capitals.
            let is_of_capitals = family.starts_with(".Vn") && family.ends_with('H');
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

/// Sets the lines of the components at which `finding` shows as the decree does.
fn components(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let profile = profile(document);
    let places: Vec<_> =
        finding.places.iter().map(|place| (&place.text.part, place.text.paragraph)).collect();
    for at in document.lines.clone() {
        let Some(line) = patient.recognised.lines.get(at) else { continue };
        let own = (&line.paragraph.place.part, line.paragraph.place.paragraph);
        let Some(LineRole::Part(component)) = document.role(at) else { continue };
        if places.contains(&own) {
            set(line, component, profile.style(component), finding.rule.name, draft);
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

/// Components whose lines look alike from their first letter to their last.
fn is_even(component: Component) -> bool {
    !crate::check::is_running(component)
}

fn set(line: &TextLine<'_>, component: Component, style: ComponentStyle, rule: &str, draft: &mut MendDraft) {
    let is_one = line.is_first && line.is_last;
    let mend = draft.paragraph(line.paragraph);
    for (run, _) in line.runs().filter(|(_, text)| !text.trim().is_empty()) {
        let fits = f64::from(run.look.size) >= f64::from(style.size.least) - 0.26
            && f64::from(run.look.size) <= f64::from(style.size.greatest) + 0.26;
        if !fits {
            for name in ["sz", "szCs"] {
                mend.letters(Some(run.index), PropertyChange::value(name, half_points(style)));
            }
        }
        if !is_even(component) {
            continue;
        }
        if run.look.bold != (style.weight == Weight::Bold) {
            bold(style).into_iter().for_each(|change| {
                mend.letters(Some(run.index), change);
            });
        }
        if run.look.italic != (style.slant == Slant::Italic) {
            italic(style).into_iter().for_each(|change| {
                mend.letters(Some(run.index), change);
            });
        }
        if style.case == LetterCase::Capitals
            && !run.look.all_capitals
            && run.text.chars().any(char::is_lowercase)
        {
            mend.letters(Some(run.index), PropertyChange::switch("caps", true));
        }
        if style.case == LetterCase::AsWritten && run.look.all_capitals {
            mend.letters(Some(run.index), PropertyChange::switch("caps", false));
        }
    }
    if is_one && is_even(component) && rule != "so-nhan" {
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
