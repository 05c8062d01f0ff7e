//! Small readings of XML that the parts of workbooks share.

use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

/// A reader of `part` that takes closing tags for what they are.
pub fn reader<R: BufRead>(part: R) -> Reader<R> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    reader
}

/// The next event of `reader`.
pub fn next<'b, R: BufRead>(reader: &mut Reader<R>, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, String> {
    buffer.clear();
    reader.read_event_into(buffer).map_err(|error| error.to_string())
}

/// The attribute called `name`, whatever prefix its namespace has in this file.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).map_while(Result::ok);
    let attribute = attributes.find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Whether the attribute called `name` is true; none where there is no such attribute.
pub fn truth(element: &BytesStart<'_>, name: &str) -> Option<bool> {
    attribute(element, name).map(|value| matches!(value.trim(), "1" | "true" | "on"))
}

/// Adds to `text` what stands up to the end of the element that was opened last.
pub fn read_text<R: BufRead>(
    reader: &mut Reader<R>,
    buffer: &mut Vec<u8>,
    text: &mut String,
) -> Result<(), String> {
    let mut depth = 0_usize;
    loop {
        match next(reader, buffer)? {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => depth -= 1,
            Event::Text(words) => {
                text.push_str(&words.xml10_content().map_err(|error| error.to_string())?);
            }
            Event::CData(words) => {
                text.push_str(&words.xml10_content().map_err(|error| error.to_string())?);
            }
            Event::GeneralRef(reference) => text.push_str(&resolved(&reference)?),
            Event::Eof => return Err("unexpected end of XML".to_owned()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

/// What a reference like `&amp;` or `&#225;` stands for.
pub fn resolved(reference: &BytesRef<'_>) -> Result<String, String> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|error| error.to_string())? {
        return Ok(letter.to_string());
    }
    let name = reference.decode().map_err(|error| error.to_string())?;
    let known = escape::resolve_predefined_entity(&name);
    known.map(str::to_owned).ok_or_else(|| format!("unknown entity {name}"))
}
