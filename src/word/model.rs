//! A DOCX as a reader sees it: what is written, where it stands, how it looks in the end.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::sync::Arc;

use super::look::{Edges, Ink, ParagraphLook, RunLook};
use super::said::SaidTraits;
use super::styles::StyleSheet;

/// A file.
#[derive(Debug, Default)]
pub struct WordFile {
    /// What stands on its pages, in order.
    pub body: Vec<WordBlock>,
    /// Stretches of the body with a page set-up of their own; at least one.
    pub sections: Vec<PageSection>,
    /// Headers and footers; sections name them by their index.
    pub running: Vec<RunningPart>,
    /// Footnotes, endnotes and comments.
    pub notes: Vec<WordNote>,
    pub settings: FileSettings,
    pub about: FileProperties,
    /// The family, size and other values that hold where nothing else is said.
    pub default_look: RunLook,
    /// Its styles: by them it is known who says how a text looks.
    pub(crate) sheet: StyleSheet,
}

/// What the settings of a file say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FileSettings {
    /// Even pages have headers and footers of their own.
    pub even_and_odd: bool,
    /// Space after a paragraph and space before the next one add up, as in files from Word 97.
    pub adds_spaces: bool,
    /// Changes are being tracked.
    pub tracks_changes: bool,
    /// Distance of tabs that nothing else sets, in twips.
    pub default_tab: i32,
}

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FileProperties {
    pub title: String,
    pub creator: String,
    pub last_modified_by: String,
    pub company: String,
    pub manager: String,
    /// The program that wrote it: "Microsoft Office Word".
    pub application: String,
    /// Names of its custom properties.
    pub custom: Vec<String>,
}

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextPlace {
    /// The part: `word/document.xml`.
    pub part: Arc<str>,
    /// Which `w:p` of the part, from 0, in the order of its text, those in tables and text boxes too.
    pub paragraph: u32,
    /// Which `w:r` of the paragraph, from 0; none where the whole paragraph is meant.
    pub run: Option<u32>,
}

/// A piece of the body, of a cell, of a text box.
#[derive(Debug)]
pub enum WordBlock {
    Paragraph(Box<WordParagraph>),
    Table(Box<TableBlock>),
}

/// A paragraph.
#[derive(Debug)]
pub struct WordParagraph {
    pub place: TextPlace,
    /// Its bytes in the part.
    pub span: Range<u32>,
    /// The id of its style, and the style's name.
    pub style: Option<Arc<str>>,
    pub style_name: Option<Arc<str>>,
    pub look: Arc<ParagraphLook>,
    /// What it says itself of how it looks, and what the table around it says.
    pub said: SaidTraits,
    pub said_around: SaidTraits,
    /// How its own text would look; that of the paragraph's mark.
    pub mark: Arc<RunLook>,
    pub label: Option<Box<ListLabel>>,
    pub runs: Vec<WordRun>,
    /// Bookmarks that begin in it.
    pub bookmarks: Box<[Arc<str>]>,
    /// Changes of its formatting and of its mark.
    pub changes: Box<[TrackedChange]>,
}

/// A number or sign that Word sets before a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct ListLabel {
    /// As it is shown: "1.", "a)", "-".
    pub text: String,
    /// The list (`w:numId`), and the level in it from 0.
    pub list: u32,
    pub level: u8,
    /// "decimal", "bullet".
    pub format: Arc<str>,
    /// What stands behind it: "tab", "space", "nothing".
    pub suffix: Arc<str>,
    pub look: Arc<RunLook>,
}

/// A stretch of text that looks the same, or what stands in its place.
#[derive(Debug)]
pub struct WordRun {
    /// Which `w:r` of its paragraph.
    pub index: u32,
    /// What is shown: a tab is `\t`, a line break `\n`, a break of page or column `\u{c}`.
    pub text: Box<str>,
    pub look: Arc<RunLook>,
    /// What it says itself of how it looks.
    pub said: SaidTraits,
    /// A new page began here when the file was last saved, as far as its program noted it.
    pub began_page: bool,
    pub rare: RareTraits,
}

/// What few runs have, kept apart since a document has very many of them.
#[derive(Debug, Default)]
pub struct RareTraits(Option<Box<RareOfRun>>);

