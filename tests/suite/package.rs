//! A DOCX package read back by nothing of ours: unzipped, its XML read by `quick-xml`.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// The part `name` of the package `bytes`.
fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut xml = String::new();
    package.by_name(name).expect("the part").read_to_string(&mut xml).expect("UTF-8");
    xml
}

/// Headings of the document that head nothing: another of their level or above follows.
pub fn empty_headings(bytes: &[u8]) -> Vec<String> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let (mut tables, mut in_text, mut empty) = (0_u32, false, Vec::new());
    // The heading above, with nothing below it yet; and the paragraph at hand.
    let (mut above, mut level, mut words) = (None::<(u8, String)>, None::<u8>, String::new());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) if tag.name().as_ref() == b"w:tbl" => {
                tables += 1;
                above = None;
            }
            Event::End(tag) if tag.name().as_ref() == b"w:tbl" => tables -= 1,
            Event::Start(tag) if tag.name().as_ref() == b"w:p" => (level, words) = (None, String::new()),
            Event::Empty(tag) if tag.name().as_ref() == b"w:pStyle" && tables == 0 => {
                let style =
                    tag.attributes().flatten().next().map(|one| one.value.into_owned()).unwrap_or_default();
                let style = String::from_utf8(style).expect("UTF-8");
                level = style.strip_prefix("Heading").and_then(|level| level.parse().ok());
            }
            Event::Start(tag) if tag.name().as_ref() == b"w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == b"w:t" => in_text = false,
            Event::Text(text) if in_text => words.push_str(&text.decode().expect("UTF-8")),
            Event::End(tag) if tag.name().as_ref() == b"w:p" && tables == 0 => {
                let was = above.take();
                if let (Some((upper, title)), Some(level)) = (was, level) {
                    empty.extend((level <= upper).then_some(title));
                }
                above = level.map(|level| (level, std::mem::take(&mut words)));
            }
            Event::Eof => return empty,
            _ => {}
        }
    }
}

/// The text of every paragraph of the document, in its order; a break and a tab are a space.
pub fn paragraphs(bytes: &[u8]) -> Vec<String> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let (mut paragraphs, mut in_text) = (Vec::new(), false);
    loop {
        let mut push = |text: &str| paragraphs.last_mut().map_or((), |last: &mut String| last.push_str(text));
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) if tag.name().as_ref() == b"w:p" => paragraphs.push(String::new()),
            Event::Start(tag) if tag.name().as_ref() == b"w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == b"w:t" => in_text = false,
            Event::Empty(tag) if matches!(tag.name().as_ref(), b"w:br" | b"w:tab") => push(" "),
            Event::Empty(tag) if tag.name().as_ref() == b"w:noBreakHyphen" => push("-"),
            Event::Text(text) if in_text => push(&text.decode().expect("UTF-8")),
            Event::GeneralRef(reference) if in_text => {
                match reference.resolve_char_ref().expect("a character") {
                    Some(character) => push(&character.to_string()),
                    None => push(
                        resolve_predefined_entity(&reference.decode().expect("UTF-8")).expect("an entity"),
                    ),
                }
            }
            Event::Eof => return paragraphs,
            _ => {}
        }
    }
}
