//! The marks at the ends of recipients: ";" after each, "." after the last.

use super::certain::{is_certain, is_item};
use super::draft::MendDraft;
use super::patient::Patient;
use crate::check::CheckFinding;
use crate::decree::Component;
use crate::recognition::TextLine;

/// Mends the ends of the recipients that `finding` is about.
pub fn repair(patient: &Patient<'_>, finding: &CheckFinding, draft: &mut MendDraft) {
    if !matches!(finding.rule.name, "noi-nhan-danh-sach" | "luu-vt") {
        return;
    }
    let Some(document) = patient.recognised.documents.get(finding.document) else { return };
    let Some(part) = document.part(Component::Recipient) else { return };
    if !is_certain(patient.recognised, document, Component::Recipient) {
        return;
    }
    let lines: Vec<&TextLine<'_>> =
        part.lines.iter().filter_map(|at| patient.recognised.lines.get(*at)).collect();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.is_last && !line.is_blank()) {
        let next = lines.get(index + 1..).unwrap_or_default().iter().find(|line| !line.is_blank());
        // A recipient that goes on in the next line ends there.
        if next.is_some_and(|next| !is_item(next)) {
            continue;
        }
        end_with(line, if next.is_some() { ';' } else { '.' }, draft);
    }
}

fn end_with(line: &TextLine<'_>, sign: char, draft: &mut MendDraft) {
    let Some((run, _)) = line.runs().filter(|(_, text)| !text.trim().is_empty()).last() else { return };
    let bare = run.text.trim_end().trim_end_matches([';', ',', '.', ':', ' ', '\u{a0}']);
    // Dots of an abbreviation or of what is left blank are no ends.
    let is_blank = run.text.trim_end().ends_with("..") || run.text.contains('…') || bare.is_empty();
    let wanted = format!("{bare}{sign}");
    if wanted != *run.text && !is_blank && !run.text.contains(['\t', '\n']) {
        draft.paragraph(line.paragraph).text(run.index, wanted);
    }
}
