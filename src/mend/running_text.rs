//! Repairs of how running text stands: both edges even, its first line, space between lines and paragraphs.

use super::certain::is_pushed_in;
use super::draft::MendDraft;
use super::letters::profile;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::{CheckFinding, is_running};
use crate::decree::Component;
use crate::recognition::{LineRole, RecognisedDocument};
use crate::typeset::MILLIMETRE;
use crate::word::{Justification, WordParagraph};

/// Mends the paragraphs that `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let text = &profile(document).text;
    let named =
        || patient.paragraphs(finding).into_iter().map(|(paragraph, _)| paragraph).collect::<Vec<_>>();
    match finding.rule.name {
        "can-deu" => each(with_alike(patient, document, &named()), |paragraph| {
            draft.paragraph(paragraph).look(PropertyChange::value("jc", "both"));
        }),
        "thut-dau-dong" => each(with_alike(patient, document, &named()), |paragraph| {
            indent(paragraph, text.first_line.chosen, draft);
        }),
        "cach-dong" => each(with_alike(patient, document, &named()), |paragraph| {
            draft.paragraph(paragraph).look(line(text.line_spacing.chosen));
        }),
        "cach-doan" => each(named(), |paragraph| {
            // The gap is named at the paragraph below it.
            let mend = draft.paragraph(paragraph);
            mend.look(before(f64::from(text.paragraph_gap)));
            mend.look(PropertyChange::switch("contextualSpacing", false));
        }),
        "quoc-hieu-cach-dong" | "co-quan-cach-dong" if finding.cause() == "dãn" => {
            each(named(), |paragraph| {
                draft.paragraph(paragraph).look(line(1.0));
            })
        }
        "v-v-cach-6pt" => each(named(), |paragraph| {
            draft.paragraph(paragraph).look(before(6.0));
        }),
        _ => {}
    }
}

fn each(paragraphs: Vec<&WordParagraph>, mut mend: impl FnMut(&WordParagraph)) {
    paragraphs.into_iter().for_each(&mut mend);
}

/// The paragraphs named, and what else in the content is set as they are: short lines are at fault as long ones are, and
/// only less to be seen.
fn with_alike<'p>(
    patient: &Patient<'p>,
    document: &RecognisedDocument,
    named: &[&'p WordParagraph],
) -> Vec<&'p WordParagraph> {
    let mut all = named.to_vec();
    for at in document.lines.clone() {
        let Some(line) = patient.recognised.lines.get(at) else { continue };
        let is_content =
            matches!(document.role(at), Some(LineRole::Part(component)) if is_content(component));
        let paragraph = line.paragraph;
        let stands_free = line.is_first && line.spot.cell.is_none() && !line.spot.is_boxed;
        if is_content
            && stands_free
            && named.iter().any(|known| is_set_alike(known, paragraph))
            && !named.iter().any(|known| known.place == paragraph.place)
        {
            all.push(paragraph);
        }
    }
    all
}

/// Whether `component` is content that begins with an indented line.
fn is_content(component: Component) -> bool {
    is_running(component)
        || matches!(
            component,
            Component::Basis
                | Component::Section
                | Component::TitledClause
                | Component::TitledPoint
                | Component::TitledArticle
        )
}

fn is_set_alike(one: &WordParagraph, other: &WordParagraph) -> bool {
    let stands = |paragraph: &WordParagraph| {
        let look = &paragraph.look;
        (look.left, look.first_line, look.line, paragraph.label.is_some(), is_pushed_in(paragraph))
    };
    let is_even = |paragraph: &WordParagraph| {
        matches!(paragraph.look.justification, Justification::Left | Justification::Both)
    };
    stands(one) == stands(other) && is_even(one) && is_even(other)
}

/// Indents the first line; what was typed to push it in goes.
fn indent(paragraph: &WordParagraph, millimetres: f64, draft: &mut MendDraft) {
    let mut set = vec![("firstLine", format!("{:.0}", millimetres * MILLIMETRE))];
    if paragraph.label.is_some() || paragraph.look.left != 0 {
        set.push(("left", "0".to_owned()));
    }
    let lose = &["hanging", "hangingChars", "firstLineChars", "start", "leftChars", "startChars"];
    let mend = draft.paragraph(paragraph);
    mend.look(PropertyChange::attributes("ind", set, lose));
    if is_pushed_in(paragraph) {
        mend.without_lead();
    }
}

fn line(lines: f64) -> PropertyChange {
    let value = format!("{:.0}", lines * 240.0);
    PropertyChange::attributes("spacing", vec![("line", value), ("lineRule", "auto".to_owned())], &[])
}

fn before(points: f64) -> PropertyChange {
    PropertyChange::attributes(
        "spacing",
        vec![("before", format!("{:.0}", points * 20.0))],
        &["beforeAutospacing", "beforeLines"],
    )
}
