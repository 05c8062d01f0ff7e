//! What is known while one part is read: styles, lists, how far lists and paragraphs are counted, which fields are open.

use std::collections::HashMap;
use std::sync::Arc;

use super::label::ListCounters;
use super::last_looks::LastLooks;
use super::look::{Edges, ParagraphLook, RunLook};
use super::model::{CellLook, ChangeKind, ListLabel, TextPlace, TrackedChange, WordBlock};
use super::numbering::Lists;
use super::package::Relation;
use super::paragraph_layer::ParagraphLayer;
use super::run_layer::RunLayer;
use super::space::Space;
use super::styles::{ResolvedStyle, StyleSheet};
use super::theme::ThemeFonts;
use super::xml::XmlElement;

/// What all parts of a file share.
#[derive(Debug, Default)]
pub struct Shelves {
    pub theme: ThemeFonts,
    pub sheet: StyleSheet,
    pub lists: Lists,
}

/// What a table says of the text in one of its cells.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    pub run: RunLayer,
    pub paragraph: ParagraphLayer,
}

/// How the blocks of an element are read: handed down, since drawings hold blocks that hold drawings.
pub type ReadBlocks = for<'t> fn(&mut Story<'_>, XmlElement<'t>, &Surroundings) -> Vec<WordBlock>;

/// A part that is being read.
pub struct Story<'s> {
    pub shelves: &'s Shelves,
    pub part: Arc<str>,
    pub relations: &'s [Relation],
    pub read_blocks: ReadBlocks,
    pub counters: ListCounters,
    pub fields: Vec<OpenField>,
    /// Paragraphs and tables so far.
    pub paragraphs: u32,
    pub tables: u32,
    resolved: HashMap<Arc<str>, Arc<ResolvedStyle>>,
    /// The looks of runs and of paragraphs that were met last.
    looks: LastLooks<RunLook>,
    paragraph_looks: LastLooks<ParagraphLook>,
    cell_looks: LastLooks<CellLook>,
    table_edges: LastLooks<Edges>,
}

/// So many styles are kept with all that they take over; a text has few, and they may be looked up again.
const MOST_RESOLVED: usize = 1_000;

/// A field whose end was not met yet.
#[derive(Debug, Default)]
pub struct OpenField {
    pub code: String,
    pub has_result: bool,
    pub is_shown: bool,
}

impl<'s> Story<'s> {
    /// The part `part`, of which nothing was read yet.
    pub fn new(shelves: &'s Shelves, part: &str, relations: &'s [Relation], read_blocks: ReadBlocks) -> Self {
        Self {
            shelves,
            part: part.into(),
            relations,
            read_blocks,
            counters: ListCounters::default(),
            fields: Vec::new(),
            paragraphs: 0,
            tables: 0,
            resolved: HashMap::new(),
            looks: LastLooks::default(),
            paragraph_looks: LastLooks::default(),
            cell_looks: LastLooks::default(),
            table_edges: LastLooks::default(),
        }
    }

    /// The place of the next paragraph.
    pub fn next_place(&mut self) -> TextPlace {
        let paragraph = self.paragraphs;
        self.paragraphs = paragraph.saturating_add(1);
        TextPlace { part: Arc::clone(&self.part), paragraph, run: None }
    }

    /// The style `id` with its parents.
    pub fn style(&mut self, id: &Arc<str>) -> Arc<ResolvedStyle> {
        if let Some(known) = self.resolved.get(id) {
            return Arc::clone(known);
        }
        let resolved = Arc::new(self.shelves.sheet.resolved(id, &self.shelves.lists));
        if self.resolved.len() >= MOST_RESOLVED {
            self.resolved.clear();
        }
        self.resolved.insert(Arc::clone(id), Arc::clone(&resolved));
        resolved
    }

    /// `look` as the runs share it that look so.
    pub fn shared(&mut self, look: RunLook) -> Arc<RunLook> {
        self.looks.shared(look)
    }

