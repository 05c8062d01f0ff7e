//! Reading a package back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::diagnostic::tried;
use crate::document::Document;

/// An element, its attributes and what it holds; text is an element without a name.
#[derive(Debug, Default, Clone)]
pub(super) struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// Itself and all below it, in the order of the file.
    pub(super) fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        self.children.iter().for_each(|child| all.extend(child.all()));
        all
    }

    /// All elements called `name`, at any depth.
    pub(super) fn named<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// The first child called `name`.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Value of `attribute`, or nothing.
    pub(super) fn attribute(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// All text, tabs and breaks as white space, every hyphen as one.
    pub(super) fn content(&self) -> String {
        let piece = |element: &Element| match element.name.as_str() {
            "w:tab" => "\t".to_owned(),
            "w:br" => "\n".to_owned(),
            "w:noBreakHyphen" => "-".to_owned(),
            _ => element.text.clone(),
        };
        self.all().into_iter().map(piece).collect()
    }
}

/// The parts of the package that `document` becomes.
pub(super) fn parts(document: &Document) -> BTreeMap<String, Vec<u8>> {
    let outcome = tried(|report| crate::docx::write(document, report));
    assert_eq!(outcome.diagnostics, []);
    unzip(&outcome.value.unwrap())
}

pub(super) fn unzip(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// The root of `xml`.
pub(super) fn parse(xml: &[u8]) -> Element {
    let mut reader = Reader::from_reader(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(element(&start)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => add_text(&mut open, &text.decode().unwrap()),
            Event::GeneralRef(reference) => {
                let name = reference.decode().unwrap();
                let resolved = quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned();
                add_text(&mut open, &resolved);
            }
            Event::Decl(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "unclosed element");
    open.pop().unwrap().children.pop().unwrap()
}

fn add_text(open: &mut [Element], text: &str) {
    let text = Element { text: text.to_owned(), ..Element::default() };
    open.last_mut().unwrap().children.push(text);
}

fn element(start: &quick_xml::events::BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).unwrap()).unwrap();
        (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), value.into_owned())
    });
    Element {
        name: String::from_utf8(start.name().as_ref().to_vec()).unwrap(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}