/// What few runs have.
#[derive(Debug, Default)]
pub struct RareOfRun {
    /// The id of its character style.
    pub style: Option<Arc<str>>,
    /// The field whose result it is: "PAGE", "HYPERLINK".
    pub field: Option<Arc<str>>,
    /// Where it leads, as an address or a bookmark with `#`.
    pub link: Option<Arc<str>>,
    pub change: Option<Arc<TrackedChange>>,
    pub drawings: Vec<PageDrawing>,
    /// The note it refers to.
    pub note: Option<NoteReference>,
}

/// A change of which nobody has yet said whether it stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedChange {
    pub kind: ChangeKind,
    pub author: String,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Inserted,
    /// What was deleted is not shown among the texts.
    Deleted,
    Formatted,
}

/// A mark that leads to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteReference {
    pub kind: NoteKind,
    pub id: i64,
}

/// What a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    Footnote,
    Endnote,
    Comment,
}

/// A footnote, endnote or comment.
#[derive(Debug)]
pub struct WordNote {
    pub reference: NoteReference,
    /// Who commented.
    pub author: String,
    pub blocks: Vec<WordBlock>,
}

/// Something drawn. Lengths are in points.
#[derive(Debug)]
pub struct PageDrawing {
    pub kind: DrawingKind,
    pub width: Option<f32>,
    pub height: Option<f32>,
    /// Whether it stands beside the text and not in it.
    pub is_floating: bool,
    /// Where its left and upper edge stand, against what it is anchored to, where that is said as a length.
    pub left: Option<f32>,
    pub top: Option<f32>,
    /// How it stands across, where that is said by a word: "center".
    pub across: Option<Arc<str>>,
    /// The line around it, or it itself; none where it has none.
    pub line: Option<DrawnLine>,
    /// Ground of the shape.
    pub ground: Option<Ink>,
    /// What it holds.
    pub blocks: Vec<WordBlock>,
    /// The part of a picture.
    pub picture: Option<Arc<str>>,
    pub description: String,
}

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawingKind {
    /// A straight line.
    Line,
    Picture,
    /// A shape, with text or without.
    Shape,
    /// A chart, a diagram, an object of another program.
    Object,
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnLine {
    pub colour: Ink,
    /// In points.
    pub width: f32,
    /// "solid", "dash", "sysDot".
    pub dash: Arc<str>,
}

/// A table. Lengths are in twips.
#[derive(Debug)]
pub struct TableBlock {
    /// Which `w:tbl` of its part, from 0.
    pub index: u32,
    pub part: Arc<str>,
    pub span: Range<u32>,
    pub style: Option<Arc<str>>,
    /// Widths of its columns, as its grid says.
    pub grid: Vec<i32>,
    pub width: Measure,
    pub justification: super::look::Justification,
    pub indent: i32,
    pub is_floating: bool,
    pub edges: Arc<Edges>,
    pub rows: Vec<TableRow>,
}

/// A width.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Measure {
    /// As the content asks for.
    #[default]
    Automatic,
    /// In twips.
    Fixed(i32),
    /// Of what it stands in, 1 for the whole.
    Share(f32),
}

/// A row.
#[derive(Debug)]
pub struct TableRow {
    /// Repeated on every page.
    pub is_header: bool,
    /// Never parted between two pages.
    pub cant_split: bool,
    pub height: Option<i32>,
    pub height_is_exact: bool,
    /// Columns before its first cell.
    pub skipped: u32,
    pub change: Option<Arc<TrackedChange>>,
    pub cells: Vec<TableCell>,
}

/// A cell.
#[derive(Debug)]
pub struct TableCell {
    pub width: Measure,
    /// Columns that it takes.
    pub columns: u32,
    pub joined: VerticalJoin,
    pub look: Arc<CellLook>,
    pub blocks: Vec<WordBlock>,
}

/// How a cell looks: most of a table look like others.
#[derive(Debug, Clone, PartialEq)]
pub struct CellLook {
    /// All lines around it, those of the table too.
    pub edges: Edges,
    pub ground: Option<Ink>,
    /// "top", "center", "bottom".
    pub vertical: Arc<str>,
    /// Margins inside: top, left, bottom, right.
    pub margins: [i32; 4],
}

/// Whether a cell is one with others above or below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VerticalJoin {
    #[default]
    Alone,
    /// The first of several.
    Begins,
    /// One with the cell above.
    Continues,
}

