//! A part as a tree of elements that know where in the part they stand. The tree is one list, so that no depth of elements
//! can overrun the stack when it is built or dropped; limits keep it small.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::failure::{Damage, ReadFailure};
use super::space::Space;
use crate::diagnostic::limits;

/// Elements and texts of one part.
#[derive(Debug)]
pub struct XmlTree<'x> {
    nodes: Vec<XmlNode<'x>>,
}

#[derive(Debug)]
struct XmlNode<'x> {
    content: XmlContent<'x>,
    space: Space,
    /// Of an element: the first of what it holds.
    first: Option<u32>,
    /// What follows it in the same element.
    next: Option<u32>,
    start: u32,
    end: u32,
}

#[derive(Debug)]
enum XmlContent<'x> {
    Element(BytesStart<'x>),
    Text(Cow<'x, str>),
}

/// An element of a tree.
#[derive(Debug, Clone, Copy)]
pub struct XmlElement<'t> {
    tree: &'t XmlTree<'t>,
    at: u32,
}

/// A prefix and what it stands for, as long as the element is open that declares it.
struct Declared {
    prefix: Vec<u8>,
    space: Space,
    depth: usize,
}

/// What is being built.
struct Growing<'x> {
    nodes: Vec<XmlNode<'x>>,
    /// The open elements, each with its last child so far.
    open: Vec<(u32, Option<u32>)>,
    declared: Vec<Declared>,
    last_root: Option<u32>,
}

impl<'x> XmlTree<'x> {
    /// The tree of the part `text`; `left` counts the elements that may still be read.
    ///
    /// # Errors
    /// Text that is no XML, declares a document type, nests too deep or has too many elements.
    pub fn read(text: &'x str, left: &mut usize) -> Result<Self, ReadFailure> {
        let mut reader = Reader::from_str(text);
        let mut growing =
            Growing { nodes: Vec::new(), open: Vec::new(), declared: Vec::new(), last_root: None };
        loop {
            let start = offset(reader.buffer_position());
            let event = reader.read_event().map_err(|_| MARKUP)?;
            let span = start..offset(reader.buffer_position());
            match event {
                Event::Start(tag) => growing.open(tag, span, left)?,
                Event::Empty(tag) => {
                    growing.open(tag, span.clone(), left)?;
                    growing.close(span.end);
                }
                Event::End(_) => growing.close(span.end),
                Event::Text(words) => {
                    let words = words.xml10_content().map_err(|_| MARKUP)?;
                    growing.text(words, span, left)?;
                }
                Event::CData(words) => {
                    let words = words.xml10_content().map_err(|_| MARKUP)?;
                    growing.text(words, span, left)?;
                }
                Event::GeneralRef(reference) => growing.text(resolved(&reference)?, span, left)?,
                // Office writes none, and what one could declare is only of use to harm.
                Event::DocType(_) => return Err(ReadFailure::Broken(Damage::DocumentType)),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof if growing.open.is_empty() => return Ok(Self { nodes: growing.nodes }),
                Event::Eof => return Err(MARKUP),
            }
        }
    }

    /// The outermost element.
    pub fn root(&self) -> Option<XmlElement<'_>> {
        let at = self.nodes.iter().position(|node| matches!(node.content, XmlContent::Element(_)))?;
        Some(XmlElement { tree: self, at: u32::try_from(at).ok()? })
    }

    fn node(&self, at: u32) -> Option<&XmlNode<'x>> {
        self.nodes.get(at as usize)
    }
}

/// What the parser says of a part that is no XML.
const MARKUP: ReadFailure = ReadFailure::Broken(Damage::Markup);

fn offset(position: u64) -> u32 {
    // Parts are smaller by their limit.
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn resolved<'x>(reference: &BytesRef<'_>) -> Result<Cow<'x, str>, ReadFailure> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| MARKUP)? {
        return Ok(Cow::Owned(letter.to_string()));
    }
    let name = reference.decode().map_err(|_| MARKUP)?;
    let known = escape::resolve_predefined_entity(&name);
    known.map(Cow::Borrowed).ok_or(MARKUP)
}

