//! `.xlsx`, `.xlsm` and their templates: packages of XML parts (ECMA-376 Part 1, 18). The cells are read here and not
//! by `calamine`, which tells neither hidden rows nor formulas without result, and refuses a sheet whole for one error
//! value of a newer program.

mod sheet_part;
mod strings;
mod styles;

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use self::sheet_part::Shared;
use self::strings::SharedText;
use super::super::serial::Epoch;
use super::cells::Cells;
use super::{SheetEntry, SheetKind, Style, Visibility, xml};

/// No part of a workbook is read beyond so many bytes.
const LONGEST: u64 = 2 << 30;

/// An open workbook.
pub struct Xlsx {
    package: ZipArchive<BufReader<File>>,
    /// Names of parts as they are found: by small letters and with `/`.
    names: HashMap<String, String>,
    /// Its sheets, and the part of each.
    sheets: Vec<(SheetEntry, String)>,
    texts_part: Option<String>,
    styles_part: Option<String>,
    /// What day serials count from.
    pub epoch: Epoch,
    shared: Option<(Vec<SharedText>, Vec<Style>)>,
}

impl Xlsx {
    /// Opens the workbook in `package`.
    pub fn open(package: ZipArchive<BufReader<File>>) -> Result<Self, String> {
        let names = package.file_names().filter_map(Result::ok);
        let names = names.map(|name| (folded(&name), name.into_owned())).collect();
        let mut book = Self {
            package,
            names,
            sheets: Vec::new(),
            texts_part: None,
            styles_part: None,
            epoch: Epoch::default(),
            shared: None,
        };
        let workbook = book.related("")?.into_iter().find(|part| part.is("officeDocument"));
        let workbook = workbook.map_or_else(|| "xl/workbook.xml".to_owned(), |part| part.target);
        let related = book.related(&workbook)?;
        let target = |kind: &str| related.iter().find(|part| part.is(kind)).map(|part| part.target.clone());
        (book.texts_part, book.styles_part) = (target("sharedStrings"), target("styles"));
        book.read_workbook(&workbook, &related)?;
        Ok(book)
    }

    /// Its sheets, in their order.
    pub fn sheets(&self) -> impl Iterator<Item = &SheetEntry> {
        self.sheets.iter().map(|(sheet, _)| sheet)
    }

    /// The cells of the sheet at `index`, up to `most` rows.
    pub fn cells(&mut self, index: usize, most: usize) -> Result<Cells, String> {
        let (texts, styles) = match self.shared.take() {
            Some(shared) => shared,
            None => (
                self.list(self.texts_part.clone(), |part| strings::read(part))?,
                self.list(self.styles_part.clone(), |part| styles::read(part))?,
            ),
        };
        let part = self.sheets.get(index).map(|(_, part)| part.clone()).unwrap_or_default();
        let shared = Shared { texts: &texts, styles: &styles, epoch: self.epoch };
        let cells = self.part(&part, |part| sheet_part::read(part, shared, most));
        self.shared = Some((texts, styles));
        cells?.ok_or_else(|| format!("no part {part}"))
    }

    fn list<T>(
        &mut self,
        part: Option<String>,
        read: impl FnOnce(&mut dyn BufRead) -> Result<Vec<T>, String>,
    ) -> Result<Vec<T>, String> {
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(self.part(&part, read)?.unwrap_or_default())
    }

    /// What `read` makes of the part called `name`; none if there is no such part.
    fn part<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, String>,
    ) -> Result<Option<T>, String> {
        let Some(name) = self.names.get(&folded(name)) else { return Ok(None) };
        let part = self.package.by_name(name).map_err(|error| error.to_string())?;
        read(&mut BufReader::new(part.take(LONGEST))).map(Some)
    }

    /// The parts that the part `name` relates to.
    fn related(&mut self, name: &str) -> Result<Vec<Related>, String> {
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

    fn read_workbook(&mut self, name: &str, related: &[Related]) -> Result<(), String> {
        let (mut sheets, mut epoch) = (Vec::new(), Epoch::default());
        let read = self.part(name, |part| {
            each_element(part, |element| match element.local_name().as_ref() {
                b"workbookPr" if xml::truth(element, "date1904") == Some(true) => epoch = Epoch::Of1904,
                b"sheet" => sheets.extend(sheet(element, related)),
                _ => {}
            })
        })?;
        (self.sheets, self.epoch) = (sheets, epoch);
        read.ok_or_else(|| format!("no part {name}"))
    }
}

/// A part that another one relates to.
struct Related {
    id: String,
    kind: String,
    target: String,
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
    fn is(&self, kind: &str) -> bool {
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

fn sheet(element: &BytesStart<'_>, related: &[Related]) -> Option<(SheetEntry, String)> {
    let id = xml::attribute(element, "id")?;
    let part = related.iter().find(|part| part.id == id)?;
    let visibility = match xml::attribute(element, "state").as_deref() {
        Some("hidden" | "veryHidden") => Visibility::Hidden,
        Some(_) | None => Visibility::Visible,
    };
    let kind = if part.is("worksheet") { SheetKind::Cells } else { SheetKind::Other };
    let name = xml::attribute(element, "name")?;
    Some((SheetEntry { name, visibility, kind }, part.target.clone()))
}

fn each_element(part: impl BufRead, mut take: impl FnMut(&BytesStart<'_>)) -> Result<(), String> {
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
