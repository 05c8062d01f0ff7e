//! Appendices (III.1) and attached documents (Mẫu 1.3): each a section with page numbers and counters of its own.

use super::body::{self, BlockPlace, above_table};
use super::flow::{Flow, line};
use super::flow_sections::FlowSections;
use super::frame_block;
use super::numbering::appendix_list;
use super::roman::roman;
use super::rule_line::rule;
use super::section::Section;
use super::title::balanced;
use crate::decree::{Component, Profile};
use crate::diagnostic::Diagnostic;
use crate::document::{Appendix, AppendixKind, Block, Document, Inline};

/// The section of `appendix`.
pub(super) fn section(appendix: &Appendix, document: &Document) -> Section {
    Section::Appendix { landscape: appendix.landscape, address: !document.frame.address.is_empty() }
}

/// Writes the appendix at `index`, from 0.
pub(super) fn write(
    flow: &mut Flow,
    document: &Document,
    appendix: &Appendix,
    index: usize,
    profile: &Profile,
    sections: &mut FlowSections,
) -> Vec<Diagnostic> {
    let area = sections.open().text_width(profile);
    let title = match &appendix.kind {
        AppendixKind::Appendix => {
            flow.paragraph(line(Component::AppendixWord, &numbered_word(document, index)));
            Component::AppendixTitle
        }
        AppendixKind::Attached { type_name } => {
            frame_block::write_attached(flow, &document.frame, profile, area);
            flow.paragraph(line(Component::TypeName, type_name));
            Component::Subject
        }
    };
    let mut length = None;
    if !appendix.title.is_empty() {
        length = Some(balanced(flow, title, &appendix.title, profile, area));
    }
    if !appendix.attached_to.is_empty() {
        let content = [Inline::plain(&appendix.attached_to)];
        length = Some(balanced(flow, Component::AppendixReference, &content, profile, area));
    }
    if let Some(length) = length {
        let rule = rule(length, area);
        let table_below = matches!(appendix.body.first(), Some(Block::Table(_)));
        flow.paragraph(if table_below { above_table(rule) } else { rule });
    }
    let place =
        BlockPlace { profile, scheme: appendix.numbering, list: appendix_list(index), keep_last: false };
    body::write(flow, &appendix.body, &place, sections)
}

/// The word of the appendix at `index`; attached documents are no Phụ lục and not counted.
fn numbered_word(document: &Document, index: usize) -> String {
    let is_appendix = |appendix: &&Appendix| appendix.kind == AppendixKind::Appendix;
    let before = document.appendices.iter().take(index).filter(is_appendix).count();
    word(before, document.appendices.iter().filter(is_appendix).count())
}

/// "Phụ lục", with a Roman numeral from two appendices on (III.1.a).
fn word(index: usize, count: usize) -> String {
    if count < 2 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", roman(index + 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_appendix_has_no_number_and_two_have() {
        assert_eq!(word(0, 1), "Phụ lục");
        assert_eq!(word(0, 2), "Phụ lục I");
        assert_eq!(word(13, 20), "Phụ lục XIV");
    }
}