impl<'x> Growing<'x> {
    fn open(&mut self, tag: BytesStart<'x>, span: Range<u32>, left: &mut usize) -> Result<(), ReadFailure> {
        limits::WORD_DEPTH.check(self.open.len() + 1).map_err(ReadFailure::TooMuch)?;
        self.declare(&tag);
        let space = self.space_of(&tag);
        let at = self.add(XmlContent::Element(tag), space, span, left)?;
        self.open.push((at, None));
        Ok(())
    }

    fn text(&mut self, words: Cow<'x, str>, span: Range<u32>, left: &mut usize) -> Result<(), ReadFailure> {
        if self.open.is_empty() || words.is_empty() {
            return Ok(());
        }
        self.add(XmlContent::Text(words), Space::Other, span, left).map(|_| ())
    }

    fn add(
        &mut self,
        content: XmlContent<'x>,
        space: Space,
        span: Range<u32>,
        left: &mut usize,
    ) -> Result<u32, ReadFailure> {
        *left = left.checked_sub(1).ok_or_else(|| ReadFailure::TooMuch(limits::WORD_ELEMENTS.exceeded()))?;
        let at = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(XmlNode {
            content,
            space,
            first: None,
            next: None,
            start: span.start,
            end: span.end,
        });
        let before = match self.open.last_mut() {
            Some((parent, last)) => {
                let before = last.replace(at);
                if before.is_none()
                    && let Some(parent) = self.nodes.get_mut(*parent as usize)
                {
                    parent.first = Some(at);
                }
                before
            }
            None => self.last_root.replace(at),
        };
        if let Some(before) = before.and_then(|before| self.nodes.get_mut(before as usize)) {
            before.next = Some(at);
        }
        Ok(at)
    }

    fn close(&mut self, end: u32) {
        if let Some((at, _)) = self.open.pop()
            && let Some(node) = self.nodes.get_mut(at as usize)
        {
            node.end = end;
        }
        let depth = self.open.len();
        while self.declared.last().is_some_and(|declared| declared.depth > depth) {
            self.declared.pop();
        }
    }

    /// Notes the prefixes that `tag` declares.
    fn declare(&mut self, tag: &BytesStart<'x>) {
        // Most elements declare nothing, and looking through their attributes takes time.
        if !tag.attributes_raw().windows(5).any(|five| five == b"xmlns") {
            return;
        }
        let depth = self.open.len() + 1;
        for attribute in tag.attributes().with_checks(false).filter_map(Result::ok) {
            let key = attribute.key.as_ref();
            let prefix = if key == b"xmlns" { Some(&b""[..]) } else { key.strip_prefix(b"xmlns:") };
            if let Some(prefix) = prefix {
                let name = String::from_utf8_lossy(&attribute.value);
                self.declared.push(Declared { prefix: prefix.to_vec(), space: Space::of(&name), depth });
            }
        }
    }

    fn space_of(&self, tag: &BytesStart<'x>) -> Space {
        let name = tag.name();
        let prefix = name.prefix().map_or(&b""[..], |prefix| prefix.into_inner());
        let declared = self.declared.iter().rev().find(|declared| declared.prefix == prefix);
        declared.map_or(Space::Other, |declared| declared.space)
    }
}

impl<'t> XmlElement<'t> {
    fn tag(self) -> Option<(&'t BytesStart<'t>, &'t XmlNode<'t>)> {
        match self.tree.node(self.at) {
            Some(node @ XmlNode { content: XmlContent::Element(tag), .. }) => Some((tag, node)),
            _ => None,
        }
    }

