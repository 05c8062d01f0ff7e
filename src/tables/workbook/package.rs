//! Packages of parts and how these relate to each other (ECMA-376 Part 2, 6).

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::xml;

/// No part of a workbook is read beyond so many bytes.
const LONGEST: u64 = 1 << 30;

/// An open package.
pub struct Package {
    zip: ZipArchive<BufReader<File>>,
    /// Names of parts as they are found: by small letters and with `/`.
    names: HashMap<String, String>,
}

impl Package {
    /// The package in `zip`.
    pub fn new(zip: ZipArchive<BufReader<File>>) -> Self {
        let names = zip.file_names().filter_map(Result::ok);
        let names = names.map(|name| (folded(&name), name.into_owned())).collect();
        Self { zip, names }
    }

    /// What `read` makes of the part called `name`; none if there is no such part.
    pub fn part<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, String>,
    ) -> Result<Option<T>, String> {
        let Some(name) = self.names.get(&folded(name)) else { return Ok(None) };
        let part = self.zip.by_name(name).map_err(|error| error.to_string())?;
        read(&mut BufReader::new(part.take(LONGEST))).map(Some)
    }

    /// The parts that the part `name` relates to.
    pub fn related(&mut self, name: &str) -> Result<Vec<Related>, String> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let relations = format!("{folder}/_rels/{file}.rels");
        let mut related = Vec::new();
        self.part(&relations, |part| {
            each_element(part, |element| {
                if element.local_name().as_ref() == b"Relationship" {
                    related.extend(Related::read(element, folder));
                }
            })
        })?;
        Ok(related)
    }
}

/// A part that another one relates to.
pub struct Related {
    /// By what it is named there.
    pub id: String,
    kind: String,
    /// Its name in the package.
    pub target: String,
}

impl Related {
    fn read(element: &BytesStart<'_>, folder: &str) -> Option<Self> {
        let target = xml::attribute(element, "Target")?.replace('\\', "/");
        let target = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("{folder}/{}", target.trim_start_matches("./")),
        };
        Some(Self {
            id: xml::attribute(element, "Id")?,
            kind: xml::attribute(element, "Type").unwrap_or_default(),
            target: without_parents(&target),
        })
    }

    /// Whether it is of that kind, in the transitional namespace or in the strict one.
    pub fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// `xl/../a` is `a`.
fn without_parents(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// Hands every element of `part` to `take`.
pub fn each_element(part: impl BufRead, mut take: impl FnMut(&BytesStart<'_>)) -> Result<(), String> {
    let mut reader = xml::reader(part);
    let mut buffer = Vec::new();
    loop {
        match xml::next(&mut reader, &mut buffer)? {
            Event::Start(start) | Event::Empty(start) => take(&start),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
