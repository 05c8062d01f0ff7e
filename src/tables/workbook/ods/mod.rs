//! `.ods`: sheets as they stand one after the other in one part (OpenDocument 1.3, Part 3, 9). `calamine` tells neither
//! what is hidden, merged or struck through nor what a date's cell shows.

mod cell;
mod styles;

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use self::cell::{CellContent, CellStart};
use self::styles::Styles;
use super::super::serial::Epoch;
use super::super::sheet::Merged;
use super::cells::Cells;
use super::package;
use super::seen::{Failure, SheetEntry, SheetKind, Visibility};
use super::xml::{self, PartReader};
use crate::diagnostic::limits;
use crate::files::{Disk, OpenedFile};

/// A list of parts that is longer says nothing of a password.
const LONGEST_MANIFEST: u64 = 1 << 20;
/// No spreadsheet has more rows or columns.
const MOST_ROWS: u32 = 1 << 20;

/// A spreadsheet that was read.
pub struct Ods {
    sheets: Vec<(SheetEntry, Cells)>,
    /// What day serials count from.
    pub epoch: Epoch,
}

impl Ods {
    /// Reads the spreadsheet at `path`.
    pub fn open(disk: &Disk, path: &Path) -> Result<Self, Failure> {
        let file = disk.open(path).map_err(|error| error.to_string())?;
        let mut package = package::open(file)?;
        if is_encrypted(&mut package) {
            return Err(Failure::Locked);
        }
        let mut reading = OdsReading::default();
        for name in ["styles.xml", "content.xml"] {
            if let Ok(part) = package.by_name(name) {
                reading.part(BufReader::new(part))?;
            } else if name == "content.xml" {
                return Err(Failure::Damaged(format!("no part {name}")));
            }
        }
        Ok(Self { sheets: reading.sheets, epoch: reading.epoch })
    }

    /// Its sheets, in their order.
    pub fn sheets(&self) -> impl Iterator<Item = &SheetEntry> {
        self.sheets.iter().map(|(sheet, _)| sheet)
    }

    /// The cells of the sheet at `index`.
    pub fn cells(&self, index: usize) -> Cells {
        self.sheets.get(index).map(|(_, cells)| cells.clone()).unwrap_or_default()
    }
}

fn is_encrypted(package: &mut ZipArchive<BufReader<OpenedFile>>) -> bool {
    let mut manifest = String::new();
    if let Ok(part) = package.by_name("META-INF/manifest.xml") {
        // One that cannot be read says nothing of a password.
        part.take(LONGEST_MANIFEST).read_to_string(&mut manifest).unwrap_or_default();
    }
    manifest.contains("encryption-data")
}

#[derive(Default)]
struct OdsReading {
    styles: Styles,
    epoch: Epoch,
    sheets: Vec<(SheetEntry, Cells)>,
}

