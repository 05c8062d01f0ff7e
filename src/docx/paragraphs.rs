//! Paragraphs of a component, and the flow they stand in.

use docx_rs::{BreakType, DocumentChild, Paragraph, Run, Table};

use super::style_id;
use super::typography::hold_together;
use crate::decree::Component;
use crate::document::Inline;

/// What is written so far of `word/document.xml`.
#[derive(Default)]
pub(super) struct Flow {
    /// Paragraphs and tables.
    pub children: Vec<DocumentChild>,
    /// For every table, how many of its rows head its columns.
    pub header_rows: Vec<usize>,
}

impl Flow {
    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph) {
        self.children.push(DocumentChild::Paragraph(Box::new(paragraph)));
    }

    /// Adds a table with `header_rows` rows of heads. Word takes two tables without a paragraph between for
    /// one, so one is put there.
    pub(super) fn table(&mut self, table: Table, header_rows: usize) {
        if self.ends_with_table() {
            self.paragraph(Paragraph::new().style(style_id::SECTION_END).keep_next(true));
        }
        self.children.push(DocumentChild::Table(Box::new(table)));
        self.header_rows.push(header_rows);
    }

    /// Whether the last thing written is a table.
    pub(super) fn ends_with_table(&self) -> bool {
        matches!(self.children.last(), Some(DocumentChild::Table(_)))
    }
}

/// An empty paragraph in the style of `component`.
pub(super) fn styled(component: Component) -> Paragraph {
    Paragraph::new().style(style_id::id(component))
}

/// `text` in the style of `component`, spaces as they are.
pub(super) fn line(component: Component, text: &str) -> Paragraph {
    styled(component).add_run(with_text(Run::new(), text))
}

/// `content` in the style of `component`, with what belongs together held together.
pub(super) fn rich(component: Component, content: &[Inline]) -> Paragraph {
    add_content(styled(component), content, None)
}

/// `paragraph` with `content`, in `size` points where the style's size does not fit.
pub(super) fn add_content(mut paragraph: Paragraph, content: &[Inline], size: Option<u8>) -> Paragraph {
    for inline in content {
        let run = match inline {
            Inline::Text { text, bold, italic } => {
                let mut run = Run::new();
                if *bold {
                    run = run.bold();
                }
                if *italic {
                    run = run.italic();
                }
                if let Some(size) = size {
                    run = run.size(usize::from(size) * 2);
                }
                with_text(run, &hold_together(text))
            }
            Inline::LineBreak => Run::new().add_break(BreakType::TextWrapping),
        };
        paragraph = paragraph.add_run(run);
    }
    paragraph
}

/// Tabs and line feeds are elements of their own.
fn with_text(mut run: Run, text: &str) -> Run {
    for piece in text.split_inclusive(['\t', '\n']) {
        let bare = piece.trim_end_matches(['\t', '\n']);
        if !bare.is_empty() {
            run = run.add_text(bare);
        }
        if piece.ends_with('\t') {
            run = run.add_tab();
        } else if piece.ends_with('\n') {
            run = run.add_break(BreakType::TextWrapping);
        }
    }
    run
}
