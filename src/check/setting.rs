//! How a part is set, held against what the rules of its date say: by letters shown, so that a stray space says nothing.

use super::place::{FindingPlace, quoted};
use super::rule::Judged;
use super::shown::{justified, seen};
use super::subject::CheckSubject;
use super::taken_over::TakenOver;
use crate::decree::{Alignment, Component, ComponentStyle, LetterCase, Slant, Weight};
use crate::recognition::TextLine;
use crate::word::{FormatTrait, Justification, RunLook, WordRun};

/// What of a setting is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    Size,
    Weight,
    Slant,
    Case,
    Alignment,
}

impl Aspect {
    fn as_trait(self) -> FormatTrait {
        match self {
            Self::Size => FormatTrait::Size,
            Self::Weight => FormatTrait::Bold,
            Self::Slant => FormatTrait::Italic,
            Self::Case => FormatTrait::Capitals,
            Self::Alignment => FormatTrait::Justification,
        }
    }
}

/// Half of what Word lets type differ by.
const SIZE_TOLERANCE: f32 = 0.26;

/// Holds all lines of `component` against its style.
pub fn check(subject: &CheckSubject<'_>, found: &mut Judged, component: Component, aspects: &[Aspect]) {
    let lines: Vec<_> = subject.of(component).map(|(_, line)| line).collect();
    check_lines(subject, &lines, subject.is_sure(component), component, found, aspects);
}

/// Holds `lines` against the style of `component`.
pub fn check_lines(
    subject: &CheckSubject<'_>,
    lines: &[&TextLine<'_>],
    is_sure: bool,
    component: Component,
    found: &mut Judged,
    aspects: &[Aspect],
) {
    let mut setting =
        ComponentSetting { subject, component, style: subject.style(component), is_sure, found };
    for line in lines {
        for aspect in aspects {
            match aspect {
                Aspect::Alignment => setting.alignment(line),
                Aspect::Size | Aspect::Weight | Aspect::Slant | Aspect::Case => {
                    setting.letters(line, *aspect)
                }
            }
        }
    }
}

/// How lines of one component must be set, and what is found of them.
struct ComponentSetting<'s, 'f> {
    subject: &'s CheckSubject<'s>,
    component: Component,
    style: ComponentStyle,
    is_sure: bool,
    found: &'f mut Judged,
}

impl ComponentSetting<'_, '_> {
    /// Holds the letters of `line` against one aspect: all wrong is a finding, some wrong are named.
    fn letters(&mut self, line: &TextLine<'_>, aspect: Aspect) {
        let shown = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
        let runs: Vec<(&WordRun, &str)> = line.runs().filter(|(_, text)| shown(text) > 0).collect();
        let is_wrong = |(run, text): &&(&WordRun, &str)| !holds(&run.look, text, self.style, aspect);
        let wrong: Vec<_> = runs.iter().filter(is_wrong).collect();
        let Some((first, text)) = wrong.first() else { return };
        let of = aspect.as_trait();
        let (seen, wanted) = (seen(&first.look, of), wanted(self.style, aspect));
        let cause = format!("{aspect:?} {seen}");
        let source = self.subject.file.source_of_run(line.paragraph, first, of);
        let wanted = format!("phải là {wanted}");
        let taken_over = TakenOver::from((source, of), &seen, self.component.name(), &wanted);
        if wrong.len() == runs.len() {
            self.found.of_value(self.is_sure, FindingPlace::line(line), &cause, taken_over, || {
                format!("\"{}\": {seen}; {wanted}", quoted(&line.text))
            });
        } else {
            let place = FindingPlace::words(line, first.index, text);
            self.found.of_value(false, place, &format!("{cause} một phần"), taken_over, || {
                format!("\"{}\" trong \"{}\": {seen}; {wanted}", quoted(text), quoted(&line.text))
            });
        }
    }

    fn alignment(&mut self, line: &TextLine<'_>) {
        let look = &line.paragraph.look;
        // In a text that tabs part, where a line stands is not told by its paragraph.
        if !line.is_first || !line.is_last || line.written.trim_end().contains('\t') {
            return;
        }
        let is_right = match self.style.alignment {
            Alignment::Center => look.justification == Justification::Center,
            Alignment::Left => matches!(look.justification, Justification::Left | Justification::Both),
            Alignment::Right => look.justification == Justification::Right,
            Alignment::Justified => {
                matches!(look.justification, Justification::Both | Justification::Distribute)
            }
        };
        if !is_right {
            let wanted = match self.style.alignment {
                Alignment::Center => "phải canh giữa",
                Alignment::Left => "phải canh sát lề trái",
                Alignment::Right => "phải canh sát lề phải",
                Alignment::Justified => "phải canh đều cả hai lề",
            };
            let seen = justified(look.justification);
            let of = FormatTrait::Justification;
            let source = self.subject.file.source_of_paragraph(line.paragraph, of);
            let taken_over = TakenOver::from((source, of), seen, self.component.name(), wanted);
            let (place, cause) = (FindingPlace::line(line), format!("canh {seen}"));
            self.found.of_value(self.is_sure, place, &cause, taken_over, || {
                format!("\"{}\": {seen}; {wanted}", quoted(&line.text))
            });
        }
    }
}

fn holds(look: &RunLook, text: &str, style: ComponentStyle, aspect: Aspect) -> bool {
    match aspect {
        Aspect::Size => size_allowed(look.size, style),
        Aspect::Weight => look.bold == (style.weight == Weight::Bold),
        Aspect::Slant => look.italic == (style.slant == Slant::Italic),
        Aspect::Case => {
            // The fonts of ABC whose names end so show small letters as capitals.
            let family = look.families.high.as_deref().unwrap_or_default();
            let is_of_capitals = family.starts_with(".Vn") && family.ends_with('H');
            let is_raised = look.all_capitals || look.small_capitals || is_of_capitals;
            let has_small = text.chars().any(char::is_lowercase);
            match style.case {
                LetterCase::Capitals => is_raised || !has_small,
                LetterCase::AsWritten => !is_raised,
            }
        }
        Aspect::Alignment => true,
    }
}

/// Whether `style` allows type of this size.
pub fn size_allowed(size: f32, style: ComponentStyle) -> bool {
    let (least, greatest) = (f32::from(style.size.least), f32::from(style.size.greatest));
    (least - SIZE_TOLERANCE..=greatest + SIZE_TOLERANCE).contains(&size)
}

fn wanted(style: ComponentStyle, aspect: Aspect) -> String {
    match aspect {
        Aspect::Size => sizes(style),
        Aspect::Weight if style.weight == Weight::Bold => "chữ đậm".to_owned(),
        Aspect::Weight => "chữ không đậm".to_owned(),
        Aspect::Slant if style.slant == Slant::Italic => "chữ nghiêng".to_owned(),
        Aspect::Slant => "chữ đứng".to_owned(),
        Aspect::Case if style.case == LetterCase::Capitals => "chữ in hoa".to_owned(),
        Aspect::Case => "chữ in thường".to_owned(),
        Aspect::Alignment => String::new(),
    }
}

/// "cỡ chữ 13 đến 14".
pub fn sizes(style: ComponentStyle) -> String {
    match (style.size.least, style.size.greatest) {
        (least, greatest) if least == greatest => format!("cỡ chữ {least}"),
        (least, greatest) => format!("cỡ chữ {least} đến {greatest}"),
    }
}