impl OdsReading {
    fn part(&mut self, part: impl BufRead) -> Result<(), Failure> {
        let mut reader = xml::reader(part);
        let mut buffer = Vec::new();
        loop {
            match xml::next(&mut reader, &mut buffer)? {
                Event::Start(start) if start.name().as_ref() == b"table:table" => {
                    let entry = self.entry(&start);
                    let cells = self.table(&mut reader)?;
                    self.sheets.push((entry, cells));
                    limits::BOOK_SHEETS.check(self.sheets.len())?;
                }
                Event::Start(start) | Event::Empty(start) => {
                    self.styles.element(&start);
                    let is_null_date = start.name().as_ref() == b"table:null-date";
                    let day = xml::attribute(&start, "date-value").filter(|_| is_null_date);
                    if day.is_some_and(|day| day.starts_with("1904")) {
                        self.epoch = Epoch::Of1904;
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn entry(&self, table: &BytesStart<'_>) -> SheetEntry {
        let style = xml::attribute(table, "style-name").unwrap_or_default();
        let visibility = if self.styles.is_hidden(&style) { Visibility::Hidden } else { Visibility::Visible };
        let name = xml::attribute(table, "name").unwrap_or_default();
        SheetEntry { name, visibility, kind: SheetKind::Cells }
    }

    fn table<R: BufRead>(&self, reader: &mut PartReader<R>) -> Result<Cells, Failure> {
        let (mut cells, mut buffer) = (Cells::default(), Vec::new());
        let (mut row, mut column) = (1_u32, 1_u32);
        loop {
            match xml::next(reader, &mut buffer)? {
                Event::Start(start) | Event::Empty(start)
                    if start.name().as_ref() == b"table:table-column" =>
                {
                    let next = column.saturating_add(repeated(&start, "number-columns-repeated"));
                    if is_hidden(&start) {
                        cells.hide_columns(column..=next - 1)?;
                    }
                    column = next;
                }
                Event::Start(start) if start.name().as_ref() == b"table:table-row" => {
                    let count = repeated(&start, "number-rows-repeated");
                    let is_hidden = is_hidden(&start);
                    let read = self.row(reader)?;
                    row = put(&mut cells, row, count, is_hidden, &read)?;
                }
                Event::Empty(start) if start.name().as_ref() == b"table:table-row" => {
                    row = row.saturating_add(repeated(&start, "number-rows-repeated"));
                }
                Event::End(end) if end.name().as_ref() == b"table:table" => return Ok(cells),
                Event::Eof => return Err("unexpected end of a table".into()),
                _ => {}
            }
        }
    }

    /// The cells of the row that was opened last, with the column of each.
    fn row<R: BufRead>(
        &self,
        reader: &mut PartReader<R>,
    ) -> Result<Vec<(u32, CellStart, CellContent)>, Failure> {
        let (mut read, mut buffer, mut column) = (Vec::new(), Vec::new(), 1_u32);
        loop {
            match xml::next(reader, &mut buffer)? {
                Event::Start(start) => {
                    let opened = CellStart::read(&start);
                    let content = CellContent::read(reader, &self.styles)?;
                    let next = column.saturating_add(opened.columns);
                    if opened.is_covered || content.is_nothing(&opened) {
                        column = next;
                        continue;
                    }
                    for column in column..next.min(column.saturating_add(MOST_REPEATED)) {
                        read.push((column, opened.clone(), content.clone()));
                    }
                    column = next;
                }
                Event::Empty(start) => {
                    let opened = CellStart::read(&start);
                    let next = column.saturating_add(opened.columns);
                    let content = CellContent::default();
                    if !opened.is_covered && !content.is_nothing(&opened) {
                        read.push((column, opened, content));
                    }
                    column = next;
                }
                Event::End(_) => break,
                Event::Eof => return Err("unexpected end of a row".into()),
                _ => {}
            }
        }
        for (_, opened, content) in &mut read {
            let style = opened.style.as_deref().map(|style| self.styles.cell(style)).unwrap_or_default();
            content.is_struck |= style.is_struck;
            content.precision = style.precision;
        }
        Ok(read)
    }
}

/// One value is not repeated over more columns than this.
const MOST_REPEATED: u32 = 1 << 10;

/// Adds `count` rows of the same cells; the number of the next row.
fn put(
    cells: &mut Cells,
    row: u32,
    count: u32,
    is_hidden: bool,
    read: &[(u32, CellStart, CellContent)],
) -> Result<u32, Failure> {
    let next = row.saturating_add(count);
    if read.is_empty() {
        return Ok(next);
    }
    for row in row..next.min(MOST_ROWS) {
        if is_hidden {
            cells.hidden_rows.insert(row);
        }
        for (column, opened, content) in read {
            let bottom = row.saturating_add(opened.rows_spanned - 1);
            let right = column.saturating_add(opened.columns_spanned - 1);
            if (bottom, right) != (row, *column) {
                cells.merge(Merged { rows: row..=bottom, columns: *column..=right })?;
            }
            if let Some(value) = opened.value(content, &mut cells.texts) {
                cells.put(row, *column, value, content.is_struck)?;
            }
        }
    }
    Ok(next)
}

fn repeated(element: &BytesStart<'_>, name: &str) -> u32 {
    let count = xml::attribute(element, name).and_then(|count| count.parse().ok());
    count.filter(|count| *count > 0).unwrap_or(1)
}

/// Whether a row or column is hidden ("collapse") or filtered away.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    xml::attribute(element, "visibility").is_some_and(|visibility| visibility != "visible")
}
