//! One pass over the document part as `docx_rs` writes it, to make it what the schema asks for.
//!
//! - children of property elements are put into the order of ECMA-376, part 1, annex A;
//! - header rows of tables get `w:tblHeader`, which `docx_rs` does not know;
//! - hyphens that end no line become `w:noBreakHyphen`, which `docx_rs` does not know either;
//! - what says nothing goes: empty property elements, paragraph ids, unused namespaces, and `w:type` on
//!   `w:gridCol`, which has no such attribute.

use std::io;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::typography::NO_BREAK_HYPHEN;
use super::xml::{R, W};

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
    (b"w:tcPr", &[b"w:tcW", b"w:gridSpan", b"w:vMerge", b"w:tcBorders", b"w:vAlign"]),
    (b"w:numPr", &[b"w:ilvl", b"w:numId"]),
    (b"w:pBdr", &[b"w:top", b"w:left", b"w:bottom", b"w:right"]),
    (b"w:tblBorders", &[b"w:top", b"w:left", b"w:bottom", b"w:right", b"w:insideH", b"w:insideV"]),
];

/// The document part in schema order. `header_rows` tells for every table, in order, how many of its rows head
/// its columns.
pub(super) fn finish(xml: &[u8], header_rows: &[usize]) -> io::Result<Vec<u8>> {
    let mut pass = Pass { reader: Reader::from_reader(xml), header_rows: header_rows.iter(), rows_left: 0 };
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
    header_rows: std::slice::Iter<'a, usize>,
    /// Header rows still to come in the current table.
    rows_left: usize,
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
                None => {
                    self.enter(&start);
                    open(&start, b">", out)?;
                }
            },
            Event::Empty(start) => {
                if start.name().as_ref() == b"w:trPr" && self.rows_left > 0 {
                    self.properties_of(&start, Children::default(), out)?;
                } else if order(start.name().as_ref()).is_none() {
                    open(&start, b"/>", out)?;
                }
            }
            Event::End(end) => wrap(b"</", end.name().as_ref(), b">", out),
            Event::Text(text) => hyphens(&text, out),
            Event::GeneralRef(reference) => wrap(b"&", &reference, b";", out),
            Event::Decl(declaration) => wrap(b"<?", &declaration, b"?>", out),
            Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {
                return Err(io::Error::other("unexpected markup in the document part"));
            }
        }
        Ok(())
    }

    fn enter(&mut self, start: &BytesStart<'_>) {
        if start.name().as_ref() == b"w:tbl" {
            self.rows_left = self.header_rows.next().copied().unwrap_or(0);
        }
    }

    /// Reads the children of the property element `start` and writes them in `order`.
    fn properties(&mut self, start: &BytesStart<'a>, order: &[&[u8]], out: &mut Vec<u8>) -> io::Result<()> {
        let mut children = Children::default();
        loop {
            let event = self.next()?;
            let rank = match &event {
                Event::End(_) => break,
                Event::Start(child) | Event::Empty(child) => rank(child.name().as_ref(), order)?,
                _ => return Err(io::Error::other("text among properties")),
            };
            let from = children.bytes.len();
            self.whole(event, &mut children.bytes)?;
            children.places.push((rank, from..children.bytes.len()));
        }
        children.places.sort_by_key(|(rank, _)| *rank);
        self.properties_of(start, children, out)
    }

    fn properties_of(
        &mut self,
        start: &BytesStart<'_>,
        mut children: Children,
        out: &mut Vec<u8>,
    ) -> io::Result<()> {
        if start.name().as_ref() == b"w:trPr" && self.rows_left > 0 {
            self.rows_left -= 1;
            let from = children.bytes.len();
            children.bytes.extend_from_slice(b"<w:tblHeader/>");
            children.places.push((usize::MAX, from..children.bytes.len()));
        }
        if children.bytes.is_empty() {
            return Ok(());
        }
        open(start, b">", out)?;
        let written = children.places.into_iter().filter_map(|(_, place)| children.bytes.get(place));
        written.for_each(|bytes| out.extend_from_slice(bytes));
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

/// The children of a property element, as they were read.
#[derive(Default)]
struct Children {
    bytes: Vec<u8>,
    /// The rank of each, and where it lies.
    places: Vec<(usize, Range<usize>)>,
}

fn rank(name: &[u8], order: &[&[u8]]) -> io::Result<usize> {
    let unplaced = || io::Error::other(format!("unplaced {}", String::from_utf8_lossy(name)));
    order.iter().position(|known| *known == name).ok_or_else(unplaced)
}

fn order(name: &[u8]) -> Option<&'static [&'static [u8]]> {
    ORDERS.iter().find(|(element, _)| *element == name).map(|(_, order)| *order)
}

