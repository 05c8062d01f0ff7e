//! The families that a theme names, and what `w:rFonts` makes of them.

use std::collections::HashMap;
use std::sync::Arc;

use super::look::Families;
use super::xml::XmlElement;

/// Families of headings ("major") and of text ("minor").
#[derive(Debug, Default)]
pub struct ThemeFonts {
    /// By "majorLatin", "minorViet" and so on.
    families: HashMap<String, Arc<str>>,
}

impl ThemeFonts {
    /// Those of the theme part `root`; `language` is that of East Asian and of complex text in the settings.
    pub fn read(root: XmlElement<'_>) -> Self {
        let mut families = HashMap::new();
        for (element, prefix) in [("majorFont", "major"), ("minorFont", "minor")] {
            let Some(fonts) = root.all().find(|found| found.name() == element) else { continue };
            for font in fonts.children() {
                let Some(face) = font.attribute("typeface").filter(|face| !face.is_empty()) else { continue };
                let class = match font.name() {
                    "latin" => "Latin",
                    "ea" => "EastAsia",
                    "cs" => "Bidi",
                    _ => continue,
                };
                families.insert(format!("{prefix}{class}"), Arc::from(face.as_ref()));
            }
        }
        Self { families }
    }

    /// The family of "minorHAnsi", "majorEastAsia".
    fn family(&self, name: &str) -> Option<Arc<str>> {
        let (prefix, class) = name.split_at_checked(5)?;
        let class = match class {
            "Ascii" | "HAnsi" => "Latin",
            other => other,
        };
        self.families.get(&format!("{prefix}{class}")).cloned()
    }

    /// What `element`, a `w:rFonts`, says: a family of the theme goes before one that is named.
    pub fn families(&self, element: XmlElement<'_>) -> Families {
        let one = |named: &str, of_theme: &str| {
            let theme = element.attribute(of_theme).and_then(|name| self.family(&name));
            theme.or_else(|| {
                element.attribute(named).filter(|name| !name.is_empty()).map(|name| name.as_ref().into())
            })
        };
        Families {
            ascii: one("ascii", "asciiTheme"),
            high: one("hAnsi", "hAnsiTheme"),
            complex: one("cs", "cstheme"),
            east_asian: one("eastAsia", "eastAsiaTheme"),
        }
    }
}
