//! Small readings of XML that the parts of workbooks share.

use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::bounded::Bounded;
use super::seen::Failure;
use crate::diagnostic::limits;

/// A reader of a part, which reads no more of it than limits allow.
pub type PartReader<R> = Reader<Bounded<R>>;

/// A reader of `part` that takes closing tags for what they are.
pub fn reader<R: BufRead>(part: R) -> PartReader<R> {
    let mut reader = Reader::from_reader(Bounded::new(part));
    reader.config_mut().check_end_names = false;
    reader
}

/// The next event of `reader`.
pub fn next<'b, R: BufRead>(
    reader: &mut PartReader<R>,
    buffer: &'b mut Vec<u8>,
) -> Result<Event<'b>, Failure> {
    buffer.clear();
    reader.get_mut().begin_piece();
    match reader.read_event_into(buffer) {
        Ok(event) => Ok(event),
        Err(error) => Err(match reader.get_ref().excess() {
            Some(excess) => excess.into(),
            None => error.to_string().into(),
        }),
    }
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

/// Adds to `text`, a cell's, what stands up to the end of the element that was opened last.
pub fn read_text<R: BufRead>(
    reader: &mut PartReader<R>,
    buffer: &mut Vec<u8>,
    text: &mut String,
) -> Result<(), Failure> {
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
            Event::Eof => return Err("unexpected end of XML".into()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
        check_length(text)?;
    }
}

/// Passes over what stands up to the end of the element that was opened last.
pub fn skip<R: BufRead>(reader: &mut PartReader<R>, buffer: &mut Vec<u8>) -> Result<(), Failure> {
    let mut depth = 0_usize;
    loop {
        match next(reader, buffer)? {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err("unexpected end of XML".into()),
            _ => {}
        }
    }
}

/// Refuses the text of a cell that is longer than any is.
pub fn check_length(text: &str) -> Result<(), Failure> {
    let limit = &limits::CELL_LENGTH;
    // Counting is only worth while where there are so many bytes.
    if text.len() > limit.most() { Ok(limit.check(text.chars().count())?) } else { Ok(()) }
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
