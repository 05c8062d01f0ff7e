//! The lines of legal bases.

use super::citation::{self, Cited, Mentions};
use super::register::Register;
use crate::diagnostic::Report;
use crate::facts::{BasisLine, Citation};
use crate::yaml::Located;

/// Prints `lines` as they stand in the document: every citation in full, each line closed by ";" and the last by
/// "." (II.6.a). What is cited here counts as cited for the running text.
pub fn basis_lines(
    lines: &[BasisLine],
    register: &Register,
    mentions: &mut Mentions,
    report: &mut Report,
) -> Option<Vec<String>> {
    report.sound(|report| {
        let printed = lines.iter().map(|line| print(line, register, mentions, report));
        let mut printed: Vec<String> = printed.collect();
        close(&mut printed);
        Some(printed)
    })
}

fn print(line: &BasisLine, register: &Register, mentions: &mut Mentions, report: &mut Report) -> String {
    match line {
        BasisLine::Text(text) => bare(&text.value).to_owned(),
        BasisLine::Citations { lead, documents } => {
            let cited = documents.iter().filter_map(|document| resolve(document, register, report));
            let texts = cited.map(|document| {
                mentions.note(document);
                citation::basis(document)
            });
            format!("{lead} {}", texts.collect::<Vec<_>>().join("; "))
        }
    }
}

fn resolve<'a>(
    document: &'a Located<Citation>,
    register: &'a Register,
    report: &mut Report,
) -> Option<Cited<'a>> {
    match &document.value {
        Citation::Inline(inline) => Some(inline.into()),
        Citation::Register(id) => {
            let entry = register.find(id);
            if entry.is_none() {
                report.push(register.unknown(id).at(&document.place));
            }
            entry.map(Cited::from)
        }
    }
}

/// Without the closing punctuation that people type out of habit.
fn bare(text: &str) -> &str {
    text.trim_end_matches(|letter: char| letter.is_whitespace() || ";.,".contains(letter))
}

fn close(lines: &mut [String]) {
    let Some((last, others)) = lines.split_last_mut() else { return };
    last.push('.');
    for line in others {
        line.push(';');
    }
}

#[cfg(test)]
#[path = "basis_tests.rs"]
mod tests;
