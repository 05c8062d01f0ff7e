//! The one family of type.

use std::io;

use super::xml::Xml;

/// All four kinds of script take the same font, and none a theme's.
pub(super) fn fonts(xml: &mut Xml, font: &str) -> io::Result<()> {
    xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)])
}
