//! The styles of an `.xlsx`, as far as they matter for what its cells say (ECMA-376 Part 1, 18.8).

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::super::number_format::NumberFormat;
use super::super::seen::{Failure, Style};
use super::super::xml;

/// The styles that cells name by their number.
pub fn read(part: impl BufRead) -> Result<Vec<Style>, Failure> {
    let mut reader = xml::reader(part);
    let (mut styles, mut buffer) = (StylesReading::default(), Vec::new());
    loop {
        match xml::next(&mut reader, &mut buffer)? {
            Event::Start(start) => styles.element(&start),
            Event::Empty(start) => styles.element(&start),
            Event::End(end) => match end.local_name().as_ref() {
                b"fonts" | b"cellXfs" => styles.list = StyleList::Other,
                _ => {}
            },
            Event::Eof => return Ok(styles.cells),
            _ => {}
        }
    }
}

/// Which list of the part is being read: differential formats have fonts too.
#[derive(Default, PartialEq, Eq)]
enum StyleList {
    Fonts,
    Cells,
    #[default]
    Other,
}

#[derive(Default)]
struct StylesReading {
    list: StyleList,
    formats: HashMap<u32, NumberFormat>,
    /// Whether each font is struck through.
    fonts: Vec<bool>,
    cells: Vec<Style>,
}

impl StylesReading {
    fn element(&mut self, element: &BytesStart<'_>) {
        let number = |name: &str| xml::attribute(element, name).and_then(|value| value.parse::<u32>().ok());
        match element.local_name().as_ref() {
            b"fonts" => self.list = StyleList::Fonts,
            b"cellXfs" => self.list = StyleList::Cells,
            b"numFmt" => {
                let code = xml::attribute(element, "formatCode");
                self.formats
                    .extend(number("numFmtId").zip(code).map(|(id, code)| (id, NumberFormat::read(&code))));
            }
            b"font" if self.list == StyleList::Fonts => self.fonts.push(false),
            b"strike" if self.list == StyleList::Fonts => {
                if let Some(font) = self.fonts.last_mut() {
                    *font = xml::truth(element, "val").unwrap_or(true);
                }
            }
            b"xf" if self.list == StyleList::Cells => {
                let id = number("numFmtId").unwrap_or_default();
                let font = number("fontId").and_then(|font| usize::try_from(font).ok());
                self.cells.push(Style {
                    format: self.formats.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id)),
                    is_struck: font.and_then(|font| self.fonts.get(font)).copied().unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::super::super::number_format::Precision;
    use super::*;

    #[test]
    fn formats_and_strikes_are_read() {
        let part = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"mm&quot;/&quot;yyyy\"/></numFmts>\
            <fonts><font><b/></font><font><strike/></font><font><strike val=\"0\"/></font></fonts>\
            <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
            <cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"><alignment/></xf><xf numFmtId=\"14\" fontId=\"2\"/></cellXfs>\
            <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>";
        let style = |format, is_struck| Style { format, is_struck };
        assert_eq!(
            read(part.as_bytes()).unwrap(),
            [
                style(NumberFormat::Plain, false),
                style(NumberFormat::Date(Precision::Month), true),
                style(NumberFormat::Date(Precision::Day), false)
            ]
        );
    }
}