/// A stretch of the body with its page. Lengths are in twips.
#[derive(Debug, Clone, PartialEq)]
pub struct PageSection {
    /// Its blocks of the body.
    pub blocks: Range<usize>,
    pub width: i32,
    pub height: i32,
    pub is_landscape: bool,
    pub top: i32,
    pub bottom: i32,
    pub left: i32,
    pub right: i32,
    pub gutter: i32,
    /// From the upper edge to the header, from the lower edge to the footer.
    pub header_distance: i32,
    pub footer_distance: i32,
    /// Whether margins and paper are said at all.
    pub is_said: bool,
    /// How it begins: "nextPage", "continuous".
    pub start: Arc<str>,
    /// Its first page has a header and footer of its own.
    pub has_title_page: bool,
    /// The number of its first page, where counting begins anew.
    pub first_number: Option<i32>,
    /// "decimal", "lowerRoman".
    pub number_format: Arc<str>,
    pub headers: PageRunning,
    pub footers: PageRunning,
    /// Columns of text.
    pub columns: u32,
    /// The bytes of its `w:sectPr`.
    pub span: Range<u32>,
}

/// Which header or footer stands on which pages, by their index in [`WordFile::running`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageRunning {
    /// All pages but those below.
    pub usual: Option<usize>,
    /// The first page; shown only where the section has a page of its own for it.
    pub first: Option<usize>,
    /// Even pages; shown only where the file tells even and odd pages apart.
    pub even: Option<usize>,
}

/// A header or footer.
#[derive(Debug)]
pub struct RunningPart {
    pub part: Arc<str>,
    pub is_header: bool,
    pub blocks: Vec<WordBlock>,
}

impl WordParagraph {
    /// What is shown of it, without its label.
    pub fn text(&self) -> String {
        self.shown_text().into_owned()
    }

    /// The same; not copied where one run holds all of it.
    pub fn shown_text(&self) -> Cow<'_, str> {
        let mut runs = self.shown_runs().filter(|run| !run.text.is_empty());
        match (runs.next(), runs.next()) {
            (first, None) => Cow::Borrowed(first.map_or("", |run| &run.text)),
            _ => Cow::Owned(self.shown_runs().map(|run| &*run.text).collect()),
        }
    }

    /// The runs that are shown.
    pub fn shown_runs(&self) -> impl Iterator<Item = &WordRun> {
        self.runs.iter().filter(|run| run.is_shown())
    }

    /// Whether nothing is to be seen in it.
    pub fn is_blank(&self) -> bool {
        self.label.is_none()
            && self.shown_runs().all(|run| run.rare.drawings.is_empty() && run.text.trim().is_empty())
    }

    /// What is drawn at it.
    pub fn drawings(&self) -> impl Iterator<Item = &PageDrawing> {
        self.runs.iter().filter(|run| run.is_shown()).flat_map(|run| &run.rare.drawings)
    }
}

impl WordRun {
    /// Whether a reader sees it.
    pub fn is_shown(&self) -> bool {
        let is_deleted = self.rare.change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted);
        !is_deleted && !self.look.hidden
    }
}

/// What no run has that has nothing rare.
static NOTHING_RARE: RareOfRun =
    RareOfRun { style: None, field: None, link: None, change: None, drawings: Vec::new(), note: None };

impl Deref for RareTraits {
    type Target = RareOfRun;

    fn deref(&self) -> &RareOfRun {
        self.0.as_deref().unwrap_or(&NOTHING_RARE)
    }
}

impl From<RareOfRun> for RareTraits {
    fn from(rare: RareOfRun) -> Self {
        let RareOfRun { style, field, link, change, drawings, note } = &rare;
        let is_any = style.is_some()
            || field.is_some()
            || link.is_some()
            || change.is_some()
            || !drawings.is_empty()
            || note.is_some();
        Self(is_any.then(|| Box::new(rare)))
    }
}

impl TableBlock {
    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = &TableCell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }
}

/// Hands every paragraph of `blocks`, those in tables and text boxes too, to `take`, in order.
pub fn each_paragraph<'b>(blocks: &'b [WordBlock], take: &mut impl FnMut(&'b WordParagraph)) {
    // No deeper than the limits of the reader.
    for block in blocks {
        match block {
            WordBlock::Paragraph(paragraph) => {
                take(paragraph);
                for drawing in paragraph.runs.iter().flat_map(|run| &run.rare.drawings) {
                    each_paragraph(&drawing.blocks, take);
                }
            }
            WordBlock::Table(table) => {
                for cell in table.cells() {
                    each_paragraph(&cell.blocks, take);
                }
            }
        }
    }
}
