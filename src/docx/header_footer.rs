//! Header and footer parts: the page number, and the address at the foot of page 1.

use std::io;

use super::style_id;
use super::xml::{W, Xml};
use crate::decree::{Component, PageNumberMargin};

/// The part that shows the page number: a header or a footer, by `margin`.
pub(super) fn page_number(margin: PageNumberMargin) -> io::Result<Vec<u8>> {
    let root = match margin {
        PageNumberMargin::Top => "w:hdr",
        PageNumberMargin::Bottom => "w:ftr",
    };
    let mut xml = Xml::new()?;
    xml.element(root, &[("xmlns:w", W)], |xml| {
        paragraph(xml, Component::PageNumber, |xml| {
            field_char(xml, "begin")?;
            xml.element("w:r", &[], |xml| xml.text("w:instrText", &[("xml:space", "preserve")], " PAGE "))?;
            field_char(xml, "separate")?;
            xml.element("w:r", &[], |xml| xml.text("w:t", &[], "2"))?;
            field_char(xml, "end")
        })
    })?;
    Ok(xml.into_bytes())
}

/// The first page's footer: the address lines (III.4).
pub(super) fn address(lines: &[String]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("w:ftr", &[("xmlns:w", W)], |xml| {
        lines.iter().try_for_each(|line| {
            paragraph(xml, Component::Address, |xml| {
                xml.element("w:r", &[], |xml| xml.text("w:t", &[("xml:space", "preserve")], line))
            })
        })
    })?;
    Ok(xml.into_bytes())
}

/// A footer that shows nothing.
pub(super) fn empty() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("w:ftr", &[("xmlns:w", W)], |xml| xml.empty("w:p", &[]))?;
    Ok(xml.into_bytes())
}

fn paragraph(
    xml: &mut Xml,
    component: Component,
    runs: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style_id::id(component)))?;
        runs(xml)
    })
}

fn field_char(xml: &mut Xml, kind: &str) -> io::Result<()> {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]))
}
