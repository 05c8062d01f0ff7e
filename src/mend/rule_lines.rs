//! Rule lines where they are missing: a paragraph as thin as the line that it draws.

use super::draft::MendDraft;
use super::letters::profile;
use super::patient::Patient;
use crate::check::{CheckFinding, line_width};
use crate::decree::{Component, Profile};
use crate::recognition::{Side, TextLine};

/// Draws the line that `finding` misses. Where head and motto stand in one paragraph, parted by tabs, a clerk must.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    let component = match finding.rule.name {
        "tieu-ngu-gach-duoi" => Component::Motto,
        "co-quan-gach-duoi" => Component::Issuer,
        "trich-yeu-gach-duoi" => Component::Subject,
        _ => return,
    };
    if !finding.fingerprint().ends_with(":thiếu") {
        return;
    }
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let Some(part) = document.part(component) else { return };
    let lines: Vec<&TextLine<'_>> =
        part.lines.iter().filter_map(|at| patient.recognised.lines.get(*at)).collect();
    let Some(last) = lines.last().filter(|line| line.is_last) else { return };
    let is_beside_another = last.spot.side != Side::Whole && last.spot.cell.is_none() && !last.spot.is_boxed;
    if is_beside_another || last.spot.room <= 0 {
        return;
    }
    let widths: Vec<f64> = lines.iter().map(|line| line_width(line)).collect();
    let Some(length) = length(component, &widths, profile(document)) else { return };
    let room = f64::from(last.spot.room);
    let side = ((room - length * 20.0) / 2.0).round().max(0.0);
    draft.paragraph(last.paragraph).below(thin(side));
}

/// How long the line below `component` is, whose own lines are so wide, in points.
pub fn length(component: Component, widths: &[f64], profile: &Profile) -> Option<f64> {
    let (own, longest) = (*widths.last()?, widths.iter().copied().fold(0.0, f64::max));
    if component == Component::Motto {
        return Some(own);
    }
    let share = profile.short_rule;
    let (least, greatest) = (longest * share.least, own * share.greatest);
    Some(if least <= greatest { f64::midpoint(least, greatest) } else { own * share.chosen })
}

/// A paragraph with a line below it, indented on each side by `side` twips.
pub fn thin(side: f64) -> String {
    format!(
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>\
         <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"40\" w:lineRule=\"exact\"/>\
         <w:ind w:left=\"{side:.0}\" w:right=\"{side:.0}\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>\
         <w:rPr><w:sz w:val=\"4\"/></w:rPr></w:pPr></w:p>"
    )
}
