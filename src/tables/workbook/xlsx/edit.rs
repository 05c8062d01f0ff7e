//! Texts put into blank cells of an `.xlsx`, all else of it left as it is.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::super::super::new_cell::NewCell;
use super::super::cells::position;
use super::super::package;
use super::super::seen::Failure;
use super::super::xml;
use super::Xlsx;
use crate::files::OpenedFile;

/// The bytes of the workbook in `file` with `cells` in its sheets, by their names. `again` is the same file, opened once
/// more.
pub fn edited(
    file: OpenedFile,
    again: OpenedFile,
    cells: &BTreeMap<String, Vec<NewCell>>,
) -> Result<Vec<u8>, Failure> {
    let book = Xlsx::open(package::open(file)?)?;
    let of_sheet =
        |name: &str| book.sheets.iter().find(|(sheet, _)| sheet.name == name).map(|(_, part)| part);
    let mut parts: BTreeMap<String, &[NewCell]> = BTreeMap::new();
    for (name, cells) in cells {
        let part = of_sheet(name).ok_or_else(|| format!("no sheet {name}"))?;
        parts.insert(part.to_lowercase(), cells);
    }
    let mut from = package::open(again)?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        copy(&mut from, index, &mut to, &mut parts)?;
    }
    match parts.into_keys().next() {
        Some(part) => Err(format!("no part {part}").into()),
        None => Ok(to.finish().map_err(|error| error.to_string())?.into_inner()),
    }
}

/// Copies the part at `index`, with its new cells if it has some.
fn copy(
    from: &mut ZipArchive<BufReader<OpenedFile>>,
    index: usize,
    to: &mut ZipWriter<Cursor<Vec<u8>>>,
    parts: &mut BTreeMap<String, &[NewCell]>,
) -> Result<(), Failure> {
    let part = from.by_index_raw(index).map_err(|error| error.to_string())?;
    let name = part.name().map_err(|error| error.to_string())?.into_owned();
    let Some(cells) = parts.remove(&name.replace('\\', "/").trim_start_matches('/').to_lowercase()) else {
        return Ok(to.raw_copy_file(part).map_err(|error| error.to_string())?);
    };
    let options = SimpleFileOptions::default()
        .last_modified_time(part.last_modified().unwrap_or_default())
        .compression_method(zip::CompressionMethod::Deflated);
    drop(part);
    let part = from.by_index(index).map_err(|error| error.to_string())?;
    let text = put(BufReader::new(part), cells)?;
    to.start_file(name, options).map_err(|error| error.to_string())?;
    Ok(to.write_all(&text).map_err(|error| error.to_string())?)
}

/// The text of a sheet's `part` with `cells` in it.
fn put(part: impl BufRead, cells: &[NewCell]) -> Result<Vec<u8>, Failure> {
    let mut reader = xml::reader(part);
    let mut sheet = SheetEditing::new(cells);
    let mut buffer = Vec::new();
    loop {
        match xml::next(&mut reader, &mut buffer)? {
            Event::Eof => break,
            event => sheet.take(event)?,
        }
    }
    match sheet.rows.into_keys().next() {
        Some(row) => Err(format!("no row {row}").into()),
        None => Ok(sheet.to.into_inner()),
    }
}

/// A sheet's part as it is copied.
struct SheetEditing<'a> {
    to: Writer<Vec<u8>>,
    /// The new cells by rows that are still to come.
    rows: BTreeMap<u32, Vec<&'a NewCell>>,
    /// Those of this row that are still to come, from left to right.
    pending: Vec<&'a NewCell>,
    /// The row and the column read last.
    row: u32,
    column: u32,
    /// The styles of this row's cells.
    styles: BTreeMap<u32, String>,
    /// What stands before the names of elements: "x:".
    prefix: String,
    /// How deep inside a cell that is replaced.
    dropped: usize,
}

impl<'a> SheetEditing<'a> {
    fn new(cells: &'a [NewCell]) -> Self {
        let mut rows: BTreeMap<u32, Vec<&NewCell>> = BTreeMap::new();
        for cell in cells {
            rows.entry(cell.row).or_default().push(cell);
        }
        rows.values_mut().for_each(|cells| cells.sort_by_key(|cell| cell.column));
        Self {
            to: Writer::new(Vec::new()),
            rows,
            pending: Vec::new(),
            row: 0,
            column: 0,
            styles: BTreeMap::new(),
            prefix: String::new(),
            dropped: 0,
        }
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), Failure> {
        match event {
            Event::Start(_) if self.dropped > 0 => self.dropped += 1,
            Event::End(_) if self.dropped > 0 => self.dropped -= 1,
            _ if self.dropped > 0 => {}
            Event::Start(start) => match start.local_name().as_ref() {
                b"row" => {
                    let row = self.begin_row(&start);
                    self.write(Event::Start(row))?;
                }
                b"c" if self.replaces(&start)? => self.dropped = 1,
                // It may say less than there is then, and nothing needs it.
                b"dimension" => self.dropped = 1,
                _ => self.write(Event::Start(start))?,
            },
            Event::Empty(start) => match start.local_name().as_ref() {
                b"row" => {
                    let row = self.begin_row(&start);
                    let end = BytesEnd::new(String::from_utf8_lossy(start.name().as_ref()).into_owned());
                    self.write(Event::Start(row))?;
                    self.end_row()?;
                    self.write(Event::End(end))?;
                }
                b"c" if self.replaces(&start)? => {}
                b"dimension" => {}
                _ => self.write(Event::Empty(start))?,
            },
            Event::End(end) => {
                if end.local_name().as_ref() == b"row" {
                    self.end_row()?;
                }
                self.write(Event::End(end))?;
            }
            event => self.write(event)?,
        }
        Ok(())
    }

