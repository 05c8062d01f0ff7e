//! What a file says of itself: its settings and properties.

use super::measure::twips;
use super::model::{FileProperties, FileSettings};
use super::xml::XmlElement;

/// What the part of settings says.
pub fn settings(root: XmlElement<'_>) -> FileSettings {
    FileSettings {
        even_and_odd: root.on("evenAndOddHeaders").unwrap_or_default(),
        adds_spaces: root
            .child("compat")
            .and_then(|compat| compat.on("doNotUseHTMLParagraphAutoSpacing"))
            .unwrap_or_default(),
        tracks_changes: root.on("trackRevisions").unwrap_or_default(),
        default_tab: root.value_of("defaultTabStop").and_then(|value| twips(&value)).unwrap_or(720),
    }
}

/// Adds what one of the parts of properties says.
pub fn properties(root: XmlElement<'_>, about: &mut FileProperties) {
    for child in root.children() {
        match child.name() {
            "title" => about.title = child.text(),
            "creator" => about.creator = child.text(),
            "lastModifiedBy" => about.last_modified_by = child.text(),
            "Company" => about.company = child.text(),
            "Manager" => about.manager = child.text(),
            "Application" => about.application = child.text(),
            "property" => about.custom.extend(child.attribute("name").map(|name| name.into_owned())),
            _ => {}
        }
    }
}
