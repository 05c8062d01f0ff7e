//! The texts that the cells of an `.xlsx` share (ECMA-376 Part 1, 18.4).

use std::borrow::Cow;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::super::super::sheet::{CellValue, Texts};
use super::super::seen::Failure;
use super::super::xml::{self, PartReader};
use crate::diagnostic::limits;

/// A text of several cells.
#[derive(Debug, Clone, Default)]
pub struct SharedText {
    /// Its words; none if nobody sees anything.
    pub words: Option<Arc<str>>,
    /// Whether some of it is struck through.
    pub is_struck: bool,
}

/// All shared texts, in their order.
pub fn read(part: impl BufRead) -> Result<Vec<SharedText>, Failure> {
    let mut reader = xml::reader(part);
    let (mut shared, mut texts, mut buffer) = (Vec::new(), Texts::default(), Vec::new());
    loop {
        match xml::next(&mut reader, &mut buffer)? {
            Event::Start(start) if start.local_name().as_ref() == b"si" => {
                shared.push(read_rich(&mut reader)?.shared(&mut texts));
                limits::BOOK_TEXTS.check(shared.len())?;
            }
            Event::Empty(start) if start.local_name().as_ref() == b"si" => {
                shared.push(SharedText::default());
                limits::BOOK_TEXTS.check(shared.len())?;
            }
            Event::Eof => return Ok(shared),
            _ => {}
        }
    }
}

/// A text as it is written: in one piece or in runs.
#[derive(Debug, Default)]
pub struct RichText {
    pub words: String,
    /// Whether some of it is struck through.
    pub is_struck: bool,
}

impl RichText {
    fn shared(self, texts: &mut Texts) -> SharedText {
        let words = match texts.value(&unescaped(&self.words)) {
            Some(CellValue::Text(words)) => Some(words),
            Some(_) | None => None,
        };
        SharedText { words, is_struck: self.is_struck }
    }
}

/// The text of the `<si>` or `<is>` that was opened last, without its reading aids (`<rPh>`).
pub fn read_rich<R: BufRead>(reader: &mut PartReader<R>) -> Result<RichText, Failure> {
    let (mut text, mut buffer, mut inner) = (RichText::default(), Vec::new(), Vec::new());
    let (mut depth, mut aside, mut run_is_struck) = (0_usize, None, false);
    loop {
        match xml::next(reader, &mut buffer)? {
            Event::Start(start) => match start.local_name().as_ref() {
                b"t" if aside.is_none() => {
                    let before = text.words.len();
                    xml::read_text(reader, &mut inner, &mut text.words)?;
                    let run = text.words.get(before..).unwrap_or_default();
                    text.is_struck |= run_is_struck && !run.trim().is_empty();
                }
                name => {
                    depth += 1;
                    match name {
                        b"r" => run_is_struck = false,
                        b"strike" => run_is_struck = xml::truth(&start, "val").unwrap_or(true),
                        b"rPh" if aside.is_none() => aside = Some(depth),
                        _ => {}
                    }
                }
            },
            Event::Empty(start) if start.local_name().as_ref() == b"strike" => {
                run_is_struck = xml::truth(&start, "val").unwrap_or(true);
            }
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => {
                aside = aside.filter(|aside| *aside != depth);
                depth -= 1;
            }
            Event::Eof => return Err("unexpected end of a text".into()),
            _ => {}
        }
    }
}

/// `text` with the characters that XML cannot hold, written as `_x000D_` (ECMA-376 Part 1, 22.9.2.19).
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut read, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let (before, escaped) = rest.split_at(at);
        read.push_str(before);
        let code = escaped.get(2..6).filter(|_| escaped.get(6..7) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(letter) => {
                read.push(letter);
                rest = escaped.get(7..).unwrap_or_default();
            }
            None => {
                read.push_str("_x");
                rest = escaped.get(2..).unwrap_or_default();
            }
        }
    }
    read.push_str(rest);
    Cow::Owned(read)
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_whole() {
        let part = "<sst><si><t>a &amp; b&#225;</t></si><si/><si><r><t xml:space=\"preserve\">x </t></r><r><rPr><strike/></rPr><t>y</t></r>\
                    <rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></si><si><t> \u{200b}</t></si><si><r><rPr><strike val=\"0\"/></rPr><t><![CDATA[c]]></t></r></si></sst>";
        let read: Vec<_> =
            read(part.as_bytes()).unwrap().into_iter().map(|text| (text.words, text.is_struck)).collect();
        let text = |words: &str, is_struck| (Some(words.into()), is_struck);
        assert_eq!(
            read,
            [text("a & bá", false), (None, false), text("x y", true), (None, false), text("c", false)]
        );
    }

    #[test]
    fn escaped_characters_are_read() {
        assert_eq!(unescaped("a_x000D_\nb_x00e1_"), "a\r\nbá");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        for text in ["_x00", "a_xyz_", "_x000G_", "xã_xã"] {
            assert_eq!(unescaped(text), text);
        }
    }
}
