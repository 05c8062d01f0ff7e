//! `docProps/core.xml`, `app.xml` and `custom.xml`. Their only time is the
//! document's own: the clock is no input.

use std::io;

use super::seal;
use super::xml::Xml;
use crate::document::Properties;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM: &str = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VARIANT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";
const TERMS: &str = "http://purl.org/dc/terms/";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Format id of custom properties (MS-OLEPS, `FMTID_UserDefinedProperties`).
const USER_DEFINED: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// Title, subject, author, language and date.
pub(super) fn core(properties: &Properties) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let spaces =
        [("xmlns:cp", CORE), ("xmlns:dc", DUBLIN_CORE), ("xmlns:dcterms", TERMS), ("xmlns:xsi", INSTANCE)];
    let date = properties.date.format("%Y-%m-%dT00:00:00Z").to_string();
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.text("dc:title", &[], &properties.title)?;
        xml.text("dc:subject", &[], &properties.subject)?;
        xml.text("dc:creator", &[], &properties.author)?;
        xml.text("dc:language", &[], "vi-VN")?;
        xml.text("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &date)?;
        xml.text("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &date)
    })?;
    Ok(xml.into_bytes())
}

/// The program.
pub(super) fn app() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("Properties", &[("xmlns", EXTENDED)], |xml| {
        xml.text("Application", &[], env!("CARGO_PKG_NAME"))
    })?;
    Ok(xml.into_bytes())
}

/// Hashes and version, as text; the last is the seal, still blank.
pub(super) fn custom(properties: &Properties) -> io::Result<String> {
    let mut xml = Xml::new()?;
    xml.element("Properties", &[("xmlns", CUSTOM), ("xmlns:vt", VARIANT)], |xml| {
        // Ids 0 and 1 are reserved.
        let own = properties.custom.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        (2..).zip(own.chain([(seal::PROPERTY, seal::BLANK)])).try_for_each(|(id, (name, value)): (u32, _)| {
            let attributes = [("fmtid", USER_DEFINED), ("pid", &id.to_string()), ("name", name)];
            xml.element("property", &attributes, |xml| xml.text("vt:lpwstr", &[], value))
        })
    })?;
    String::from_utf8(xml.into_bytes()).map_err(io::Error::other)
}
