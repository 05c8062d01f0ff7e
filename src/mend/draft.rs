//! What is to become of a file: changes by paragraph and section, gathered before any is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::comment::{bytes_of, escaped};
use super::failure::MendFailure;
use super::fragment::{self, ParagraphFragment, RunFragment};
use super::package::MendedPackage;
use super::property::{Bearer, PropertyChange, changed};
use super::splice::Splices;
use super::twins;
use crate::word::WordParagraph;

/// All that is to be changed.
#[derive(Debug, Default)]
pub struct MendDraft {
    paragraphs: BTreeMap<(Arc<str>, u32, u32), ParagraphMend>,
    sections: BTreeMap<(u32, u32), Vec<PropertyChange>>,
    /// References to headers that sections get: the relation, and where the section stands.
    headers: BTreeMap<(u32, u32), String>,
    /// Stretches of whole paragraphs, and what stands there instead.
    exchanged: Vec<(Arc<str>, std::ops::Range<u32>, String)>,
}

/// What becomes of one paragraph.
#[derive(Debug, Default)]
pub struct ParagraphMend {
    look: Vec<PropertyChange>,
    /// Of runs, by their number; of all and of the paragraph's mark without one.
    letters: BTreeMap<Option<u32>, Vec<PropertyChange>>,
    /// What its text becomes, run by run.
    texts: BTreeMap<u32, String>,
    /// A paragraph that is put below it.
    below: Option<String>,
    /// Whether all that stands in it goes.
    is_emptied: bool,
    /// Whether the blanks and tabs before its first word go.
    loses_lead: bool,
}

impl MendDraft {
    /// Whether nothing is to be changed.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
            && self.sections.is_empty()
            && self.headers.is_empty()
            && self.exchanged.is_empty()
    }

    /// What is to become of `paragraph`.
    pub fn paragraph(&mut self, paragraph: &WordParagraph) -> &mut ParagraphMend {
        let key = (Arc::clone(&paragraph.place.part), paragraph.span.start, paragraph.span.end);
        self.paragraphs.entry(key).or_default()
    }

    /// Changes a property of the section at `span`.
    pub fn section(&mut self, span: &std::ops::Range<u32>, change: PropertyChange) {
        put(self.sections.entry((span.start, span.end)).or_default(), change);
    }

    /// Gives the section at `span` the header of the relation `id`.
    pub fn header(&mut self, span: &std::ops::Range<u32>, id: &str) {
        self.headers.insert((span.start, span.end), id.to_owned());
    }

    /// Puts `xml` in the place of the paragraphs at `span`; its elements have the prefix "w", and get that of the part.
    pub fn exchange(&mut self, part: &Arc<str>, span: std::ops::Range<u32>, xml: String) {
        if !self.exchanged.iter().any(|(known, other, _)| known == part && *other == span) {
            self.exchanged.push((Arc::clone(part), span, xml));
        }
    }

    /// Writes all changes into the parts of `package`; `main` is the part of the sections.
    pub fn write(self, package: &mut MendedPackage<'_>, main: &str) -> Result<(), MendFailure> {
        let mut parts: BTreeMap<Arc<str>, Splices> = BTreeMap::new();
        let mut texts: BTreeMap<Arc<str>, String> = BTreeMap::new();
        let main: Arc<str> = main.into();
        let own = self.paragraphs.keys().map(|(part, _, _)| part.clone());
        let own = own.chain(self.exchanged.iter().map(|(part, _, _)| part.clone())).chain([main.clone()]);
        for part in own {
            if let Some(text) = package.part(&part)? {
                texts.insert(part, text);
            }
        }
        for (part, span, xml) in &self.exchanged {
            let range = bytes_of(span);
            let Some(old) = texts.get(part).and_then(|text| text.get(range.clone())) else { continue };
            let prefix = old.trim_start_matches('<').split(':').next().unwrap_or("w");
            if !KEPT.iter().any(|name| old.contains(name)) {
                parts.entry(part.clone()).or_default().replace(range, with_prefix(xml, prefix));
            }
        }
        for ((part, start, end), mend) in &self.paragraphs {
            let Some(text) = texts.get(part) else { continue };
            if let Some(found) = fragment::paragraph(text, bytes_of(&(*start..*end))) {
                mend.write(text, &found, parts.entry(part.clone()).or_default());
            }
        }
        if let Some(text) = texts.get(&main) {
            self.write_sections(text, parts.entry(main.clone()).or_default());
        }
        for (part, mut splices) in parts {
            if let Some(text) = texts.get(&part).filter(|_| !splices.is_empty()) {
                twins::mirror(text, &mut splices);
                package.change(&part, splices.apply(text));
            }
        }
        Ok(())
    }

    fn write_sections(&self, text: &str, splices: &mut Splices) {
        let spans = self.sections.keys().chain(self.headers.keys());
        let spans: std::collections::BTreeSet<(u32, u32)> = spans.copied().collect();
        for span in spans {
            let range = bytes_of(&(span.0..span.1));
            let Some(old) = text.get(range.clone()).filter(|old| !old.is_empty()) else { continue };
            let prefix = old.trim_start_matches('<').split(':').next().unwrap_or("w");
            let changes = self.sections.get(&span).map(Vec::as_slice).unwrap_or_default();
            let mut new = changed(Bearer::Section, old, prefix, changes);
            if let Some((id, open_end)) = self.headers.get(&span).zip(new.find('>')) {
                let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
                let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
                let space = if text.contains(strict) { strict } else { kinds };
                let reference = format!(
                    "<{prefix}:headerReference {prefix}:type=\"default\" xmlns:vt=\"{space}\" vt:id=\"{id}\"/>"
                );
                new.insert_str(open_end + 1, &reference);
            }
            splices.replace(range, new);
        }
    }
}

