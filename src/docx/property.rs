//! A property element, put together from children that `docx_rs` builds.
//!
//! `docx_rs` builds whole property elements too, but writes their children in an order that the schema does not allow, and
//! some that say nothing. So its builders of children are asked one by one, in the order of ECMA-376, part 1, annex A;
//! a test holds all documents against that order.

use docx_rs::BuildXML;

/// A property element being built.
pub(super) struct Property {
    name: &'static str,
    children: Vec<u8>,
}

impl Property {
    /// `name`, still without children.
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, children: Vec::new() }
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: &impl BuildXML) -> Self {
        let xml = child.build();
        // `docx_rs` leaves a blank before the slash.
        match xml.strip_suffix(b" />") {
            Some(open) => {
                self.children.extend_from_slice(open);
                self.children.extend_from_slice(b"/>");
            }
            None => self.children.extend_from_slice(&xml),
        }
        self
    }

    /// Adds a child that may be missing.
    pub(super) fn maybe(self, child: Option<&impl BuildXML>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds a child for which `docx_rs` has no builder.
    pub(super) fn written(mut self, xml: &'static str) -> Self {
        self.children.extend_from_slice(xml.as_bytes());
        self
    }

    /// Adds a child that has children itself.
    pub(super) fn inner(mut self, inner: Self) -> Self {
        self.children.extend(inner.build());
        self
    }

    /// Its XML; nothing where it would say nothing.
    pub(super) fn build(self) -> Vec<u8> {
        if self.children.is_empty() {
            return Vec::new();
        }
        let mut xml = format!("<{}>", self.name).into_bytes();
        xml.extend(self.children);
        xml.extend_from_slice(format!("</{}>", self.name).as_bytes());
        xml
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{Bold, IndentLevel, Sz};

    use super::*;

    fn built(property: Property) -> String {
        String::from_utf8_lossy(&property.build()).into_owned()
    }

    #[test]
    fn children_stand_as_they_were_added() {
        let run = Property::new("w:rPr").child(&Bold::new()).maybe(Some(&Sz::new(24)));
        assert_eq!(built(run), r#"<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>"#);
        let list = Property::new("w:numPr").child(&IndentLevel::new(1));
        let paragraph = Property::new("w:pPr").written("<w:keepNext/>").inner(list);
        assert_eq!(built(paragraph), r#"<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>"#);
    }

    #[test]
    fn what_says_nothing_goes() {
        let empty = || Property::new("w:rPr").maybe(None::<&Bold>);
        assert_eq!(built(empty()), "");
        assert_eq!(built(Property::new("w:pPr").inner(empty())), "");
    }
}