/// Opens an element with the attributes that count.
fn open(start: &BytesStart<'_>, end: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
    let name = start.name();
    wrap(b"<", name.as_ref(), b"", out);
    if name.as_ref() == b"w:document" {
        wrap(b" xmlns:w=\"", W.as_bytes(), b"\"", out);
        wrap(b" xmlns:r=\"", R.as_bytes(), b"\"", out);
    } else {
        for attribute in start.attributes() {
            let attribute = attribute.map_err(io::Error::other)?;
            let key = attribute.key.as_ref();
            if key == b"w14:paraId" || (name.as_ref() == b"w:gridCol" && key == b"w:type") {
                continue;
            }
            wrap(b" ", key, b"=\"", out);
            wrap(b"", &attribute.value, b"\"", out);
        }
    }
    out.extend_from_slice(end);
    Ok(())
}

/// Writes the content of a `w:t`; a hyphen that ends no line is an element beside it.
fn hyphens(text: &[u8], out: &mut Vec<u8>) {
    let mut mark = [0; 3];
    let mark = NO_BREAK_HYPHEN.encode_utf8(&mut mark).as_bytes();
    let mut rest = text;
    while let Some(place) = rest.windows(mark.len()).position(|bytes| bytes == mark) {
        wrap(rest.get(..place).unwrap_or_default(), NO_BREAK_HYPHEN_BETWEEN_TEXTS, b"", out);
        rest = rest.get(place + mark.len()..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
}

const NO_BREAK_HYPHEN_BETWEEN_TEXTS: &[u8] = br#"</w:t><w:noBreakHyphen/><w:t xml:space="preserve">"#;

fn wrap(before: &[u8], middle: &[u8], after: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(before);
    out.extend_from_slice(middle);
    out.extend_from_slice(after);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn finished(xml: &str, header_rows: &[usize]) -> String {
        String::from_utf8(finish(xml.as_bytes(), header_rows).unwrap()).unwrap()
    }

    #[test]
    fn children_come_in_schema_order_at_every_depth() {
        let xml = r#"<w:pPr><w:rPr><w:sz w:val="24" /><w:b /></w:rPr><w:jc w:val="left" /><w:pStyle w:val="A" /></w:pPr>"#;
        assert_eq!(
            finished(xml, &[]),
            r#"<w:pPr><w:pStyle w:val="A"/><w:jc w:val="left"/><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:pPr>"#
        );
    }

    #[test]
    fn what_says_nothing_goes() {
        let xml = r#"<w:p w14:paraId="1"><w:pPr><w:rPr /></w:pPr><w:r><w:rPr /><w:t xml:space="preserve">a &amp; b</w:t></w:r></w:p>"#;
        assert_eq!(finished(xml, &[]), r#"<w:p><w:r><w:t xml:space="preserve">a &amp; b</w:t></w:r></w:p>"#);
    }

    #[test]
    fn header_rows_are_marked_table_by_table() {
        let row = "<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>";
        let bare = "<w:tr><w:trPr /></w:tr>";
        let xml = format!("<w:tbl>{row}{row}</w:tbl><w:tbl>{bare}{row}</w:tbl>");
        let plain = "<w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr>";
        assert_eq!(
            finished(&xml, &[0, 1]),
            format!(
                "<w:tbl>{plain}{plain}</w:tbl><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>{plain}</w:tbl>"
            )
        );
    }

    #[test]
    fn a_hyphen_that_ends_no_line_stands_between_two_texts() {
        assert_eq!(
            finished("<w:r><w:t xml:space=\"preserve\">KH\u{fffe}UBND</w:t></w:r>", &[]),
            r#"<w:r><w:t xml:space="preserve">KH</w:t><w:noBreakHyphen/><w:t xml:space="preserve">UBND</w:t></w:r>"#
        );
    }

    #[test]
    fn an_element_without_a_place_is_an_error_not_dropped() {
        assert!(finish(b"<w:pPr><w:unknown /></w:pPr>", &[]).is_err());
    }
}