/// What stands between paragraphs or in them and must not be lost.
const KEPT: [&str; 8] =
    [":sectPr", ":sdt", ":bookmark", ":commentRange", ":permStart", ":customXml", ":altChunk", ":object"];

/// `xml`, whose elements have the prefix "w", with that of another part.
fn with_prefix(xml: &str, prefix: &str) -> String {
    xml.replace("<w:", &format!("<{prefix}:"))
        .replace("</w:", &format!("</{prefix}:"))
        .replace(" w:", &format!(" {prefix}:"))
}

/// A later change of the same property is laid over the earlier one.
fn put(changes: &mut Vec<PropertyChange>, change: PropertyChange) {
    match changes.iter_mut().find(|known| known.name == change.name && !known.is_gone) {
        Some(known) if !change.is_gone => {
            for (name, value) in change.set {
                known.set.retain(|(other, _)| *other != name);
                known.set.push((name, value));
            }
            if !change.lose.is_empty() {
                known.lose = change.lose;
            }
        }
        _ => changes.push(change),
    }
}

impl ParagraphMend {
    /// Changes a property of the paragraph.
    pub fn look(&mut self, change: PropertyChange) -> &mut Self {
        put(&mut self.look, change);
        self
    }

    /// Changes a property of the run with this number; of all runs and the mark without one.
    pub fn letters(&mut self, run: Option<u32>, change: PropertyChange) -> &mut Self {
        put(self.letters.entry(run).or_default(), change);
        self
    }

    /// Changes the text of a run.
    pub fn text(&mut self, run: u32, text: String) -> &mut Self {
        self.texts.insert(run, text);
        self
    }

    /// Puts the paragraph `xml` below; its elements have the prefix "w", and get that of their part.
    pub fn below(&mut self, xml: String) {
        self.below = Some(xml);
    }

    /// Takes the blanks and tabs before its first word out.
    pub fn without_lead(&mut self) {
        self.loses_lead = true;
    }

    /// Takes all out that stands in it.
    pub fn empty(&mut self) {
        self.is_emptied = true;
    }

    fn write(&self, text: &str, found: &ParagraphFragment, splices: &mut Splices) {
        let w = &found.prefix;
        let mark = self.letters.get(&None).map(Vec::as_slice).unwrap_or_default();
        if !self.look.is_empty() && !found.is_empty {
            let old = found.properties.clone().and_then(|range| text.get(range)).unwrap_or_default();
            let new = changed(Bearer::Paragraph, old, w, &self.look);
            match &found.properties {
                Some(range) => splices.replace(range.clone(), new),
                None => splices.insert(found.open_end, new),
            }
        }
        if self.is_emptied {
            // A field goes whole: emptied, it would be filled again.
            let start = found.properties.as_ref().map_or(found.open_end, |properties| properties.end);
            splices.replace(start.min(found.close)..found.close, "");
            return;
        }
        if self.loses_lead {
            cut_lead(text, found, splices);
        }
        for (index, run) in found.runs.iter().enumerate() {
            let number = u32::try_from(index).unwrap_or(u32::MAX);
            let own = self.letters.get(&Some(number)).map(Vec::as_slice).unwrap_or_default();
            let mut all = mark.to_vec();
            own.iter().for_each(|change| put(&mut all, change.clone()));
            write_run(text, run, w, &all, self.texts.get(&number).map(String::as_str), splices);
        }
        if let Some(below) = &self.below {
            splices.insert(found.range.end, with_prefix(below, w));
        }
    }
}

/// Cuts the blanks and tabs before the first word of a paragraph, as far as nothing else stands there.
fn cut_lead(text: &str, found: &ParagraphFragment, splices: &mut Splices) {
    for run in &found.runs {
        let mut pieces: Vec<(std::ops::Range<usize>, bool)> =
            run.texts.iter().map(|range| (range.clone(), false)).collect();
        pieces.extend(run.tabs.iter().map(|range| (range.clone(), true)));
        pieces.sort_by_key(|(range, _)| range.start);
        for (range, is_tab) in pieces {
            let shown = text.get(range.clone()).filter(|_| !is_tab).unwrap_or_default();
            let bare = shown.trim_start();
            if is_tab || bare.len() < shown.len() {
                splices.replace(range, bare);
            }
            if !bare.is_empty() {
                return;
            }
        }
        if run.has_other {
            return;
        }
    }
}

fn write_run(
    text: &str,
    run: &RunFragment,
    w: &str,
    changes: &[PropertyChange],
    new_text: Option<&str>,
    splices: &mut Splices,
) {
    if !changes.is_empty() && !run.is_empty {
        let old = run.properties.clone().and_then(|range| text.get(range)).unwrap_or_default();
        let new = changed(Bearer::Run, old, w, changes);
        match &run.properties {
            Some(range) => splices.replace(range.clone(), new),
            None => splices.insert(run.open_end, new),
        }
    }
    // What a run says stands mostly in one element; in several it cannot be told what goes where.
    if let (Some(new), [only]) = (new_text, run.texts.as_slice()) {
        splices.replace(only.clone(), escaped(new));
    }
}
