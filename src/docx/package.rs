//! The package (ECMA-376, part 2): content types, relationships, parts, zip.
//!
//! What is the same in every document of one kind is built and compressed once, as an archive to which a
//! document's own parts are added.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, PoisonError, RwLock};

use super::archive::Archive;
use super::seal::{self, Sealing};
use super::xml::Xml;
use super::{header_footer, numbering, properties, settings, styles};
use crate::decree::{FormatRules, PageNumberMargin, Profile};
use crate::document::{Document, NumberingScheme};

/// Relationship id of the part that shows the page number.
pub(super) const PAGE_NUMBER: &str = "rId5";
/// Relationship id of the address at the foot of page 1.
pub(super) const ADDRESS: &str = "rId6";
/// Relationship id of the empty footer that keeps an appendix from inheriting the address.
pub(super) const NO_ADDRESS: &str = "rId7";

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What the parts that do not hold a document's own text depend on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct SharedParts {
    rules: FormatRules,
    numbering: NumberingScheme,
    appendices: Vec<NumberingScheme>,
    address: bool,
    /// Between lines of running text, in 240ths of a line.
    spacing: u16,
}

impl SharedParts {
    fn of(document: &Document, spacing: u16) -> Self {
        Self {
            rules: document.rules,
            numbering: document.numbering,
            appendices: document.appendices.iter().map(|appendix| appendix.numbering).collect(),
            address: !document.frame.address.is_empty(),
            spacing,
        }
    }
}

/// A part: its name in the package, content type, and how the main document refers to it.
struct PackagePart {
    name: &'static str,
    content_type: String,
    relation: Option<(&'static str, &'static str)>,
}

/// Packs `body`, the finished `word/document.xml` of `document`, into a package that begins with its `shell`.
pub(super) fn pack(document: &Document, body: &[u8], shell: &DocxPackage) -> io::Result<Vec<u8>> {
    let mut package = DocxPackage::on(shell, body.len());
    package.add("word/document.xml", body)?;
    if !document.frame.address.is_empty() {
        package.add("word/footer2.xml", &header_footer::address(&document.frame.address)?)?;
    }
    package.add("docProps/core.xml", &properties::core(&document.properties)?)?;
    package.seal(&properties::custom(&document.properties)?)
}

/// The package of all parts that documents of the kind of `document` share, whose lines stand `spacing` apart.
pub(super) fn shell(document: &Document, spacing: u16) -> io::Result<Arc<DocxPackage>> {
    let shared = SharedParts::of(document, spacing);
    static SHELLS: RwLock<BTreeMap<SharedParts, Arc<DocxPackage>>> = RwLock::new(BTreeMap::new());
    if let Some(shell) = SHELLS.read().unwrap_or_else(PoisonError::into_inner).get(&shared) {
        return Ok(Arc::clone(shell));
    }
    let built = Arc::new(build_shell(&shared)?);
    let mut shells = SHELLS.write().unwrap_or_else(PoisonError::into_inner);
    Ok(Arc::clone(shells.entry(shared).or_insert(built)))
}

fn build_shell(shared: &SharedParts) -> io::Result<DocxPackage> {
    let profile = shared.rules.profile();
    let parts = parts(shared);
    let mut package = DocxPackage::default();
    package.add("[Content_Types].xml", &content_types(&parts)?)?;
    package.add("_rels/.rels", &package_relationships()?)?;
    package.add("word/_rels/document.xml.rels", &document_relationships(&parts)?)?;
    package.add("word/styles.xml", &styles::part(profile, shared.spacing)?)?;
    package.add("word/numbering.xml", &numbering::part(profile, shared.numbering, &shared.appendices)?)?;
    package.add("word/settings.xml", &settings::settings()?)?;
    package.add("word/fontTable.xml", &settings::font_table(profile.font)?)?;
    package.add(page_number_part(profile), &header_footer::page_number(profile.page_number)?)?;
    if shared.address && !shared.appendices.is_empty() {
        package.add("word/footer3.xml", &header_footer::empty()?)?;
    }
    package.add("docProps/app.xml", &properties::app()?)?;
    Ok(package)
}

