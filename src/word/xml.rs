//! A part as a tree of elements that know where in the part they stand. The tree is one list, so that no depth of elements
//! can overrun the stack when it is built or dropped; limits keep it small.

use std::borrow::Cow;
use std::num::NonZeroU32;
use std::ops::Range;

use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::failure::{Damage, ReadFailure};
use super::space::Space;
use crate::diagnostic::limits;

/// Elements and texts of one part.
#[derive(Debug)]
pub struct XmlTree<'x> {
    part: &'x str,
    nodes: Vec<XmlNode>,
    /// Texts that are not written in the part as they are read.
    resolved: Vec<Box<str>>,
}

/// There are as many of these as a part has elements and texts: nothing is kept that the part can be asked for.
#[derive(Debug)]
struct XmlNode {
    content: XmlContent,
    /// Of an element: the first of what it holds. The first of all nodes is in none.
    first: Option<NonZeroU32>,
    /// What follows it in the same element.
    next: Option<NonZeroU32>,
    start: u32,
    end: u32,
}

#[derive(Debug, Clone, Copy)]
enum XmlContent {
    /// What lies between the brackets of its tag: from behind its start to here.
    Element { space: Space, tag_end: u32 },
    /// So many bytes from here.
    Written { from: u32, length: u32 },
    /// Which of the texts that are read otherwise than they are written.
    Resolved(u32),
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
    tree: XmlTree<'x>,
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
        let tree = XmlTree { part: text, nodes: Vec::new(), resolved: Vec::new() };
        let mut growing = Growing { tree, open: Vec::new(), declared: Vec::new(), last_root: None };
        loop {
            let start = offset(reader.buffer_position());
            let event = reader.read_event().map_err(|_| MARKUP)?;
            let span = start..offset(reader.buffer_position());
            match event {
                Event::Start(tag) => growing.open(&tag, span, left)?,
                Event::Empty(tag) => {
                    growing.open(&tag, span.clone(), left)?;
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
                Event::Eof if growing.open.is_empty() => return Ok(growing.tree),
                Event::Eof => return Err(MARKUP),
            }
        }
    }

    /// The outermost element.
    pub fn root(&self) -> Option<XmlElement<'_>> {
        let at = self.nodes.iter().position(|node| matches!(node.content, XmlContent::Element { .. }))?;
        Some(XmlElement { tree: self, at: u32::try_from(at).ok()? })
    }

    fn node(&self, at: u32) -> Option<&XmlNode> {
        self.nodes.get(at as usize)
    }

    fn written(&self, from: u32, length: u32) -> Option<&'x str> {
        self.part.get(from as usize..)?.get(..length as usize)
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
    fn open(&mut self, tag: &BytesStart<'_>, span: Range<u32>, left: &mut usize) -> Result<(), ReadFailure> {
        limits::WORD_DEPTH.check(self.open.len() + 1).map_err(ReadFailure::TooMuch)?;
        self.declare(tag);
        // Behind a mark of the byte order the reader counts otherwise.
        let from = self.place_of(tag).unwrap_or(span.start.saturating_add(1));
        let tag_end = from.saturating_add(offset(tag.len() as u64));
        let content = XmlContent::Element { space: self.space_of(tag), tag_end };
        let at = self.add(content, from.saturating_sub(1)..span.end, left)?;
        self.open.push((at, None));
        Ok(())
    }

    fn text(&mut self, words: Cow<'x, str>, span: Range<u32>, left: &mut usize) -> Result<(), ReadFailure> {
        if self.open.is_empty() || words.is_empty() {
            return Ok(());
        }
        limits::WORD_TEXT.check(words.len()).map_err(ReadFailure::TooMuch)?;
        let content = match self.place_of(words.as_bytes()) {
            Some(from) => XmlContent::Written { from, length: offset(words.len() as u64) },
            None => {
                self.tree.resolved.push(words.into());
                XmlContent::Resolved(offset(self.tree.resolved.len() as u64 - 1))
            }
        };
        self.add(content, span, left).map(|_| ())
    }

    /// Where in the part `words` stand, if they are a piece of it.
    fn place_of(&self, words: &[u8]) -> Option<u32> {
        let from = words.as_ptr().addr().checked_sub(self.tree.part.as_ptr().addr())?;
        let end = from.checked_add(words.len())?;
        (end <= self.tree.part.len()).then_some(offset(from as u64))
    }

    fn add(&mut self, content: XmlContent, span: Range<u32>, left: &mut usize) -> Result<u32, ReadFailure> {
        *left = left.checked_sub(1).ok_or_else(|| ReadFailure::TooMuch(limits::WORD_ELEMENTS.exceeded()))?;
        let at = u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX);
        let (start, end) = (span.start, span.end);
        self.tree.nodes.push(XmlNode { content, first: None, next: None, start, end });
        let before = match self.open.last_mut() {
            Some((parent, last)) => {
                let before = last.replace(at);
                if before.is_none()
                    && let Some(parent) = self.tree.nodes.get_mut(*parent as usize)
                {
                    parent.first = NonZeroU32::new(at);
                }
                before
            }
            None => self.last_root.replace(at),
        };
        if let Some(before) = before.and_then(|before| self.tree.nodes.get_mut(before as usize)) {
            before.next = NonZeroU32::new(at);
        }
        Ok(at)
    }

    fn close(&mut self, end: u32) {
        if let Some((at, _)) = self.open.pop()
            && let Some(node) = self.tree.nodes.get_mut(at as usize)
        {
            node.end = end;
        }
        let depth = self.open.len();
        while self.declared.last().is_some_and(|declared| declared.depth > depth) {
            self.declared.pop();
        }
    }

    /// Notes the prefixes that `tag` declares.
    fn declare(&mut self, tag: &BytesStart<'_>) {
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

    fn space_of(&self, tag: &BytesStart<'_>) -> Space {
        let name = tag.name();
        let prefix = name.prefix().map_or(&b""[..], |prefix| prefix.into_inner());
        let declared = self.declared.iter().rev().find(|declared| declared.prefix == prefix);
        declared.map_or(Space::Other, |declared| declared.space)
    }
}