    /// The label of the next paragraph of the list `list` on `level`, whose mark looks like `mark`.
    pub fn label(&mut self, list: u32, level: u8, mark: &RunLayer) -> Option<ListLabel> {
        self.counters.next(&self.shelves.lists, (list, level), mark, &mut self.looks)
    }

    /// `look` as the paragraphs share it that look so.
    pub fn shared_lines(&mut self, look: ParagraphLook) -> Arc<ParagraphLook> {
        self.paragraph_looks.shared(look)
    }

    /// `look` as the cells share it that look so.
    pub fn shared_cell(&mut self, look: CellLook) -> Arc<CellLook> {
        self.cell_looks.shared(look)
    }

    /// `edges` as the tables share them that have the same.
    pub fn shared_edges(&mut self, edges: Edges) -> Arc<Edges> {
        self.table_edges.shared(edges)
    }

    /// What the part relates to by `id`.
    pub fn target(&self, id: &str) -> Option<&'s Relation> {
        self.relations.iter().find(|relation| relation.id == id)
    }
}

impl OpenField {
    /// What the field is: the first word of its code, "PAGE".
    pub fn name(&self) -> Option<Arc<str>> {
        let word = self.code.split_whitespace().next()?;
        Some(word.to_uppercase().into())
    }
}

/// Markups of other makers that are read, as `mc:Choice` asks for them.
const UNDERSTOOD: [&str; 8] = ["wps", "wpg", "wpc", "w14", "w15", "w16", "wp14", "a14"];

/// Of an `mc:AlternateContent`, what is read.
pub fn chosen(element: XmlElement<'_>) -> Option<XmlElement<'_>> {
    let is_understood = |choice: &XmlElement<'_>| {
        let asked = choice.attribute("Requires").unwrap_or_default();
        choice.name() == "Choice" && asked.split_whitespace().all(|one| UNDERSTOOD.contains(&one))
    };
    element.children().find(is_understood).or_else(|| element.child_of_any("Fallback"))
}

/// The elements in `element`, those in what only wraps them (content controls, tags, tracked changes) in place of that.
pub fn unwrapped(element: XmlElement<'_>) -> Vec<(XmlElement<'_>, Option<Arc<TrackedChange>>)> {
    let mut found: Vec<_> = element.children().map(|child| (child, None)).collect();
    // Once for each depth of wrappers, which is limited.
    while found.iter().any(|(child, _)| is_wrapper(*child)) {
        let mut flat = Vec::with_capacity(found.len());
        for (child, change) in found {
            if !is_wrapper(child) {
                flat.push((child, change));
                continue;
            }
            let change = tracked(child).map(Arc::new).or(change);
            let inside = if child.name() == "AlternateContent" { chosen(child) } else { Some(child) };
            flat.extend(inside.into_iter().flat_map(XmlElement::children).map(|one| (one, change.clone())));
        }
        found = flat;
    }
    found
}

fn is_wrapper(element: XmlElement<'_>) -> bool {
    const WRAPPERS: [&str; 10] =
        ["sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo", "bdo", "dir"];
    match element.space() {
        Space::Word => WRAPPERS.contains(&element.name()),
        Space::Compatibility => element.name() == "AlternateContent",
        _ => false,
    }
}

/// The tracked change that `element` is.
pub fn tracked(element: XmlElement<'_>) -> Option<TrackedChange> {
    let kind = match element.name() {
        "ins" | "moveTo" => ChangeKind::Inserted,
        "del" | "moveFrom" => ChangeKind::Deleted,
        "pPrChange" | "rPrChange" | "tblPrChange" | "trPrChange" | "tcPrChange" | "sectPrChange" => {
            ChangeKind::Formatted
        }
        _ => return None,
    };
    let author = element.attribute("author").unwrap_or_default().into_owned();
    Some(TrackedChange { kind, author })
}
