//! `.xlsx`, `.xlsm` and their templates: packages of XML parts (ECMA-376 Part 1, 18). The cells are read here and not
//! by `calamine`, which tells neither hidden rows nor formulas without result, and refuses a sheet whole for one error
//! value of a newer program.

mod edit;
mod sheet_part;
mod strings;
mod styles;

pub use self::edit::edited;

use std::io::{BufRead, BufReader};

use quick_xml::events::BytesStart;
use zip::ZipArchive;

use self::sheet_part::Shared;
use self::strings::SharedText;
use super::super::serial::Epoch;
use super::cells::Cells;
use super::package::{Package, Related, each_element};
use super::seen::{Failure, SheetEntry, SheetKind, Style, Visibility};
use super::xml;
use crate::diagnostic::limits;
use crate::files::OpenedFile;

/// An open workbook.
pub struct Xlsx {
    package: Package,
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
    pub fn open(package: ZipArchive<BufReader<OpenedFile>>) -> Result<Self, Failure> {
        let mut book = Self {
            package: Package::new(package),
            sheets: Vec::new(),
            texts_part: None,
            styles_part: None,
            epoch: Epoch::default(),
            shared: None,
        };
        let workbook = book.package.related("")?.into_iter().find(|part| part.is("officeDocument"));
        let workbook = workbook.map_or_else(|| "xl/workbook.xml".to_owned(), |part| part.target);
        let related = book.package.related(&workbook)?;
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
    pub fn cells(&mut self, index: usize, most: usize) -> Result<Cells, Failure> {
        let (texts, styles) = match self.shared.take() {
            Some(shared) => shared,
            None => (
                self.list(self.texts_part.clone(), |part| strings::read(part))?,
                self.list(self.styles_part.clone(), |part| styles::read(part))?,
            ),
        };
        let part = self.sheets.get(index).map(|(_, part)| part.clone()).unwrap_or_default();
        let shared = Shared { texts: &texts, styles: &styles, epoch: self.epoch };
        let cells = self.package.part(&part, |part| sheet_part::read(part, shared, most));
        self.shared = Some((texts, styles));
        Ok(cells?.ok_or_else(|| format!("no part {part}"))?)
    }

    fn list<T>(
        &mut self,
        part: Option<String>,
        read: impl FnOnce(&mut dyn BufRead) -> Result<Vec<T>, Failure>,
    ) -> Result<Vec<T>, Failure> {
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(self.package.part(&part, read)?.unwrap_or_default())
    }

    fn read_workbook(&mut self, name: &str, related: &[Related]) -> Result<(), Failure> {
        let (mut sheets, mut epoch) = (Vec::new(), Epoch::default());
        let read = self.package.part(name, |part| {
            each_element(part, |element| match element.local_name().as_ref() {
                b"workbookPr" if xml::truth(element, "date1904") == Some(true) => epoch = Epoch::Of1904,
                b"sheet" => sheets.extend(sheet(element, related)),
                _ => {}
            })
        })?;
        (self.sheets, self.epoch) = (sheets, epoch);
        read.ok_or_else(|| format!("no part {name}"))?;
        Ok(limits::BOOK_SHEETS.check(self.sheets.len())?)
    }
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
