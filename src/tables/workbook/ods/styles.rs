//! The styles of an `.ods`, as far as they matter for what its cells say (OpenDocument 1.3, Part 3, 16 and 17).

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::super::number_format::Precision;
use super::super::xml;

/// The styles by their names.
#[derive(Debug, Default)]
pub struct Styles {
    /// The style that is being read.
    current: String,
    /// Styles of tables that are not shown.
    hidden: HashSet<String>,
    struck: HashSet<String>,
    /// Names of the formats of cells' styles.
    formats: HashMap<String, String>,
    /// Which of day, month and year a format of dates shows.
    dates: HashMap<String, [bool; 3]>,
}

/// A cell's style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellStyle {
    /// How exactly it shows a date; none where it is no format of dates.
    pub precision: Option<Precision>,
    /// Whether it is struck through.
    pub is_struck: bool,
}

impl Styles {
    /// Takes note of an element that may be of a style.
    pub fn element(&mut self, element: &BytesStart<'_>) {
        let name = || xml::attribute(element, "name").unwrap_or_default();
        match element.name().as_ref() {
            b"style:style" => {
                self.current = name();
                let format = xml::attribute(element, "data-style-name");
                self.formats.extend(format.map(|format| (self.current.clone(), format)));
                let parent = xml::attribute(element, "parent-style-name");
                if parent.is_some_and(|parent| self.struck.contains(&parent)) {
                    self.struck.insert(self.current.clone());
                }
            }
            b"style:default-style" => self.current.clear(),
            b"number:date-style" => {
                self.current = name();
                self.dates.insert(self.current.clone(), [false; 3]);
            }
            b"number:day" => self.shows(0),
            b"number:month" => self.shows(1),
            b"number:year" => self.shows(2),
            b"style:table-properties"
                if xml::attribute(element, "display").is_some_and(|display| display == "false") =>
            {
                self.hidden.insert(self.current.clone());
            }
            b"style:text-properties" => {
                let line = xml::attribute(element, "text-line-through-style")
                    .or_else(|| xml::attribute(element, "text-line-through-type"));
                match line.as_deref() {
                    Some("none") => self.struck.remove(&self.current),
                    Some(_) => self.struck.insert(self.current.clone()),
                    None => false,
                };
            }
            _ => {}
        }
    }

    fn shows(&mut self, part: usize) {
        let shown = self.dates.get_mut(&self.current).and_then(|parts| parts.get_mut(part));
        shown.into_iter().for_each(|shown| *shown = true);
    }

    /// Whether tables of the style `name` are not shown.
    pub fn is_hidden(&self, name: &str) -> bool {
        self.hidden.contains(name)
    }

    /// Whether text of the style `name` is struck through.
    pub fn is_struck(&self, name: &str) -> bool {
        self.struck.contains(name)
    }

    /// The style of cells called `name`.
    pub fn cell(&self, name: &str) -> CellStyle {
        let precision =
            self.formats.get(name).and_then(|format| self.dates.get(format)).map(|parts| match parts {
                [true, ..] => Precision::Day,
                [false, true, _] => Precision::Month,
                [false, false, true] => Precision::Year,
                [false, false, false] => Precision::Day,
            });
        CellStyle { precision, is_struck: self.is_struck(name) }
    }
}
