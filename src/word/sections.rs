//! Sections: paper, margins, and which headers and footers stand on their pages.

use std::sync::Arc;

use super::measure::twips;
use super::model::{PageRunning, PageSection};
use super::xml::XmlElement;

/// A4 in twips: what holds where a file says nothing of its paper.
const A4: (i32, i32) = (11906, 16838);

/// The section that `element`, a `w:sectPr`, says, with its first blocks open; `part` gives the index of a header or footer
/// by its relation.
pub fn read(
    element: Option<XmlElement<'_>>,
    before: Option<&PageSection>,
    part: &mut dyn FnMut(&str, bool) -> Option<usize>,
) -> PageSection {
    let child = |name: &str| element.and_then(|element| element.child(name));
    let (size, margins, numbers) = (child("pgSz"), child("pgMar"), child("pgNumType"));
    let length = |of: Option<XmlElement<'_>>, name: &str| twips(&of?.attribute(name)?);
    let word = |of: Option<XmlElement<'_>>, name: &str, usual: &str| -> Arc<str> {
        of.and_then(|of| of.attribute(name)).map_or_else(|| usual.into(), |value| value.as_ref().into())
    };
    let mut section = PageSection {
        blocks: 0..0,
        width: length(size, "w").unwrap_or(A4.0),
        height: length(size, "h").unwrap_or(A4.1),
        is_landscape: size
            .and_then(|size| size.attribute("orient"))
            .is_some_and(|value| value == "landscape"),
        top: length(margins, "top").unwrap_or(1440),
        bottom: length(margins, "bottom").unwrap_or(1440),
        left: length(margins, "left").unwrap_or(1440),
        right: length(margins, "right").unwrap_or(1440),
        gutter: length(margins, "gutter").unwrap_or(0),
        header_distance: length(margins, "header").unwrap_or(720),
        footer_distance: length(margins, "footer").unwrap_or(720),
        is_said: size.is_some() && margins.is_some(),
        start: word(child("type"), "val", "nextPage"),
        has_title_page: child("titlePg").is_some_and(XmlElement::is_on),
        first_number: numbers.and_then(|numbers| numbers.attribute("start")?.trim().parse().ok()),
        number_format: word(numbers, "fmt", "decimal"),
        // What a section does not say, it takes from the one before.
        headers: before.map(|before| before.headers).unwrap_or_default(),
        footers: before.map(|before| before.footers).unwrap_or_default(),
        columns: child("cols").and_then(|cols| cols.attribute("num")?.trim().parse().ok()).unwrap_or(1),
        span: element.map_or(0..0, XmlElement::span),
    };
    for reference in element.into_iter().flat_map(|element| element.children().collect::<Vec<_>>()) {
        match reference.name() {
            "headerReference" => place(&mut section.headers, reference, true, part),
            "footerReference" => place(&mut section.footers, reference, false, part),
            _ => {}
        }
    }
    section
}

fn place(
    running: &mut PageRunning,
    reference: XmlElement<'_>,
    is_header: bool,
    part: &mut dyn FnMut(&str, bool) -> Option<usize>,
) {
    let Some(index) = reference.attribute("id").and_then(|id| part(&id, is_header)) else { return };
    match reference.attribute("type").as_deref() {
        Some("first") => running.first = Some(index),
        Some("even") => running.even = Some(index),
        _ => running.usual = Some(index),
    }
}
