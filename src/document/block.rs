//! The body: blocks and inlines.

/// One block of the body or of an appendix. Numbers are never part of the text: they follow from the level.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// `> Căn cứ …;`: one legal basis (II.6.a).
    Basis(Vec<Inline>),
    /// `#`, `##`, `###`: a numbered heading of level 1, 2 or 3.
    Heading {
        /// 1 to 3.
        level: u8,
        /// Its text, without number.
        content: Vec<Inline>,
    },
    /// `1. text`: a numbered paragraph that shares the counter of headings of its level (1 to 3).
    Numbered {
        /// 1 to 3.
        level: u8,
        /// Its text, without number.
        content: Vec<Inline>,
    },
    /// "QUYẾT ĐỊNH:", between the bases and the first Điều (Mẫu 1.2, 1.3).
    Enacting(String),
    /// A Chương, on two lines: its word with a Roman numeral, its title. Điều count on through all of them.
    Chapter(Vec<Inline>),
    /// A Mục of a Chương, on two lines: its word with an Arabic numeral, its title. They start again at each Chương.
    ChapterSection(Vec<Inline>),
    /// A Điều.
    Article {
        /// Its text is a title, which something follows; otherwise what the Điều says.
        titled: bool,
        /// Its text, without "Điều" and number.
        content: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// `- text`: depth 1 is set with "- ", depth 2 with "+ ".
    Item {
        /// 1 or 2.
        depth: u8,
        /// Its text, without the dash.
        content: Vec<Inline>,
    },
    Table(Table),
    /// From here on pages lie, or stand upright again. The last pages keep their way to the signature block.
    PageTurn {
        /// Whether they lie.
        landscape: bool,
    },
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Text in one face.
    Text {
        /// Unicode NFC, no control characters, no line breaks.
        text: String,
        /// Bold on top of the paragraph's own weight.
        bold: bool,
        /// Italic on top of the paragraph's own slant.
        italic: bool,
    },
    /// A forced line break.
    LineBreak,
}

impl Inline {
    /// Upright text of the paragraph's own weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), bold: false, italic: false }
    }
}

/// A table: columns, header rows, body rows. Every row has exactly one cell a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<TableColumn>,
    /// Rows repeated at the top of every page.
    pub header: Vec<Vec<GridCell>>,
    /// The other rows.
    pub rows: Vec<Vec<GridCell>>,
}

/// A table column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Of its body cells; header cells are centred.
    pub alignment: ColumnAlignment,
}

/// Horizontal alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnAlignment {
    /// `:--` or `---`.
    Left,
    /// `:-:`.
    Center,
    /// `--:`.
    Right,
}

/// One grid position of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    /// Its text; empty where merged into a neighbour.
    pub content: Vec<Inline>,
    /// Whether it continues a neighbour.
    pub merge: CellMerge,
}

/// Which neighbour a grid position belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellMerge {
    /// A cell of its own.
    None,
    /// Part of the cell to the left.
    Left,
    /// Part of the cell above (`^^`, or a short header path).
    Above,
    /// Part of the cell above, which is itself part of the cell to its left.
    AboveLeft,
}

/// The words of `inlines` on one line.
pub fn plain_text(inlines: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::LineBreak => " ".to_owned(),
    };
    inlines.iter().map(text).collect()
}
