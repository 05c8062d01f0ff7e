//! Property elements as `docx_rs` writes them, made what the schema asks for: their children in the order of
//! ECMA-376, part 1, annex A, and without those that say nothing.

use std::io;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Order of the children of each property element.
const ORDERS: &[(&[u8], &[&[u8]])] = &[
    (
        b"w:pPr",
        &[
            b"w:pStyle",
            b"w:keepNext",
            b"w:keepLines",
            b"w:pageBreakBefore",
            b"w:framePr",
            b"w:widowControl",
            b"w:numPr",
            b"w:pBdr",
            b"w:shd",
            b"w:tabs",
            b"w:bidi",
            b"w:adjustRightInd",
            b"w:snapToGrid",
            b"w:spacing",
            b"w:ind",
            b"w:jc",
            b"w:textAlignment",
            b"w:outlineLvl",
            b"w:rPr",
            b"w:sectPr",
        ],
    ),
    (
        b"w:rPr",
        &[
            b"w:rStyle",
            b"w:rFonts",
            b"w:b",
            b"w:bCs",
            b"w:i",
            b"w:iCs",
            b"w:caps",
            b"w:strike",
            b"w:vanish",
            b"w:color",
            b"w:spacing",
            b"w:sz",
            b"w:szCs",
            b"w:u",
        ],
    ),
    (
        b"w:sectPr",
        &[
            b"w:headerReference",
            b"w:footerReference",
            b"w:type",
            b"w:pgSz",
            b"w:pgMar",
            b"w:pgNumType",
            b"w:cols",
            b"w:titlePg",
            b"w:docGrid",
        ],
    ),
    (
        b"w:tblPr",
        &[b"w:tblStyle", b"w:tblW", b"w:jc", b"w:tblInd", b"w:tblBorders", b"w:tblLayout", b"w:tblCellMar"],
    ),
    (b"w:trPr", &[b"w:cantSplit", b"w:trHeight", b"w:tblHeader"]),
    (b"w:tcPr", &[b"w:tcW", b"w:gridSpan", b"w:vMerge", b"w:tcBorders", b"w:tcMar", b"w:vAlign"]),
    (b"w:numPr", &[b"w:ilvl", b"w:numId"]),
    (b"w:pBdr", &[b"w:top", b"w:left", b"w:bottom", b"w:right"]),
    (b"w:tblBorders", &[b"w:top", b"w:left", b"w:bottom", b"w:right", b"w:insideH", b"w:insideV"]),
];

/// The property element `xml` in schema order; nothing where it says nothing.
pub(super) fn finish(xml: &[u8]) -> io::Result<Vec<u8>> {
    let mut pass = Pass { reader: Reader::from_reader(xml) };
    let mut out = Vec::with_capacity(xml.len());
    loop {
        match pass.next()? {
            Event::Eof => return Ok(out),
            event => pass.write(event, &mut out)?,
        }
    }
}

struct Pass<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Pass<'a> {
    fn next(&mut self) -> io::Result<Event<'a>> {
        self.reader.read_event().map_err(io::Error::other)
    }

    /// Writes one event; a property element is read to its end and written whole.
    fn write(&mut self, event: Event<'a>, out: &mut Vec<u8>) -> io::Result<()> {
        match event {
            Event::Start(start) => match order(start.name().as_ref()) {
                Some(order) => self.properties(&start, order, out)?,
                None => open(&start, b">", out)?,
            },
            Event::Empty(start) if order(start.name().as_ref()).is_none() => open(&start, b"/>", out)?,
            Event::Empty(_) => {}
            Event::End(end) => wrap(b"</", end.name().as_ref(), b">", out),
            Event::Text(_)
            | Event::GeneralRef(_)
            | Event::Decl(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::Eof => return Err(io::Error::other("unexpected markup among properties")),
        }
        Ok(())
    }

    /// Reads the children of the property element `start` and writes them in `order`.
    fn properties(&mut self, start: &BytesStart<'a>, order: &[&[u8]], out: &mut Vec<u8>) -> io::Result<()> {
        let mut children: Vec<(usize, Vec<u8>)> = Vec::new();
        loop {
            let event = self.next()?;
            let rank = match &event {
                Event::End(_) => break,
                Event::Start(child) | Event::Empty(child) => rank(child.name().as_ref(), order)?,
                _ => return Err(io::Error::other("text among properties")),
            };
            let mut child = Vec::new();
            self.whole(event, &mut child)?;
            children.push((rank, child));
        }
        children.retain(|(_, child)| !child.is_empty());
        if children.is_empty() {
            return Ok(());
        }
        children.sort_by_key(|(rank, _)| *rank);
        open(start, b">", out)?;
        children.into_iter().for_each(|(_, child)| out.extend(child));
        wrap(b"</", start.name().as_ref(), b">", out);
        Ok(())
    }

    /// Writes the element that `event` opens, to its end.
    fn whole(&mut self, event: Event<'a>, out: &mut Vec<u8>) -> io::Result<()> {
        let opens = matches!(&event, Event::Start(start) if order(start.name().as_ref()).is_none());
        self.write(event, out)?;
        let mut depth = usize::from(opens);
        while depth > 0 {
            let event = self.next()?;
            match &event {
                Event::Start(start) if order(start.name().as_ref()).is_none() => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(io::Error::other("unclosed element")),
                _ => {}
            }
            self.write(event, out)?;
        }
        Ok(())
    }
}

fn rank(name: &[u8], order: &[&[u8]]) -> io::Result<usize> {
    let unplaced = || io::Error::other(format!("unplaced {}", String::from_utf8_lossy(name)));
    order.iter().position(|known| *known == name).ok_or_else(unplaced)
}

fn order(name: &[u8]) -> Option<&'static [&'static [u8]]> {
    ORDERS.iter().find(|(element, _)| *element == name).map(|(_, order)| *order)
}

/// Opens an element with its attributes.
fn open(start: &BytesStart<'_>, end: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
    wrap(b"<", start.name().as_ref(), b"", out);
    for attribute in start.attributes() {
        let attribute = attribute.map_err(io::Error::other)?;
        wrap(b" ", attribute.key.as_ref(), b"=\"", out);
        wrap(b"", &attribute.value, b"\"", out);
    }
    out.extend_from_slice(end);
    Ok(())
}

fn wrap(before: &[u8], middle: &[u8], after: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(before);
    out.extend_from_slice(middle);
    out.extend_from_slice(after);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn finished(xml: &str) -> String {
        String::from_utf8(finish(xml.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn children_come_in_schema_order_at_every_depth() {
        let xml = r#"<w:pPr><w:rPr><w:sz w:val="24" /><w:b /></w:rPr><w:jc w:val="left" /><w:pStyle w:val="A" /></w:pPr>"#;
        assert_eq!(
            finished(xml),
            r#"<w:pPr><w:pStyle w:val="A"/><w:jc w:val="left"/><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:pPr>"#
        );
    }

    #[test]
    fn what_says_nothing_goes() {
        assert_eq!(finished("<w:pPr><w:rPr /></w:pPr>"), "");
        assert_eq!(finished("<w:rPr />"), "");
        assert_eq!(finished("<w:pPr><w:rPr /><w:keepNext /></w:pPr>"), "<w:pPr><w:keepNext/></w:pPr>");
    }

    #[test]
    fn an_element_without_a_place_is_an_error_not_dropped() {
        assert!(finish(b"<w:pPr><w:unknown /></w:pPr>").is_err());
    }
}
