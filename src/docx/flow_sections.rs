//! The sections of the document that is being written, one open at a time.

use super::flow::{Element, Flow, Paragraph};
use super::page_fit::FlowSection;
use super::section::Section;
use super::style_id;
use crate::decree::FormatRules;

/// Those that were begun, in order; the last is open.
pub(super) struct FlowSections {
    rules: FormatRules,
    closed: Vec<FlowSection>,
    open: FlowSection,
}

impl FlowSections {
    /// The document begins in `first`.
    pub(super) fn begin(first: Section, rules: FormatRules) -> Self {
        Self { rules, closed: Vec::new(), open: FlowSection { section: first, first: 0 } }
    }

    /// The section that is being written.
    pub(super) fn open(&self) -> Section {
        self.open.section
    }

    /// Ends the open section on a line of its own, and begins `next`.
    pub(super) fn go_on(&mut self, flow: &mut Flow, next: Section) {
        flow.paragraph(section_end().ends(self.open(), self.rules));
        let next = FlowSection { section: next, first: flow.elements.len() };
        self.closed.push(std::mem::replace(&mut self.open, next));
    }

    /// Turns the page: the last paragraph ends the open section, so that no blank line is left behind it.
    pub(super) fn turn(&mut self, flow: &mut Flow, landscape: bool) {
        let next = self.open().turned(landscape);
        if let Some(Element::Paragraph(last)) = flow.elements.last_mut()
            && last.format.section.is_none()
        {
            last.format.section = Some((self.open(), self.rules));
            let next = FlowSection { section: next, first: flow.elements.len() };
            self.closed.push(std::mem::replace(&mut self.open, next));
        } else {
            self.go_on(flow, next);
        }
    }

    /// All of them.
    pub(super) fn finish(self) -> Vec<FlowSection> {
        let Self { mut closed, open, .. } = self;
        closed.push(open);
        closed
    }
}

/// A line that is not seen.
pub(super) fn section_end() -> Paragraph {
    Paragraph::of(style_id::SECTION_END)
}
