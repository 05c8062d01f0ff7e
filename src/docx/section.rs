//! Sections: paper, margins, and which header and footer they show.

use docx_rs::{FooterReference, HeaderReference, PageMargin, PageNumType, PageOrientationType, PageSize};

use super::package;
use super::property::Property;
use crate::decree::{PageNumberMargin, Profile};
use crate::document::Document;
use crate::typeset::MILLIMETRE;

/// Middle of the margin that holds the page number, from the paper's edge, in millimetres.
const PAGE_NUMBER_FROM_EDGE: f64 = 10.0;

/// Which part of the document a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Section {
    /// The document itself; with the address at the foot of its first page, or without.
    Main {
        /// Whether there is one.
        address: bool,
    },
    /// Pages of the document itself behind its first, which lie, or stand upright again: numbers count on.
    Turned {
        /// Ngang.
        landscape: bool,
    },
    /// An appendix: its pages are numbered by themselves (III.1.đ).
    Appendix {
        /// Ngang.
        landscape: bool,
        /// Whether the document has an address, which the appendix must not repeat.
        address: bool,
    },
}

impl Section {
    /// The section of the document itself.
    pub(super) fn main(document: &Document) -> Self {
        Self::Main { address: !document.frame.address.is_empty() }
    }

    /// Whether its pages lie.
    pub(super) fn is_landscape(self) -> bool {
        match self {
            Self::Main { .. } => false,
            Self::Turned { landscape } | Self::Appendix { landscape, .. } => landscape,
        }
    }

    /// The section behind a turn of the page in this one.
    pub(super) fn turned(self, landscape: bool) -> Self {
        match self {
            Self::Main { .. } | Self::Turned { .. } => Self::Turned { landscape },
            Self::Appendix { address, .. } => Self::Appendix { landscape, address },
        }
    }

    /// Width of the text in twips.
    pub(super) fn text_width(self, profile: &Profile) -> i32 {
        let page = profile.page;
        let paper = if self.is_landscape() { page.height } else { page.width };
        twips(paper) - twips(page.left.chosen) - twips(page.right.chosen)
    }

    /// Height of the text in twips.
    pub(super) fn text_height(self, profile: &Profile) -> f64 {
        let page = profile.page;
        let paper = if self.is_landscape() { page.width } else { page.height };
        f64::from(twips(paper) - twips(page.top.chosen) - twips(page.bottom.chosen))
    }

    /// The section's properties. The first page shows no number.
    pub(super) fn properties(self, profile: &Profile) -> Property {
        let number = package::PAGE_NUMBER;
        let properties = Property::new("w:sectPr");
        let properties = match profile.page_number {
            PageNumberMargin::Top => properties.child(&HeaderReference::new("default", number)),
            PageNumberMargin::Bottom => properties.child(&FooterReference::new("default", number)),
        };
        let properties = match self {
            Self::Main { address: true } => {
                properties.child(&FooterReference::new("first", package::ADDRESS))
            }
            Self::Appendix { address: true, .. } => {
                properties.child(&FooterReference::new("first", package::NO_ADDRESS))
            }
            Self::Main { address: false } | Self::Appendix { address: false, .. } | Self::Turned { .. } => {
                properties
            }
        };
        let properties = match self {
            Self::Appendix { .. } | Self::Turned { .. } => properties.written("<w:type w:val=\"nextPage\"/>"),
            Self::Main { .. } => properties,
        };
        let properties = properties.child(&self.paper(profile)).child(&margins(profile));
        let columns = "<w:cols w:space=\"720\" w:num=\"1\"/>";
        match self {
            Self::Turned { .. } => properties.written(columns),
            Self::Main { .. } | Self::Appendix { .. } => {
                properties.child(&PageNumType::new().start(1)).written(columns).written("<w:titlePg/>")
            }
        }
    }

    fn paper(self, profile: &Profile) -> PageSize {
        let (width, height) = (unsigned(profile.page.width), unsigned(profile.page.height));
        if self.is_landscape() {
            PageSize::new().size(height, width).orient(PageOrientationType::Landscape)
        } else {
            PageSize::new().size(width, height)
        }
    }
}

fn margins(profile: &Profile) -> PageMargin {
    let page = profile.page;
    PageMargin {
        top: twips(page.top.chosen),
        left: twips(page.left.chosen),
        bottom: twips(page.bottom.chosen),
        right: twips(page.right.chosen),
        header: twips(PAGE_NUMBER_FROM_EDGE),
        footer: twips(PAGE_NUMBER_FROM_EDGE),
        gutter: 0,
    }
}

#[allow(clippy::cast_possible_truncation)]
fn twips(millimetres: f64) -> i32 {
    (millimetres * MILLIMETRE).round() as i32
}

fn unsigned(millimetres: f64) -> u32 {
    twips(millimetres).unsigned_abs()
}
