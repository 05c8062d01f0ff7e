//! A file, part by part.

use std::collections::HashMap;

use super::failure::ReadFailure;
use super::model::{
    FileProperties, FileSettings, NoteKind, NoteReference, PageSection, RunningPart, WordBlock, WordFile,
    WordNote,
};
use super::numbering::Lists;
use super::package::{Relation, WordPackage};
use super::story::{Shelves, Story, Surroundings};
use super::styles::StyleSheet;
use super::theme::ThemeFonts;
use super::xml::{XmlElement, XmlTree};
use super::{about, blocks, sections};

/// Reads the DOCX in `bytes`.
///
/// # Errors
/// Bytes that are no DOCX, one that is spoiled or locked, one beyond the limits.
pub fn read(bytes: &[u8]) -> Result<WordFile, ReadFailure> {
    let mut package = WordPackage::open(bytes)?;
    let of_package = package.related("")?;
    let main = of_package.iter().find(|relation| relation.kind == "officeDocument" && !relation.is_external);
    let main = main.map_or("word/document.xml", |relation| relation.target.as_str()).to_owned();
    let Some(text) = package.part(&main)? else { return Err(package.instead()) };
    let relations = package.related(&main)?;
    let shelves = shelves(&mut package, &relations)?;
    let tree = XmlTree::read(&text, &mut package.elements_left)?;
    let body = tree.root().filter(|root| root.is("document")).and_then(|root| root.child("body"));
    let Some(body) = body else { return Err(package.instead()) };
    let mut file = WordFile {
        settings: settings(&mut package, &relations)?,
        about: properties(&mut package, &of_package)?,
        default_look: shelves.sheet.base_run.look(),
        ..WordFile::default()
    };
    let mut story = Story::new(&shelves, &main, &relations, blocks::read);
    let mut running = Running {
        package: &mut package,
        shelves: &shelves,
        relations: &relations,
        parts: Vec::new(),
        known: HashMap::new(),
        failure: None,
    };
    (file.body, file.sections) = body_of(&mut story, body, &mut running);
    if let Some(failure) = running.failure {
        return Err(failure);
    }
    file.running = running.parts;
    file.notes = notes(&mut package, &shelves, &relations)?;
    file.sheet = shelves.sheet;
    Ok(file)
}

/// The part that relates to a document as `kind`.
fn related_part(
    package: &mut WordPackage<'_>,
    relations: &[Relation],
    kind: &str,
) -> Result<Option<String>, ReadFailure> {
    match relations.iter().find(|relation| relation.kind == kind && !relation.is_external) {
        Some(relation) => package.part(&relation.target),
        None => Ok(None),
    }
}

/// What `take` makes of the root of such a part.
fn with_root<T>(
    package: &mut WordPackage<'_>,
    relations: &[Relation],
    kind: &str,
    take: impl FnOnce(XmlElement<'_>) -> T,
) -> Result<Option<T>, ReadFailure> {
    let Some(text) = related_part(package, relations, kind)? else { return Ok(None) };
    let tree = XmlTree::read(&text, &mut package.elements_left)?;
    Ok(tree.root().map(take))
}

fn shelves(package: &mut WordPackage<'_>, relations: &[Relation]) -> Result<Shelves, ReadFailure> {
    let theme = with_root(package, relations, "theme", ThemeFonts::read)?.unwrap_or_default();
    let lists =
        with_root(package, relations, "numbering", |root| Lists::read(root, &theme))?.unwrap_or_default();
    let sheet =
        with_root(package, relations, "styles", |root| StyleSheet::read(root, &theme))?.unwrap_or_default();
    Ok(Shelves { theme, sheet, lists })
}

fn settings(package: &mut WordPackage<'_>, relations: &[Relation]) -> Result<FileSettings, ReadFailure> {
    Ok(with_root(package, relations, "settings", about::settings)?.unwrap_or_default())
}

fn properties(package: &mut WordPackage<'_>, relations: &[Relation]) -> Result<FileProperties, ReadFailure> {
    let mut found = FileProperties::default();
    for kind in ["core-properties", "extended-properties", "custom-properties"] {
        with_root(package, relations, kind, |root| about::properties(root, &mut found))?;
    }
    Ok(found)
}

/// The blocks of the body and its sections.
fn body_of(
    story: &mut Story<'_>,
    body: XmlElement<'_>,
    running: &mut Running<'_, '_, '_>,
) -> (Vec<WordBlock>, Vec<PageSection>) {
    let found = blocks::read(story, body, &Surroundings::default());
    let mut sections: Vec<PageSection> = Vec::new();
    let mut first = 0;
    // A section ends with the paragraph that has its properties; the last one with the body.
    let ends = super::story::unwrapped(body).into_iter().map(|(child, _)| child);
    let ends = ends.filter(|child| child.is("p") || child.is("tbl")).enumerate();
    let inner = ends.filter_map(|(at, child)| Some((at + 1, child.child("pPr")?.child("sectPr")?)));
    let last = (found.len(), body.child("sectPr"));
    for (end, element) in inner.map(|(end, element)| (end, Some(element))).chain([last]) {
        let mut part = |id: &str, is_header: bool| running.part(id, is_header);
        let mut section = sections::read(element, sections.last(), &mut part);
        section.blocks = first..end.max(first);
        first = section.blocks.end;
        sections.push(section);
    }
    (found, sections)
}

/// Headers and footers, each read once.
struct Running<'r, 'b, 's> {
    package: &'r mut WordPackage<'b>,
    shelves: &'s Shelves,
    relations: &'s [Relation],
    parts: Vec<RunningPart>,
    known: HashMap<String, usize>,
    failure: Option<ReadFailure>,
}