    fn write(&mut self, event: Event<'_>) -> Result<(), Failure> {
        Ok(self.to.write_event(event).map_err(|error| error.to_string())?)
    }

    /// The element of a row, without what it says of the columns it has.
    fn begin_row<'s>(&mut self, start: &BytesStart<'s>) -> BytesStart<'s> {
        let number = xml::attribute(start, "r").and_then(|row| row.trim().parse().ok());
        self.row = number.unwrap_or(self.row.saturating_add(1));
        (self.column, self.styles) = (0, BTreeMap::new());
        let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
        self.prefix = name.strip_suffix("row").unwrap_or_default().to_owned();
        self.pending = self.rows.remove(&self.row).unwrap_or_default();
        if self.pending.is_empty() {
            return start.clone();
        }
        let mut row = BytesStart::new(name);
        let mut kept = start.attributes();
        let kept = kept.with_checks(false).map_while(Result::ok);
        row.extend_attributes(kept.filter(|attribute| attribute.key.as_ref() != b"spans"));
        row
    }

    /// Writes the new cells before the cell `start`; whether it is itself replaced by one.
    fn replaces(&mut self, start: &BytesStart<'_>) -> Result<bool, Failure> {
        let place = xml::attribute(start, "r").and_then(|place| position(&place));
        self.column = place.map_or(self.column.saturating_add(1), |(_, column)| column);
        let style = xml::attribute(start, "s");
        while let Some(cell) = self.pending.first().copied().filter(|cell| cell.column < self.column) {
            self.pending.remove(0);
            self.put(cell, None)?;
        }
        self.styles.extend(style.clone().map(|style| (self.column, style)));
        let Some(cell) = self.pending.first().copied().filter(|cell| cell.column == self.column) else {
            return Ok(false);
        };
        self.pending.remove(0);
        self.put(cell, style)?;
        Ok(true)
    }

    fn end_row(&mut self) -> Result<(), Failure> {
        for cell in std::mem::take(&mut self.pending) {
            self.put(cell, None)?;
        }
        Ok(())
    }

    /// `<c r="J5" s="3" t="inlineStr"><is><t>…</t></is></c>`: in its own style, or in that of the cell it is like.
    fn put(&mut self, cell: &NewCell, own: Option<String>) -> Result<(), Failure> {
        let prefix = self.prefix.clone();
        let named = |name: &str| format!("{prefix}{name}");
        let mut element = BytesStart::new(named("c"));
        element.push_attribute(("r", cell.reference().as_str()));
        if let Some(style) = own.or_else(|| self.styles.get(&cell.like).cloned()) {
            element.push_attribute(("s", style.as_str()));
        }
        element.push_attribute(("t", "inlineStr"));
        self.write(Event::Start(element))?;
        self.write(Event::Start(BytesStart::new(named("is"))))?;
        self.write(Event::Start(BytesStart::new(named("t"))))?;
        self.write(Event::Text(BytesText::new(&cell.text)))?;
        for name in ["t", "is", "c"] {
            self.write(Event::End(BytesEnd::new(named(name))))?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn put_into(rows: &str, cells: &[(u32, u32, &str)]) -> String {
        let cells: Vec<NewCell> = cells
            .iter()
            .map(|(row, column, text)| NewCell {
                row: *row,
                column: *column,
                text: (*text).to_owned(),
                like: 1,
            })
            .collect();
        let part = format!("<worksheet><dimension ref=\"A1\"/><sheetData>{rows}</sheetData></worksheet>");
        let text = String::from_utf8(put(part.as_bytes(), &cells).unwrap()).unwrap();
        text.replace("<worksheet><sheetData>", "").replace("</sheetData></worksheet>", "")
    }

    #[test]
    fn cells_stand_where_they_belong_and_all_else_stays() {
        let rows = "<row r=\"1\" spans=\"1:3\" ht=\"20\"><c r=\"A1\" s=\"4\"><v>1</v></c><c r=\"C1\" s=\"7\"/>&amp;<c r=\"E1\"><f>A1&lt;2</f></c></row><row r=\"2\"/>";
        assert_eq!(
            put_into(rows, &[(1, 3, "a<b"), (1, 2, "hai"), (1, 9, "cuối"), (2, 1, "x")]),
            "<row r=\"1\" ht=\"20\"><c r=\"A1\" s=\"4\"><v>1</v></c>\
             <c r=\"B1\" s=\"4\" t=\"inlineStr\"><is><t>hai</t></is></c>\
             <c r=\"C1\" s=\"7\" t=\"inlineStr\"><is><t>a&lt;b</t></is></c>&amp;\
             <c r=\"E1\"><f>A1&lt;2</f></c><c r=\"I1\" s=\"4\" t=\"inlineStr\"><is><t>cuối</t></is></c></row>\
             <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
        );
        assert_eq!(put_into(rows, &[]), rows.replace("<row r=\"2\"/>", "<row r=\"2\"></row>"));
        let prefixed = "<x:row r=\"1\"><x:c r=\"B1\"><x:v>1</x:v></x:c></x:row>";
        assert!(
            put_into(prefixed, &[(1, 1, "a")])
                .starts_with("<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>")
        );
    }

    #[test]
    fn a_row_that_is_not_there_is_an_error() {
        let cell = NewCell { row: 9, column: 1, text: "a".to_owned(), like: 1 };
        assert!(put("<worksheet><sheetData/></worksheet>".as_bytes(), &[cell]).is_err());
    }
}
