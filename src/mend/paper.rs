//! Repairs of paper and margins.

use super::draft::MendDraft;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::decree::{Choice, FormatRules};
use crate::typeset::MILLIMETRE;
use crate::word::PageSection;

/// Half a millimetre, as the check has it.
const TOLERANCE: f64 = 0.5;

/// Mends the sections of a file whose paper or margins `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let page = &FormatRules::ALL[0].profile().page;
    for section in patient.file.sections.iter().filter(|section| !section.span.is_empty()) {
        match finding.rule.name {
            "kho-giay-a4" => size(section, page.width, page.height, draft),
            "le-tren" => margin(section, "top", section.top, page.top, 0, draft),
            "le-duoi" => margin(section, "bottom", section.bottom, page.bottom, 0, draft),
            "le-trai" => {
                margin(section, "left", section.left + section.gutter, page.left, section.gutter, draft)
            }
            "le-phai" => margin(section, "right", section.right, page.right, 0, draft),
            _ => {}
        }
    }
}

fn size(section: &PageSection, width: f64, height: f64, draft: &mut MendDraft) {
    let (wide, high) = if section.width > section.height { (height, width) } else { (width, height) };
    let set = vec![("w", twips(wide)), ("h", twips(high))];
    draft.section(&section.span, PropertyChange::attributes("pgSz", set, &["code"]));
}

fn margin(
    section: &PageSection,
    name: &'static str,
    now: i32,
    allowed: Choice<f64>,
    gutter: i32,
    draft: &mut MendDraft,
) {
    let millimetres = f64::from(now.abs()) / MILLIMETRE;
    let fits = (allowed.least - TOLERANCE..=allowed.greatest + TOLERANCE).contains(&millimetres);
    // The margins of a page that lies may be turned with it.
    if fits || section.width > section.height {
        return;
    }
    let value = (allowed.chosen * MILLIMETRE).round() - f64::from(gutter);
    // Strict files write "start" and "end".
    let lose: &'static [&'static str] = match name {
        "left" => &["start"],
        "right" => &["end"],
        _ => &[],
    };
    draft.section(
        &section.span,
        PropertyChange::attributes("pgMar", vec![(name, format!("{value:.0}"))], lose),
    );
}

fn twips(millimetres: f64) -> String {
    format!("{:.0}", millimetres * MILLIMETRE)
}