impl Running<'_, '_, '_> {
    /// The index of the header or footer that the document relates to by `id`.
    fn part(&mut self, id: &str, is_header: bool) -> Option<usize> {
        let relation = self.relations.iter().find(|relation| relation.id == id && !relation.is_external)?;
        if let Some(known) = self.known.get(&relation.target) {
            return Some(*known);
        }
        match story_part(self.package, self.shelves, &relation.target) {
            Ok(blocks) => {
                let index = self.parts.len();
                let part = relation.target.as_str().into();
                self.parts.push(RunningPart { part, is_header, blocks: blocks? });
                self.known.insert(relation.target.clone(), index);
                Some(index)
            }
            Err(failure) => {
                self.failure.get_or_insert(failure);
                None
            }
        }
    }
}

/// The blocks of a header or footer.
fn story_part(
    package: &mut WordPackage<'_>,
    shelves: &Shelves,
    name: &str,
) -> Result<Option<Vec<WordBlock>>, ReadFailure> {
    let Some(text) = package.part(name)? else { return Ok(None) };
    let relations = package.related(name)?;
    let tree = XmlTree::read(&text, &mut package.elements_left)?;
    let mut story = Story::new(shelves, name, &relations, blocks::read);
    Ok(tree.root().map(|root| blocks::read(&mut story, root, &Surroundings::default())))
}

fn notes(
    package: &mut WordPackage<'_>,
    shelves: &Shelves,
    relations: &[Relation],
) -> Result<Vec<WordNote>, ReadFailure> {
    let kinds = [
        ("footnotes", "footnote", NoteKind::Footnote),
        ("endnotes", "endnote", NoteKind::Endnote),
        ("comments", "comment", NoteKind::Comment),
    ];
    let mut found = Vec::new();
    for (part, element, kind) in kinds {
        let Some(relation) = relations.iter().find(|relation| relation.kind == part && !relation.is_external)
        else {
            continue;
        };
        let Some(text) = package.part(&relation.target)? else { continue };
        let of_part = package.related(&relation.target)?;
        let tree = XmlTree::read(&text, &mut package.elements_left)?;
        let mut story = Story::new(shelves, &relation.target, &of_part, blocks::read);
        let all = tree.root().into_iter().flat_map(|root| root.children().collect::<Vec<_>>());
        for note in all.filter(|child| child.is(element)) {
            // The lines between text and notes are kept there too.
            let id = note.attribute("id").and_then(|id| id.trim().parse().ok());
            let Some(id) = id.filter(|_| note.attribute("type").is_none_or(|kind| kind == "normal")) else {
                continue;
            };
            let author = note.attribute("author").unwrap_or_default().into_owned();
            let blocks = blocks::read(&mut story, note, &Surroundings::default());
            found.push(WordNote { reference: NoteReference { kind, id }, author, blocks });
        }
    }
    Ok(found)
}
