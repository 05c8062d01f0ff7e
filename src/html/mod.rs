//! A document that was read → HTML: its pages as they would be printed, and what there is to say of them beside.
//!
//! The body is parted into pages (`paging`), by the marks that Word leaves where a page began, else by what fits
//! (`height`). Each page is a sheet with its margins, header and footer (`sheet`), its paragraphs and runs (`paragraph`,
//! `run`, `tabs`), tables (`table`) and drawings (`drawing`). Every paragraph has an id ([`anchor`]) that remarks
//! (`remark`) and others can lead to. No script, no font and no picture from elsewhere: a file of ours may be opened anywhere.

mod blocks;
mod drawing;
mod escape;
mod height;
mod look;
mod paging;
mod paragraph;
mod pen;
mod remark;
mod run;
mod sheet;
mod table;
mod tabs;
mod whole;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use remark::{Remark, RemarkWeight};
pub use whole::{Leaflet, STYLE, leaflet, of_the_whole, pages};

use crate::word::TextPlace;

/// The id of the element that shows the paragraph at `place`: `d12` in the document itself, `header1-0` in a header.
pub fn anchor(place: &TextPlace) -> String {
    let part = place.part.rsplit('/').next().unwrap_or_default();
    match part.strip_suffix(".xml").unwrap_or(part) {
        "document" => format!("d{}", place.paragraph),
        other => format!("{}-{}", escape::name(other), place.paragraph),
    }
}
