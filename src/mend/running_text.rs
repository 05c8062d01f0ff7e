//! Repairs of how running text stands: both edges even, its first line, space between lines and paragraphs.

use super::draft::MendDraft;
use super::letters::profile;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::typeset::MILLIMETRE;

/// Mends the paragraphs that `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let text = &profile(document).text;
    let line = |lines: f64| {
        let value = format!("{:.0}", lines * 240.0);
        PropertyChange::attributes("spacing", vec![("line", value), ("lineRule", "auto".to_owned())], &[])
    };
    let space = |name: &'static str, points: f64| {
        let lose: &'static [&'static str] = if name == "after" {
            &["afterAutospacing", "afterLines"]
        } else {
            &["beforeAutospacing", "beforeLines"]
        };
        PropertyChange::attributes("spacing", vec![(name, format!("{:.0}", points * 20.0))], lose)
    };
    for (paragraph, _) in patient.paragraphs(finding) {
        match finding.rule.name {
            "can-deu" => {
                draft.paragraph(paragraph).look(PropertyChange::value("jc", "both"));
            }
            "thut-dau-dong" => {
                let first = format!("{:.0}", text.first_line.chosen * MILLIMETRE);
                let mut set = vec![("firstLine", first)];
                if paragraph.label.is_some() || paragraph.look.left != 0 {
                    set.push(("left", "0".to_owned()));
                }
                let lose = &["hanging", "hangingChars", "firstLineChars", "start", "leftChars", "startChars"];
                draft.paragraph(paragraph).look(PropertyChange::attributes("ind", set, lose));
            }
            "cach-doan" => {
                let mend = draft.paragraph(paragraph);
                mend.look(space("after", f64::from(text.paragraph_gap)));
                mend.look(PropertyChange::switch("contextualSpacing", false));
            }
            "cach-dong" => {
                draft.paragraph(paragraph).look(line(text.line_spacing.chosen));
            }
            "quoc-hieu-cach-dong" | "co-quan-cach-dong" => {
                draft.paragraph(paragraph).look(line(1.0));
            }
            "v-v-cach-6pt" => {
                draft.paragraph(paragraph).look(space("before", 6.0));
            }
            _ => {}
        }
    }
}
