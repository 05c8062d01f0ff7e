//! `word/settings.xml` and `word/fontTable.xml`.

use std::io;

use super::xml::{W, Xml};

/// The settings part: Word 2013 and later lay the document out as they do their own.
pub(super) fn settings() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("w:settings", &[("xmlns:w", W)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")])?;
        xml.value("w:defaultTabStop", "720")?;
        xml.value("w:characterSpacingControl", "doNotCompress")?;
        xml.element("w:compat", &[], |xml| {
            let uri = ("w:uri", "http://schemas.microsoft.com/office/word");
            [
                ("compatibilityMode", "15"),
                ("overrideTableStyleFontSizeAndJustification", "1"),
                ("enableOpenTypeFeatures", "1"),
                ("doNotFlipMirrorIndents", "1"),
                ("differentiateMultirowTableHeaders", "1"),
            ]
            .into_iter()
            .try_for_each(|(name, value)| {
                xml.empty("w:compatSetting", &[("w:name", name), uri, ("w:val", value)])
            })
        })?;
        xml.empty("w:themeFontLang", &[("w:val", "vi-VN")])?;
        xml.value("w:decimalSymbol", ",")?;
        xml.value("w:listSeparator", ";")
    })?;
    Ok(xml.into_bytes())
}

/// The font table: one family.
pub(super) fn font_table(font: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("w:fonts", &[("xmlns:w", W)], |xml| {
        xml.element("w:font", &[("w:name", font)], |xml| {
            xml.value("w:panose1", "02020603050405020304")?;
            xml.value("w:charset", "00")?;
            xml.value("w:family", "roman")?;
            xml.value("w:pitch", "variable")
        })
    })?;
    Ok(xml.into_bytes())
}
