//! What the named parts of a template begin with.

use super::checked::{Checked, NamedPart};
use super::parts::Headings;
use super::shelf::Shelf;

/// What a part begins with, tags as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartTitle {
    Heading(String),
    /// Running text, a line of a list.
    Text(String),
    Table,
    /// Nothing: only facts fill it.
    Blank,
}

/// The headings of the parts that have one.
pub(super) fn headings<'a>(checked: &'a Checked, shelf: &Shelf) -> Headings<'a> {
    let headed = checked.parts.iter().filter_map(|(name, part)| match title(part, shelf) {
        PartTitle::Heading(heading) => Some((name.as_str(), heading)),
        PartTitle::Text(_) | PartTitle::Table | PartTitle::Blank => None,
    });
    headed.collect()
}

/// What stands first in the text after the part's tag, up to the part's end.
pub(super) fn title(part: &NamedPart, shelf: &Shelf) -> PartTitle {
    let text = part.place.source.text.get(part.place.span.end..).unwrap_or_default();
    // The rest of the tag's own line is no text of the part.
    let inside = text.split_once('\n').map_or("", |(_, inside)| inside);
    first(inside, shelf, &mut Vec::new()).map_or(PartTitle::Blank, titled)
}

/// The line that `text`, inside a part, begins with; `None` where there are only tags until the part ends. Tags that
/// steer stand on lines of their own.
fn first<'a>(text: &'a str, shelf: &'a Shelf, told: &mut Vec<&'a str>) -> Option<&'a str> {
    let mut depth = 1;
    for line in text.lines().map(str::trim) {
        if line.starts_with("{{#phan ") {
            depth += 1;
        } else if line.starts_with("{{/phan}}") {
            depth -= 1;
            if depth == 0 {
                return None;
            }
        } else if let Some(partial) = line.strip_prefix("{{>") {
            let name = partial.trim_start().split(['}', ' ']).next().unwrap_or_default();
            // A partial that calls itself has its own finding.
            if !told.contains(&name) {
                told.push(name);
                let inside = shelf.source(name).and_then(|source| first(&source.text, shelf, told));
                if inside.is_some() {
                    return inside;
                }
            }
        } else if !line.is_empty() && !is_tag_alone(line) {
            return Some(line);
        }
    }
    None
}

/// Whether a line is a tag that only steers.
fn is_tag_alone(line: &str) -> bool {
    let steers = ["{{#", "{{/", "{{else", "{{!"].iter().any(|start| line.starts_with(start));
    steers && line.ends_with("}}") && line.matches("{{").count() == 1
}

fn titled(line: &str) -> PartTitle {
    if let Some(heading) = line.strip_prefix('#') {
        return PartTitle::Heading(heading.trim_start_matches('#').trim().to_owned());
    }
    if line.starts_with('|') {
        return PartTitle::Table;
    }
    let text = ["- ", "+ ", "1. ", "1) ", "a) ", "> "].iter().find_map(|mark| line.strip_prefix(mark));
    PartTitle::Text(text.unwrap_or(line).to_owned())
}