    /// Its name without the prefix.
    pub fn name(self) -> &'t str {
        let local = self.tag().map(|(tag, _)| tag.local_name().into_inner());
        local.and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default()
    }

    /// Of which namespace it is.
    pub fn space(self) -> Space {
        self.tag().map_or(Space::Other, |(_, node)| node.space)
    }

    /// Whether it is the element `name` of WordprocessingML.
    pub fn is(self, name: &str) -> bool {
        self.space() == Space::Word && self.name() == name
    }

    /// Its bytes in the part.
    pub fn span(self) -> Range<u32> {
        self.tag().map_or(0..0, |(_, node)| node.start..node.end)
    }

    /// The elements it holds.
    pub fn children(self) -> impl Iterator<Item = XmlElement<'t>> {
        self.nodes().filter(|child| child.tag().is_some())
    }

    /// The elements it holds, and the texts between them.
    fn nodes(self) -> impl Iterator<Item = XmlElement<'t>> {
        let tree = self.tree;
        let first = tree.node(self.at).and_then(|node| node.first);
        let next = move |at: &u32| tree.node(*at).and_then(|node| node.next);
        std::iter::successors(first, next).map(move |at| XmlElement { tree, at })
    }

    /// The first element `name` of WordprocessingML that it holds.
    pub fn child(self, name: &str) -> Option<XmlElement<'t>> {
        self.children().find(|child| child.is(name))
    }

    /// The first element called `name` that it holds, of any namespace.
    pub fn child_of_any(self, name: &str) -> Option<XmlElement<'t>> {
        self.children().find(|child| child.name() == name)
    }

    /// Itself and all elements below it, in the order of the part.
    pub fn all(self) -> impl Iterator<Item = XmlElement<'t>> {
        let (tree, end) = (self.tree, self.span().end);
        let inside = (self.at..u32::MAX).map_while(move |at| tree.node(at).map(|node| (at, node)));
        let inside = inside.take_while(move |(_, node)| node.start < end);
        inside.map(move |(at, _)| XmlElement { tree, at }).filter(|element| element.tag().is_some())
    }

    /// What stands in it, its own words only.
    pub fn text(self) -> String {
        let words = self.nodes().filter_map(|node| match self.tree.node(node.at).map(|node| &node.content) {
            Some(XmlContent::Text(words)) => Some(words.as_ref()),
            _ => None,
        });
        words.collect()
    }

    /// The attribute called `name`, whatever its prefix.
    pub fn attribute(self, name: &str) -> Option<Cow<'t, str>> {
        let (tag, _) = self.tag()?;
        let mut attributes = tag.attributes();
        let mut attributes = attributes.with_checks(false).map_while(Result::ok);
        let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// Its attribute `val`.
    pub fn value(self) -> Option<Cow<'t, str>> {
        self.attribute("val")
    }

    /// The `val` of the element `name` of WordprocessingML that it holds.
    pub fn value_of(self, name: &str) -> Option<Cow<'t, str>> {
        self.child(name)?.value()
    }

    /// Whether it says yes: as an element that stands there, unless its `val` says no.
    pub fn is_on(self) -> bool {
        self.value().is_none_or(|value| !matches!(value.trim(), "0" | "false" | "off" | "none"))
    }

    /// Whether the element `name` that it holds says yes; none where there is no such element.
    pub fn on(self, name: &str) -> Option<bool> {
        self.child(name).map(XmlElement::is_on)
    }

    /// Whether its attribute `name` says yes.
    pub fn attribute_on(self, name: &str) -> Option<bool> {
        self.attribute(name).map(|value| matches!(value.trim(), "1" | "true" | "on"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn elements_know_their_namespace_and_where_they_stand() {
        let text = r#"<?xml version="1.0"?><x:a xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:y="urn:z"><x:p x:val="1&amp;2">m&#7897;t <y:p/>hai</x:p><x:b x:val="0"/></x:a>"#;
        let tree = XmlTree::read(text, &mut 100).unwrap();
        let root = tree.root().unwrap();
        let p = root.child("p").unwrap();
        assert_eq!((p.text(), p.value().unwrap().into_owned()), ("một hai".to_owned(), "1&2".to_owned()));
        assert_eq!(root.all().count(), 4);
        assert!(p.child("p").is_none() && p.child_of_any("p").is_some());
        assert_eq!(root.on("b"), Some(false));
        for element in root.all() {
            let span = element.span();
            let written = &text[span.start as usize..span.end as usize];
            assert!(written.starts_with('<') && written.ends_with('>'), "{written}");
        }
        assert!(text[p.span().end as usize..].starts_with("<x:b"));
    }

    #[test]
    fn what_only_harms_is_refused() {
        let failed = |text: &str, mut most: usize| XmlTree::read(text, &mut most).is_err();
        assert!(failed("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 100));
        assert!(failed("<a>&b;</a>", 100));
        assert!(failed("<a><b></a>", 100));
        assert!(failed("<a>", 100));
        assert!(failed("<a><b/><b/><b/></a>", 3));
        assert!(failed(&"<a>".repeat(100_000), 1_000_000));
    }
}
