//! The whole page of HTML.

use std::collections::HashSet;
use std::fmt::Write;

use super::remark::{Remark, Remarks, cards};
use super::sheet::NotesByReference;
use super::{escape, paging, sheet};
use crate::word::{TextPlace, WordFile, each_paragraph};

/// How pages and remarks look; for a page that shows [`pages`] in a frame of its own.
pub const STYLE: &str = include_str!("style.css");

/// What stands around the pages.
#[derive(Debug, Clone, Copy)]
pub struct Leaflet<'l> {
    /// The title of the window.
    pub title: &'l str,
    /// Lines above the pages: what was looked at, what came out.
    pub summary: &'l [String],
    pub remarks: &'l [Remark],
}

/// A page of HTML of its own that shows `file`.
pub fn leaflet(file: &WordFile, leaflet: Leaflet<'_>) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    // Whatever a document says, nothing is fetched and nothing is run.
    out.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    );
    let _ = write!(out, "<title>{}</title><style>{STYLE}</style></head><body>", escape::text(leaflet.title));
    let summary: String =
        leaflet.summary.iter().map(|line| format!("<p>{}</p>", escape::text(line))).collect();
    let general = of_the_whole(file, leaflet.remarks);
    if !(summary.is_empty() && general.is_empty()) {
        let _ = write!(
            out,
            "<div class=\"summary\"><h1>{}</h1>{summary}{general}</div>",
            escape::text(leaflet.title)
        );
    }
    out.push_str(&pages(file, leaflet.remarks));
    out.push_str("</body></html>\n");
    out
}

/// The pages alone, one `div.sheet` each, with the remarks that have a place on them.
pub fn pages(file: &WordFile, remarks: &[Remark]) -> String {
    let parted = paging::pages(file);
    let count = parted.len();
    let remarks = Remarks::new(remarks);
    let notes = NotesByReference::of(file);
    let sheets = parted.iter().map(|page| sheet::sheet(file, page, count, &remarks, &notes));
    format!("<div class=\"sheets\">{}</div>", sheets.collect::<String>())
}

/// Remarks that stand beside no page: on the whole, on headers, on what is not shown.
pub fn of_the_whole(file: &WordFile, remarks: &[Remark]) -> String {
    let mut shown: HashSet<&TextPlace> = HashSet::new();
    each_paragraph(&file.body, &mut |paragraph| {
        shown.insert(&paragraph.place);
    });
    let has_page = |place: &TextPlace| {
        let whole = TextPlace { run: None, ..place.clone() };
        shown.contains(&whole)
    };
    cards(Remarks::new(remarks).numbered().filter(|(_, remark)| !remark.place.as_ref().is_some_and(has_page)))
}