/// A package being written.
#[derive(Debug, Default)]
pub(super) struct DocxPackage {
    archive: Archive,
    /// What its seal is made of so far.
    sealing: Sealing,
}

impl DocxPackage {
    /// A package that begins with the parts of `shell`, and has room for a document of so many `bytes`, which is packed
    /// to less than a quarter of them.
    fn on(shell: &Self, bytes: usize) -> Self {
        Self { archive: shell.archive.with_room(bytes / 4), sealing: shell.sealing.clone() }
    }

    fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        self.sealing.add(name, content);
        self.archive.add(name, content)
    }

    /// Adds the part that holds the seal, once all others are in; `blank` has room for it. The bytes of the whole.
    fn seal(mut self, blank: &str) -> io::Result<Vec<u8>> {
        self.sealing.add(seal::PART, blank.as_bytes());
        let sealed = seal::fill_in(blank, &self.sealing.seal());
        self.archive.add(seal::PART, sealed.as_bytes())?;
        self.archive.finish()
    }
}

fn page_number_part(profile: &Profile) -> &'static str {
    match profile.page_number {
        PageNumberMargin::Top => "word/header1.xml",
        PageNumberMargin::Bottom => "word/footer1.xml",
    }
}

fn parts(shared: &SharedParts) -> Vec<PackagePart> {
    let word = |name, kind: &str, relation| PackagePart {
        name,
        content_type: format!("{WORD}.{kind}+xml"),
        relation,
    };
    let page_number = page_number_part(shared.rules.profile());
    let page_number_kind = match shared.rules.profile().page_number {
        PageNumberMargin::Top => "header",
        PageNumberMargin::Bottom => "footer",
    };
    let mut parts = vec![
        word("word/document.xml", "document.main", None),
        word("word/styles.xml", "styles", Some(("rId1", "styles"))),
        word("word/numbering.xml", "numbering", Some(("rId2", "numbering"))),
        word("word/settings.xml", "settings", Some(("rId3", "settings"))),
        word("word/fontTable.xml", "fontTable", Some(("rId4", "fontTable"))),
        word(page_number, page_number_kind, Some((PAGE_NUMBER, page_number_kind))),
    ];
    if shared.address {
        parts.push(word("word/footer2.xml", "footer", Some((ADDRESS, "footer"))));
        if !shared.appendices.is_empty() {
            parts.push(word("word/footer3.xml", "footer", Some((NO_ADDRESS, "footer"))));
        }
    }
    let other =
        |name, content_type: &str| PackagePart { name, content_type: content_type.into(), relation: None };
    let office = "application/vnd.openxmlformats-officedocument";
    parts.push(other("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
    parts.push(other("docProps/app.xml", &format!("{office}.extended-properties+xml")));
    parts.push(other("docProps/custom.xml", &format!("{office}.custom-properties+xml")));
    parts
}

fn content_types(parts: &[PackagePart]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.element("Types", &[("xmlns", namespace)], |xml| {
        let relationships = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relationships)])?;
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")])?;
        parts.iter().try_for_each(|part| {
            let name = format!("/{}", part.name);
            xml.empty("Override", &[("PartName", &name), ("ContentType", &part.content_type)])
        })
    })?;
    Ok(xml.into_bytes())
}

fn package_relationships() -> io::Result<Vec<u8>> {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relationships(&[
        ("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", &format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
        ("rId4", &format!("{OFFICE}/custom-properties"), "docProps/custom.xml"),
    ])
}

fn document_relationships(parts: &[PackagePart]) -> io::Result<Vec<u8>> {
    let related: Vec<(&str, String, &str)> = parts
        .iter()
        .filter_map(|part| {
            let (id, kind) = part.relation?;
            Some((id, format!("{OFFICE}/{kind}"), part.name.strip_prefix("word/")?))
        })
        .collect();
    let borrowed: Vec<(&str, &str, &str)> =
        related.iter().map(|(id, kind, target)| (*id, kind.as_str(), *target)).collect();
    relationships(&borrowed)
}

fn relationships(related: &[(&str, &str, &str)]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("Relationships", &[("xmlns", RELATIONSHIPS)], |xml| {
        related.iter().try_for_each(|(id, kind, target)| {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)])
        })
    })?;
    Ok(xml.into_bytes())
}