/// How long the name is with which `tag` begins.
fn name_length(tag: &str) -> usize {
    tag.find([' ', '\t', '\r', '\n']).unwrap_or(tag.len())
}

impl<'t> XmlElement<'t> {
    /// Its node, where it is an element: of which namespace, and what lies between the brackets of its tag.
    fn element(self) -> Option<(&'t XmlNode, Space, &'t str)> {
        let node = self.tree.node(self.at)?;
        let XmlContent::Element { space, tag_end } = node.content else { return None };
        let from = node.start.checked_add(1)?;
        Some((node, space, self.tree.written(from, tag_end.checked_sub(from)?)?))
    }

    fn is_element(self) -> bool {
        self.tree.node(self.at).is_some_and(|node| matches!(node.content, XmlContent::Element { .. }))
    }

    /// Its name without the prefix.
    pub fn name(self) -> &'t str {
        let Some((_, _, tag)) = self.element() else { return "" };
        let name = tag.get(..name_length(tag)).unwrap_or_default();
        name.split_once(':').map_or(name, |(_, local)| local)
    }

    /// Of which namespace it is.
    pub fn space(self) -> Space {
        self.element().map_or(Space::Other, |(_, space, _)| space)
    }

    /// Whether it is the element `name` of WordprocessingML.
    pub fn is(self, name: &str) -> bool {
        self.space() == Space::Word && self.name() == name
    }

    /// Its bytes in the part.
    pub fn span(self) -> Range<u32> {
        self.element().map_or(0..0, |(node, _, _)| node.start..node.end)
    }

    /// The elements it holds.
    pub fn children(self) -> impl Iterator<Item = XmlElement<'t>> {
        self.nodes().filter(|child| child.is_element())
    }

    /// The elements it holds, and the texts between them.
    fn nodes(self) -> impl Iterator<Item = XmlElement<'t>> {
        let tree = self.tree;
        let first = tree.node(self.at).and_then(|node| node.first);
        let next = move |at: &NonZeroU32| tree.node(at.get()).and_then(|node| node.next);
        std::iter::successors(first, next).map(move |at| XmlElement { tree, at: at.get() })
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
        inside.map(move |(at, _)| XmlElement { tree, at }).filter(|element| element.is_element())
    }

    /// What stands in it, its own words only.
    pub fn text(self) -> String {
        let tree = self.tree;
        let words = self.nodes().filter_map(|node| match tree.node(node.at)?.content {
            XmlContent::Written { from, length } => tree.written(from, length),
            XmlContent::Resolved(at) => tree.resolved.get(at as usize).map(AsRef::as_ref),
            XmlContent::Element { .. } => None,
        });
        words.collect()
    }

    /// The attribute called `name`, whatever its prefix.
    pub fn attribute(self, name: &str) -> Option<Cow<'t, str>> {
        let (_, _, tag) = self.element()?;
        let mut attributes = Attributes::new(tag, name_length(tag));
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
