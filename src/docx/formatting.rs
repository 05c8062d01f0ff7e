//! How paragraphs, runs, tables, cells and sections look: the property elements, whose children `docx_rs` builds.
//!
//! Documents are made of few looks, each used many times, so that every look is built once in a thread.

use std::cell::RefCell;
use std::io;

use docx_rs::{
    Bold, BoldCs, GridSpan, IndentLevel, Italic, ItalicCs, Justification, LineSpacing, NumberingId,
    ParagraphStyle, SpecialIndentType, Sz, SzCs, TableCellWidth, TableLayout, TableLayoutType, TableStyle,
    TableWidth, VAlign, VAlignType, VMerge, VMergeType, WidthType,
};

use super::property::Property;
use super::section::Section;
use super::style_id;
use crate::decree::FormatRules;
use crate::remembered::Remembered;

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

impl Formatting {
    /// Adds the property element to `out`; nothing where it would say nothing.
    pub(super) fn write(self, out: &mut Vec<u8>) -> io::Result<()> {
        // Most runs look as their paragraphs do.
        if self == Self::Run(RunFace::default()) {
            return Ok(());
        }
        thread_local! {
            static BUILT: RefCell<Remembered<Formatting, Box<[u8]>>> =
                const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
        }
        BUILT.with_borrow_mut(|built| {
            if let Some(xml) = built.get(&self) {
                out.extend_from_slice(xml);
                return Ok(());
            }
            let xml = self.property().build();
            out.extend_from_slice(&xml);
            built.keep(self, xml.into());
            Ok(())
        })
    }

    fn property(self) -> Property {
        match self {
            Self::Paragraph(format) => format.property(),
            Self::Run(face) => face.property(),
            Self::Table(style, width) => Property::new("w:tblPr")
                .child(&TableStyle::new(style))
                .child(&TableWidth::new(unsigned(width), WidthType::Dxa))
                .child(&Justification::new("left"))
                .child(&TableLayout::new(TableLayoutType::Fixed))
                .written(if style == style_id::RULED_TABLE { HEAD_ROW } else { NO_HEAD }),
            Self::Cell(format) => format.property(),
            Self::Section(section, rules) => section.properties(rules.profile()),
        }
    }
}

impl ParagraphFormat {
    fn property(self) -> Property {
        let mut property = Property::new("w:pPr");
        if let Some(style) = self.style {
            property = property.child(&ParagraphStyle::new(Some(style)));
        }
        if self.keep_next {
            property = property.written("<w:keepNext/>");
        } else if self.let_go {
            property = property.written(r#"<w:keepNext w:val="0"/>"#);
        }
        if let Some((list, level)) = self.numbering {
            let place = Property::new("w:numPr").child(&IndentLevel::new(level));
            property = property.inner(place.child(&NumberingId::new(list)));
        }
        property = property.maybe(self.spacing().as_ref());
        if let Some(Indent { left, right, hanging }) = self.indent {
            let hanging = hanging.map(SpecialIndentType::Hanging);
            property = property.child(&docx_rs::Indent::new(Some(left), hanging, right, None));
        }
        match self.section {
            Some((section, rules)) => property.inner(section.properties(rules.profile())),
            None => property,
        }
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
    fn property(self) -> Property {
        let mut property = Property::new("w:rPr");
        if self.bold {
            property = property.child(&Bold::new()).child(&BoldCs::new());
        }
        if self.italic {
            property = property.child(&Italic::new()).child(&ItalicCs::new());
        }
        match self.size.map(|size| usize::from(size) * 2) {
            Some(half_points) => property.child(&Sz::new(half_points)).child(&SzCs::new(half_points)),
            None => property,
        }
    }
}

impl CellFormat {
    fn property(self) -> Property {
        let mut property = Property::new("w:tcPr");
        property = property.child(&TableCellWidth::new(unsigned(self.width), WidthType::Dxa));
        if self.span > 1 {
            property = property.child(&GridSpan::new(self.span));
        }
        if let Some(merge) = self.merge {
            property = property.child(&VMerge::new(match merge {
                Merge::Restart => VMergeType::Restart,
                Merge::Continue => VMergeType::Continue,
            }));
        }
        if self.tight {
            property = property.written(r#"<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>"#);
        }
        if self.centered { property.child(&VAlign::new(VAlignType::Center)) } else { property }
    }
}

/// `w:tblLook` of a table whose first row heads its columns, as screen readers say, and of one that only places.
const HEAD_ROW: &str = r#"<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#;
const NO_HEAD: &str = r#"<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#;

/// A width as `docx_rs` takes it.
fn unsigned(width: i32) -> usize {
    usize::try_from(width).unwrap_or_default()
}
