//! How text and paragraphs look in the end: all layers of formatting applied.

use std::sync::Arc;

/// The families that a run has, each for a class of characters (ECMA-376 Part 1, 17.3.2.26).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Families {
    pub ascii: Option<Arc<str>>,
    /// Of Latin letters beyond ASCII, those of Vietnamese among them.
    pub high: Option<Arc<str>>,
    /// Of complex scripts.
    pub complex: Option<Arc<str>>,
    /// Of East Asia.
    pub east_asian: Option<Arc<str>>,
}

impl Families {
    /// The family in which `letter` is shown.
    pub fn of(&self, letter: char) -> Option<&Arc<str>> {
        match u32::from(letter) {
            0..=0x7F => self.ascii.as_ref(),
            0x0590..=0x08FF | 0x0900..=0x109F | 0x1780..=0x17FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF => {
                self.complex.as_ref()
            }
            0x1100..=0x11FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF => {
                self.east_asian.as_ref()
            }
            _ => self.high.as_ref(),
        }
    }
}

/// A colour of text, lines or ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// As the ground asks for: black on white.
    #[default]
    Automatic,
    /// Red, green and blue.
    Rgb(u32),
}

impl Ink {
    /// That of "auto" and "FF0000".
    pub fn parse(text: &str) -> Self {
        let text = text.trim().trim_start_matches('#');
        match u32::from_str_radix(text, 16) {
            Ok(rgb) if text.len() == 6 => Self::Rgb(rgb),
            _ => Self::Automatic,
        }
    }
}

/// Text above or below the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Raised {
    /// On the line.
    #[default]
    No,
    Superscript,
    Subscript,
}

/// How a run looks.
#[derive(Debug, Clone, PartialEq)]
pub struct RunLook {
    pub families: Families,
    /// In points.
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// The kind of line below ("single"); none without one.
    pub underline: Option<Arc<str>>,
    pub strike: bool,
    pub all_capitals: bool,
    pub small_capitals: bool,
    /// Not shown (`w:vanish`).
    pub hidden: bool,
    pub colour: Ink,
    pub highlight: Option<Arc<str>>,
    pub ground: Option<Ink>,
    /// Whether a line is drawn around it (`w:bdr`).
    pub boxed: bool,
    pub raised: Raised,
    /// "vi-VN".
    pub language: Option<Arc<str>>,
    /// Between letters, in twips.
    pub spacing: i32,
}

impl Default for RunLook {
    /// What Word takes where nothing says anything.
    fn default() -> Self {
        Self {
            families: Families::default(),
            size: 10.0,
            bold: false,
            italic: false,
            underline: None,
            strike: false,
            all_capitals: false,
            small_capitals: false,
            hidden: false,
            colour: Ink::Automatic,
            highlight: None,
            ground: None,
            boxed: false,
            raised: Raised::No,
            language: None,
            spacing: 0,
        }
    }
}

/// How the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Justification {
    #[default]
    Left,
    Center,
    Right,
    /// Both edges even.
    Both,
    /// Both edges even, the last line too.
    Distribute,
}

/// How far lines stand from each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// So many lines.
    Lines(f32),
    /// So many twips, whatever stands in them.
    Exactly(i32),
    /// So many twips or more.
    AtLeast(i32),
}

/// A line around a paragraph, a cell or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// "single", "double", "dotted".
    pub style: Arc<str>,
    /// In eighths of a point.
    pub width: u32,
    pub colour: Ink,
    /// From the text, in points.
    pub space: u32,
}

impl Edge {
    /// Whether it is one unbroken line.
    pub fn is_solid(&self) -> bool {
        matches!(&*self.style, "single" | "thick")
    }
}

/// The lines around something; none where there is no line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edges {
    pub top: Option<Edge>,
    pub bottom: Option<Edge>,
    pub left: Option<Edge>,
    pub right: Option<Edge>,
    /// Between rows, or between paragraphs of one frame.
    pub inside_horizontal: Option<Edge>,
    /// Between columns.
    pub inside_vertical: Option<Edge>,
}

impl Edges {
    /// Whether there is any line.
    pub fn is_any(&self) -> bool {
        let all = [
            &self.top,
            &self.bottom,
            &self.left,
            &self.right,
            &self.inside_horizontal,
            &self.inside_vertical,
        ];
        all.iter().any(|edge| edge.is_some())
    }

    /// Whether there is a line on each of the four sides.
    pub fn is_box(&self) -> bool {
        [&self.top, &self.bottom, &self.left, &self.right].iter().all(|edge| edge.is_some())
    }
}

/// A stop of the tabulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabStop {
    /// From the left margin, in twips.
    pub at: i32,
    /// "left", "center", "right", "decimal".
    pub kind: Arc<str>,
    /// What fills the way to it: "dot", "underscore", "none".
    pub leader: Arc<str>,
}

/// How a paragraph looks. Lengths are in twips.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphLook {
    pub justification: Justification,
    pub left: i32,
    pub right: i32,
    /// Of the first line, against the others; below 0 it hangs out.
    pub first_line: i32,
    pub before: i32,
    pub after: i32,
    pub line: LineSpacing,
    /// No space between paragraphs of one style.
    pub contextual: bool,
    pub keep_next: bool,
    pub keep_lines: bool,
    pub page_break_before: bool,
    pub widow_control: bool,
    pub edges: Edges,
    pub ground: Option<Ink>,
    pub tabs: Vec<TabStop>,
    /// Level of a heading, from 0.
    pub outline: Option<u8>,
    /// Whether it stands in a frame of its own (`w:framePr`).
    pub is_framed: bool,
    /// Where the middle of such a frame stands, in twips from the left margin, where that is said.
    pub frame_middle: Option<i32>,
    /// How such a frame stands across, where that is said by a word: "center".
    pub frame_across: Option<Arc<str>>,
}

impl Default for ParagraphLook {
    fn default() -> Self {
        Self {
            justification: Justification::Left,
            left: 0,
            right: 0,
            first_line: 0,
            before: 0,
            after: 0,
            line: LineSpacing::Lines(1.0),
            contextual: false,
            keep_next: false,
            keep_lines: false,
            page_break_before: false,
            widow_control: true,
            edges: Edges::default(),
            ground: None,
            tabs: Vec::new(),
            outline: None,
            is_framed: false,
            frame_middle: None,
            frame_across: None,
        }
    }
}
