//! Paragraphs of a component, and the flow they stand in.

use docx_rs::{
    Break, BreakType, DocumentChild, LineSpacing, Paragraph, ParagraphChild, Run, RunChild, Tab, Table, Text,
};

use super::style_id;
use super::typography::hold_together;
use crate::decree::Component;
use crate::document::Inline;

/// Space between two tables, in twips.
const BETWEEN_TABLES: u32 = 120;

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
            let apart = LineSpacing::new().before(BETWEEN_TABLES);
            self.paragraph(Paragraph::new().style(style_id::SECTION_END).line_spacing(apart).keep_next(true));
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
    let mut run = Run::new();
    push_text(&mut run, text);
    styled(component).add_run(run)
}

/// `content` in the style of `component`, with what belongs together held together.
pub(super) fn rich(component: Component, content: &[Inline]) -> Paragraph {
    add_content(styled(component), content, None)
}

/// `paragraph` with `content`, in `size` points where the style's size does not fit.
pub(super) fn add_content(mut paragraph: Paragraph, content: &[Inline], size: Option<u8>) -> Paragraph {
    // A paragraph of docx_rs is large, so runs are pushed where it stands.
    let runs = content.iter().map(|inline| ParagraphChild::Run(Box::new(run(inline, size))));
    paragraph.children.extend(runs);
    paragraph
}

fn run(inline: &Inline, size: Option<u8>) -> Run {
    match inline {
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
            push_text(&mut run, &hold_together(text));
            run
        }
        Inline::LineBreak => Run::new().add_break(BreakType::TextWrapping),
    }
}

/// Tabs and line feeds are elements of their own.
fn push_text(run: &mut Run, text: &str) {
    if !text.is_empty() && !text.bytes().any(|byte| matches!(byte, b'\t' | b'\n')) {
        run.children.push(RunChild::Text(Text::new(text)));
        return;
    }
    for piece in text.split_inclusive(['\t', '\n']) {
        let bare = piece.trim_end_matches(['\t', '\n']);
        if !bare.is_empty() {
            run.children.push(RunChild::Text(Text::new(bare)));
        }
        if piece.ends_with('\t') {
            run.children.push(RunChild::Tab(Tab::new()));
        } else if piece.ends_with('\n') {
            run.children.push(RunChild::Break(Break::new(BreakType::TextWrapping)));
        }
    }
}
