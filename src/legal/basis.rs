//! The lines of legal bases.

use super::citation::{self, Cited, Mentions};
use super::register::Register;
use crate::diagnostic::{Diagnostic, Report, rules};
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
    basis_lines_with(lines, std::iter::empty(), str::to_owned, register, mentions, report)
}

/// The same, each set by `as_markup`, with the lines `following` from other facts, which are markup: before "Theo đề nghị
/// …", which is always the last.
pub fn basis_lines_with<'t>(
    lines: &[BasisLine],
    following: impl Iterator<Item = &'t str>,
    as_markup: fn(&str) -> String,
    register: &Register,
    mentions: &mut Mentions,
    report: &mut Report,
) -> Option<Vec<String>> {
    report.sound(|report| {
        let printed = lines.iter().map(|line| as_markup(&print(line, register, mentions, report)));
        let mut printed: Vec<String> = printed.collect();
        let end = printed.iter().position(|line| line.starts_with(AT_THE_REQUEST)).unwrap_or(printed.len());
        for (index, line) in following.enumerate() {
            report.extend(twice(lines, line));
            printed.insert(end + index, bare(line).to_owned());
        }
        close(&mut printed);
        Some(printed)
    })
}

/// With this begins the last basis of a decision.
const AT_THE_REQUEST: &str = "Theo đề nghị";

/// What follows from the facts and was typed in `can_cu` as well: the paper is named by the words before its number
/// or day, and by its number.
fn twice(lines: &[BasisLine], following: &str) -> Option<Diagnostic> {
    let named = |text: &str| {
        let end = text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(text.len());
        let words: Vec<_> = text.get(..end)?.split_whitespace().map(str::to_lowercase).collect();
        // A paper without a number is told apart by its kind alone, which follows once.
        let number = words.last().is_some_and(|word| word == "số");
        let number = text.get(end..).filter(|_| number).and_then(|rest| rest.split_whitespace().next());
        let dropped = ["căn", "cứ", "các", "số", "ngày"];
        let words = words.into_iter().filter(|word| !dropped.contains(&word.as_str()));
        Some((words.collect::<Vec<_>>(), number.map(str::to_owned)))
    };
    let wanted = named(&following.replace('\\', ""))?;
    let typed = lines.iter().find_map(|line| match line {
        BasisLine::Text(text) => named(&text.value).is_some_and(|words| words == wanted).then_some(text),
        BasisLine::Citations { .. } => None,
    })?;
    let message = format!("căn cứ này đã được tự ghi từ dữ kiện: \"{}\"", following.replace('\\', ""));
    let found = Diagnostic::new(&rules::CAN_CU_TRUNG, message).at(&typed.place);
    Some(found.hint("xóa dòng này ở `can_cu`"))
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
