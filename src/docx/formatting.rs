//! How paragraphs, runs, tables, cells and sections look: the property elements, which `docx_rs` builds and
//! `schema_order` finishes.
//!
//! Documents are made of few looks, each used many times, so that every look is built once in a thread.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io;

use docx_rs::{
    BuildXML, IndentLevel, LineSpacing, NumberingId, ParagraphProperty, RunProperty, SpecialIndentType,
    TableCellProperty, TableLayoutType, TableProperty, VAlignType, VMergeType, WidthType,
};

use super::schema_order;
use super::section::Section;
use crate::decree::FormatRules;

/// One look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Formatting {
    /// `w:pPr`.
    Paragraph(ParagraphFormat),
    /// `w:rPr`.
    Run(RunFace),
    /// `w:tblPr` of a table in fixed columns, with the lines of its style: its style and width in twips.
    Table(&'static str, i32),
    /// `w:tcPr`.
    Cell(CellFormat),
    /// `w:sectPr`.
    Section(Section, FormatRules),
}

/// Where a paragraph differs from the defaults. Lengths are twips.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct ParagraphFormat {
    /// Id of its style.
    pub style: Option<&'static str>,
    /// Whether it stands on the page of what follows.
    pub keep_next: bool,
    /// Whether it does not, though its style says so.
    pub let_go: bool,
    /// Room above.
    pub before: Option<u32>,
    /// Room below.
    pub after: Option<u32>,
    /// Indents.
    pub indent: Option<Indent>,
    /// `numId` and level, from 0.
    pub numbering: Option<(usize, usize)>,
    /// The section it is the last paragraph of.
    pub section: Option<(Section, FormatRules)>,
}

/// Indents of a paragraph, in twips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Indent {
    /// From the left edge of the text.
    pub left: i32,
    /// From the right edge, where it is not the style's.
    pub right: Option<i32>,
    /// How far the first line stands left of the others.
    pub hanging: Option<i32>,
}

impl Indent {
    /// As far from both edges.
    pub(super) const fn both(twips: i32) -> Self {
        Self { left: twips, right: Some(twips), hanging: None }
    }
}

/// Where a run differs from its paragraph's style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct RunFace {
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// In points.
    pub size: Option<u8>,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct CellFormat {
    /// In twips.
    pub width: i32,
    /// Columns it takes.
    pub span: usize,
    /// Its part in a vertical merge.
    pub merge: Option<Merge>,
    /// Whether its text stands in the middle of its height.
    pub centered: bool,
    /// Whether it leaves out the room above that its table's style gives.
    pub tight: bool,
}

/// A cell's part in a vertical merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Merge {
    /// The uppermost cell.
    Restart,
    /// A cell joined with the one above.
    Continue,
}

/// Widths and indents are measured, so that a long run could see ever new looks.
const MOST_REMEMBERED: usize = 4096;

/// A hash for looks, which come some three hundred times a document and from nobody who means harm.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        // An odd number of many bits, so that each bit moves many others.
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(SPREAD);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Formatting {
    /// Adds the property element to `out`; nothing where it would say nothing.
    pub(super) fn write(self, out: &mut Vec<u8>) -> io::Result<()> {
        thread_local! {
            static BUILT: RefCell<HashMap<Formatting, Box<[u8]>, BuildHasherDefault<Mix>>> = RefCell::default();
        }
        BUILT.with_borrow_mut(|built| {
            if let Some(xml) = built.get(&self) {
                out.extend_from_slice(xml);
                return Ok(());
            }
            let xml = schema_order::finish(&self.build())?;
            out.extend_from_slice(&xml);
            if built.len() >= MOST_REMEMBERED {
                built.clear();
            }
            built.insert(self, xml.into());
            Ok(())
        })
    }

    fn build(self) -> Vec<u8> {
        match self {
            Self::Paragraph(format) => format.build(),
            Self::Run(face) => face.property().build(),
            Self::Table(style, width) => TableProperty::without_borders()
                .style(style)
                .width(unsigned(width), WidthType::Dxa)
                .layout(TableLayoutType::Fixed)
                .build(),
            Self::Cell(format) => format.property().build(),
            Self::Section(section, rules) => section.properties(rules.profile()).build(),
        }
    }
}

impl ParagraphFormat {
    /// `docx_rs` knows no property that takes one of the style back.
    fn build(self) -> Vec<u8> {
        let mut built = self.property().build();
        if self.let_go {
            built.truncate(built.len() - PROPERTIES_END.len());
            built.extend_from_slice(br#"<w:keepNext w:val="0"/>"#);
            built.extend_from_slice(PROPERTIES_END);
        }
        built
    }

    fn property(self) -> ParagraphProperty {
        let mut property = ParagraphProperty::new();
        if let Some(style) = self.style {
            property = property.style(style);
        }
        if self.keep_next {
            property = property.keep_next(true);
        }
        if let Some((list, level)) = self.numbering {
            property = property.numbering(NumberingId::new(list), IndentLevel::new(level));
        }
        if let Some(Indent { left, right, hanging }) = self.indent {
            property = property.indent(Some(left), hanging.map(SpecialIndentType::Hanging), right, None);
        }
        if let Some((section, rules)) = self.section {
            property = property.section_property(section.properties(rules.profile()));
        }
        property.line_spacing = self.spacing();
        property
    }

    fn spacing(self) -> Option<LineSpacing> {
        let spacing = LineSpacing::new();
        match (self.before, self.after) {
            (None, None) => None,
            (Some(before), None) => Some(spacing.before(before)),
            (None, Some(after)) => Some(spacing.after(after)),
            (Some(before), Some(after)) => Some(spacing.before(before).after(after)),
        }
    }
}

impl RunFace {
    fn property(self) -> RunProperty {
        let mut property = RunProperty::new();
        if self.bold {
            property = property.bold();
        }
        if self.italic {
            property = property.italic();
        }
        match self.size {
            Some(size) => property.size(usize::from(size) * 2),
            None => property,
        }
    }
}

impl CellFormat {
    fn property(self) -> TableCellProperty {
        let mut property = TableCellProperty::new().width(unsigned(self.width), WidthType::Dxa);
        if self.span > 1 {
            property = property.grid_span(self.span);
        }
        if let Some(merge) = self.merge {
            property = property.vertical_merge(match merge {
                Merge::Restart => VMergeType::Restart,
                Merge::Continue => VMergeType::Continue,
            });
        }
        if self.tight {
            property = property.margin_top(0, WidthType::Dxa);
        }
        if self.centered { property.vertical_align(VAlignType::Center) } else { property }
    }
}

/// What closes a paragraph's properties.
const PROPERTIES_END: &[u8] = b"</w:pPr>";

/// A width as `docx_rs` takes it.
fn unsigned(width: i32) -> usize {
    usize::try_from(width).unwrap_or_default()
}
