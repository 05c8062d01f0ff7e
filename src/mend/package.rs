//! A package of which some parts are replaced; all others stay as they are, byte for byte and packed as they were.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::failure::MendFailure;
use crate::word::{Relation, WordPackage};

/// A package and what of it is to be another.
pub struct MendedPackage<'b> {
    bytes: &'b [u8],
    read: WordPackage<'b>,
    /// New texts of parts, by the names that parts have in the package; a name that is not there is a part that is added.
    changed: BTreeMap<String, String>,
}

/// What parts that are added are.
const CONTENT_TYPES: &str = "[Content_Types].xml";
const OF_CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const OF_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

impl<'b> MendedPackage<'b> {
    /// The package in `bytes`, nothing changed yet.
    pub fn open(bytes: &'b [u8]) -> Result<Self, MendFailure> {
        Ok(Self { bytes, read: WordPackage::open(bytes)?, changed: BTreeMap::new() })
    }

    /// The text of a part, as it will be.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, MendFailure> {
        if let Some(text) = self.changed.get(name) {
            return Ok(Some(text.clone()));
        }
        Ok(self.read.part(name)?.map(in_utf8))
    }

    /// What a part relates to.
    pub fn related(&mut self, name: &str) -> Result<Vec<Relation>, MendFailure> {
        Ok(self.read.related(name)?)
    }

    /// Gives a part another text.
    pub fn change(&mut self, name: &str, text: String) {
        self.changed.insert(name.to_owned(), text);
    }

    /// Adds a part that `main` relates to as `kind`, and gives the id of the relation.
    pub fn add(
        &mut self,
        main: &str,
        name: &str,
        text: String,
        kind: &str,
        content: &str,
    ) -> Result<String, MendFailure> {
        let is_strict = self
            .part(main)?
            .is_some_and(|text| text.contains("http://purl.oclc.org/ooxml/wordprocessingml/main"));
        let kinds = if is_strict {
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        } else {
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        };
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let rels = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let relations = self
            .part(&rels)?
            .unwrap_or_else(|| format!("<Relationships xmlns=\"{OF_RELATIONS}\"></Relationships>"));
        let id = (1..).map(|count| format!("rIdVanthu{count}")).find(|id| !relations.contains(id.as_str()));
        let id = id.unwrap_or_default();
        let relation = format!(
            "<Relationship xmlns=\"{OF_RELATIONS}\" Id=\"{id}\" Type=\"{kinds}/{kind}\" Target=\"/{name}\"/>"
        );
        self.change(&rels, within_root(&relations, &relation));
        let types = self.part(CONTENT_TYPES)?.unwrap_or_default();
        let sort = format!(
            "<Override xmlns=\"{OF_CONTENT_TYPES}\" PartName=\"/{name}\" ContentType=\"{content}\"/>"
        );
        self.change(CONTENT_TYPES, within_root(&types, &sort));
        self.change(name, text);
        Ok(id)
    }

    /// A name that no part has: `word/header9.xml`.
    pub fn free_name(&mut self, start: &str) -> Result<String, MendFailure> {
        for count in 1..10_000 {
            let name = format!("{start}{count}.xml");
            if self.part(&name)?.is_none() {
                return Ok(name);
            }
        }
        Err(MendFailure::Unsound(format!("{start}…")))
    }

    /// The package with all changes.
    pub fn written(self) -> Result<Vec<u8>, MendFailure> {
        let unsound = |error: &dyn std::fmt::Display| MendFailure::Unsound(error.to_string());
        let mut old = ZipArchive::new(Cursor::new(self.bytes)).map_err(|error| unsound(&error))?;
        let mut new = ZipWriter::new(Cursor::new(Vec::with_capacity(self.bytes.len() + 4_096)));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut left = self.changed;
        for index in 0..old.len() {
            let entry = old.by_index_raw(index).map_err(|error| unsound(&error))?;
            let name = entry.name().map_err(|error| unsound(&error))?.into_owned();
            let key = left.keys().find(|key| key.eq_ignore_ascii_case(name.trim_start_matches('/'))).cloned();
            match key.and_then(|key| left.remove(&key)) {
                None => new.raw_copy_file(entry).map_err(|error| unsound(&error))?,
                Some(text) => {
                    new.start_file(name, options).map_err(|error| unsound(&error))?;
                    new.write_all(text.as_bytes()).map_err(|error| unsound(&error))?;
                }
            }
        }
        for (name, text) in left {
            new.start_file(name, options).map_err(|error| unsound(&error))?;
            new.write_all(text.as_bytes()).map_err(|error| unsound(&error))?;
        }
        new.finish().map(Cursor::into_inner).map_err(|error| unsound(&error))
    }
}

/// `text` with the encoding in which it will be written.
fn in_utf8(text: String) -> String {
    let Some(end) = text.find("?>").filter(|_| text.starts_with("<?xml")) else { return text };
    let (declaration, rest) = text.split_at(end + 2);
    if declaration.to_ascii_lowercase().contains("utf-16") {
        return format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{rest}");
    }
    text
}

/// `text` with `piece` as the last of what its root holds.
pub fn within_root(text: &str, piece: &str) -> String {
    let trimmed = text.trim_end();
    if let Some(close) = trimmed.rfind("</") {
        return format!("{}{piece}{}", &trimmed[..close], &trimmed[close..]);
    }
    // A root that holds nothing: it is opened.
    let Some(open) = trimmed.rfind('<').filter(|_| trimmed.ends_with("/>")) else { return text.to_owned() };
    let tag = &trimmed[open + 1..trimmed.len() - 2];
    let name = tag.split_whitespace().next().unwrap_or_default();
    format!("{}<{tag}>{piece}</{name}>", &trimmed[..open])
}
