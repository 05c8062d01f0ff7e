//! Packages of parts and how these relate to each other (ECMA-376 Part 2, 6).

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::seen::Failure;
use super::xml;
use crate::diagnostic::limits;
use crate::files::OpenedFile;

/// The package in `file`, if limits allow what it says of its parts.
pub fn open(file: OpenedFile) -> Result<ZipArchive<BufReader<OpenedFile>>, Failure> {
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| error.to_string())?;
    limits::BOOK_PARTS.check(zip.len())?;
    let mut unpacked = 0_u64;
    for index in 0..zip.len() {
        let part = zip.by_index_raw(index).map_err(|error| error.to_string())?;
        unpacked = unpacked.saturating_add(part.size());
    }
    limits::BOOK_UNPACKED.check(unpacked)?;
    Ok(zip)
}

/// So often the parts of a package are read, all in all.
const TIMES_READ: u64 = 3;

/// An open package.
pub struct Package {
    zip: ZipArchive<BufReader<OpenedFile>>,
    /// Names of parts as they are found: by small letters and with `/`.
    names: HashMap<String, String>,
    /// Bytes that were read of all parts, by what it says of them.
    read: u64,
}

impl Package {
    /// The package in `zip`.
    pub fn new(zip: ZipArchive<BufReader<OpenedFile>>) -> Self {
        let names = zip.file_names().filter_map(Result::ok);
        let names = names.map(|name| (folded(&name), name.into_owned())).collect();
        Self { zip, names, read: 0 }
    }

    /// What `read` makes of the part called `name`; none if there is no such part.
    pub fn part<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        let Some(name) = self.names.get(&folded(name)) else { return Ok(None) };
        let part = self.zip.by_name(name).map_err(|error| error.to_string())?;
        // A sheet is looked at and then read. Hundreds of sheets that are one part would be read for minutes.
        self.read = self.read.saturating_add(part.size());
        if self.read > limits::BOOK_UNPACKED.most.saturating_mul(TIMES_READ) {
            return Err(limits::BOOK_UNPACKED.exceeded().into());
        }
        // Its reader counts again: what a package says of its sizes may be wrong.
        read(&mut BufReader::new(part)).map(Some)
    }

    /// Refuses the package where its parts are larger than it says: for those who read them without counting.
    ///
    /// # Errors
    /// They are; a part that cannot be unpacked.
    pub fn measure(&mut self) -> Result<(), Failure> {
        let mut left = limits::BOOK_UNPACKED.most;
        for index in 0..self.zip.len() {
            let part = self.zip.by_index(index).map_err(|error| error.to_string())?;
            let read =
                io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| error.to_string())?;
            left = left.checked_sub(read).ok_or_else(|| limits::BOOK_UNPACKED.exceeded())?;
        }
        Ok(())
    }

    /// The parts that the part `name` relates to.
    pub fn related(&mut self, name: &str) -> Result<Vec<Related>, Failure> {
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
pub fn each_element(part: impl BufRead, mut take: impl FnMut(&BytesStart<'_>)) -> Result<(), Failure> {
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
