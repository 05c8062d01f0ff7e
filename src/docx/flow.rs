//! What `word/document.xml` will hold: paragraphs and tables in WordprocessingML's terms, as plain data.
//!
//! The other files of this folder make it; `document_part` writes it.

use super::formatting::{CellFormat, Indent, ParagraphFormat, RunFace};
use super::section::Section;
use super::style_id;
use crate::decree::{Component, FormatRules};
use crate::document::Inline;

/// Space between two tables, in twips.
const BETWEEN_TABLES: u32 = 120;

/// Paragraphs and tables, in order.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// What is written so far.
    pub elements: Vec<Element>,
}

/// A `w:p` or a `w:tbl`.
#[derive(Debug)]
pub(super) enum Element {
    /// `w:p`.
    Paragraph(Paragraph),
    /// `w:tbl`.
    Table(WordTable),
}

/// `w:p`.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// How it looks.
    pub format: ParagraphFormat,
    /// What it says.
    pub runs: Vec<Run>,
}

/// `w:r`.
#[derive(Debug)]
pub(super) struct Run {
    /// Where it differs from its paragraph's style.
    pub face: RunFace,
    /// What it says.
    pub text: RunText,
}

/// The text of a run; a tab, a line feed and a held hyphen become elements of their own.
#[derive(Debug)]
pub(super) enum RunText {
    /// In which what belongs together is still to be held together.
    Content(String),
    /// Written as it is.
    AsItIs(String),
}

/// `w:tbl` in fixed columns.
#[derive(Debug)]
pub(super) struct WordTable {
    /// Id of its style.
    pub style: &'static str,
    /// Widths of its columns, in twips.
    pub widths: Vec<i32>,
    /// From above.
    pub rows: Vec<WordRow>,
    /// What a screen reader says of it; none where a table only places things beside each other.
    pub description: Option<TableDescription>,
}

/// `w:tblCaption` and `w:tblDescription` ([MS-OI29500] 2.1.146): how a screen reader announces a table.
#[derive(Debug)]
pub(super) struct TableDescription {
    /// What announces it in the text.
    pub caption: String,
    /// Its columns and how many rows it has.
    pub content: String,
}

/// `w:tr`.
#[derive(Debug)]
pub(super) struct WordRow {
    /// Whether it may stand on two pages.
    pub splits: bool,
    /// Whether it heads the columns, on every page.
    pub head: bool,
    /// From the left.
    pub cells: Vec<WordCell>,
}

/// `w:tc`.
#[derive(Debug)]
pub(super) struct WordCell {
    /// How it looks.
    pub format: CellFormat,
    /// What it holds; where that is nothing, it still ends in a paragraph (ECMA-376, 17.4.65).
    pub paragraphs: Vec<Paragraph>,
}

impl Flow {
    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph) {
        self.elements.push(Element::Paragraph(paragraph));
    }

    /// Adds a table. Word takes two tables without a paragraph between for one, so one is put there.
    pub(super) fn table(&mut self, table: WordTable) {
        if self.ends_with_table() {
            self.paragraph(Paragraph::of(style_id::SECTION_END).space_before(BETWEEN_TABLES).keep_next());
        }
        self.elements.push(Element::Table(table));
    }

    /// Whether the last thing written is a table.
    pub(super) fn ends_with_table(&self) -> bool {
        matches!(self.elements.last(), Some(Element::Table(_)))
    }
}

impl Paragraph {
    /// An empty paragraph in `style`.
    pub(super) fn of(style: &'static str) -> Self {
        Self {
            format: ParagraphFormat { style: Some(style), ..ParagraphFormat::default() },
            runs: Vec::new(),
        }
    }

    /// On the page of what follows.
    pub(super) fn keep_next(mut self) -> Self {
        self.format.keep_next = true;
        self
    }

    /// Not held to the page of what follows by its style.
    pub(super) fn let_go(mut self) -> Self {
        self.format.let_go = true;
        self
    }

    /// With `twips` above it.
    pub(super) fn space_before(mut self, twips: u32) -> Self {
        self.format.before = Some(twips);
        self
    }

    /// With `twips` below it.
    pub(super) fn space_after(mut self, twips: u32) -> Self {
        self.format.after = Some(twips);
        self
    }

    /// Indented otherwise than its style.
    pub(super) fn indent(mut self, indent: Indent) -> Self {
        self.format.indent = Some(indent);
        self
    }

    /// Counted by `list` on `level`, from 0.
    pub(super) fn numbered(mut self, list: usize, level: usize) -> Self {
        self.format.numbering = Some((list, level));
        self
    }

    /// The last of `section`.
    pub(super) fn ends(mut self, section: Section, rules: FormatRules) -> Self {
        self.format.section = Some((section, rules));
        self
    }

    /// With `content`, in `size` points where the style's size does not fit.
    pub(super) fn with(mut self, content: &[Inline], size: Option<u8>) -> Self {
        self.runs.extend(content.iter().map(|inline| run(inline, size)));
        self
    }
}

/// An empty paragraph in the style of `component`.
pub(super) fn styled(component: Component) -> Paragraph {
    Paragraph::of(style_id::id(component))
}

/// `text` in the style of `component`, spaces as they are.
pub(super) fn line(component: Component, text: &str) -> Paragraph {
    let mut paragraph = styled(component);
    paragraph.runs.push(Run { face: RunFace::default(), text: RunText::AsItIs(text.to_owned()) });
    paragraph
}

/// `content` in the style of `component`, with what belongs together held together.
pub(super) fn rich(component: Component, content: &[Inline]) -> Paragraph {
    styled(component).with(content, None)
}

fn run(inline: &Inline, size: Option<u8>) -> Run {
    match inline {
        Inline::Text { text, bold, italic } => {
            Run { face: RunFace { bold: *bold, italic: *italic, size }, text: RunText::Content(text.clone()) }
        }
        Inline::LineBreak => Run { face: RunFace::default(), text: RunText::AsItIs("\n".to_owned()) },
    }
}
