//! Lists as files of every format: the least that makes one, written by nothing that reads them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Sheets with their names, and rows of texts; blank ones are no cells.
pub type Sheets = [(String, Vec<Vec<String>>)];

/// Cells that are merged into one: first row and column, last row and column, from 0.
#[derive(Debug, Clone, Copy)]
pub struct Region(pub u16, pub u16, pub u16, pub u16);

impl Region {
    fn begins_at(self, row: u16, column: u16) -> bool {
        (self.0, self.1) == (row, column)
    }

    fn holds(self, row: u16, column: u16) -> bool {
        (self.0..=self.2).contains(&row) && (self.1..=self.3).contains(&column)
    }
}

/// What is merged in each of the sheets; in those that are not named nothing is.
pub type Merges = [Vec<Region>];

fn merged(merges: &Merges, sheet: usize) -> &[Region] {
    merges.get(sheet).map(Vec::as_slice).unwrap_or_default()
}

/// Endings of the formats that [`bytes`] writes.
pub const ENDINGS: [&str; 4] = ["xlsx", "xls", "xlsb", "ods"];

/// `sheets` as the file with this ending.
pub fn bytes(ending: &str, sheets: &Sheets, merges: &Merges) -> Vec<u8> {
    match ending {
        "xlsx" => xlsx(sheets, merges),
        "xls" => xls(sheets, merges, &[]),
        "xlsb" => xlsb(sheets, merges, None),
        "ods" => ods(sheets, merges, ""),
        other => panic!("{other}"),
    }
}

/// Row and column of each text, from 0.
fn cells(rows: &[Vec<String>]) -> impl Iterator<Item = (u16, u16, &str)> {
    let cells = (0..)
        .zip(rows)
        .flat_map(|(row, cells)| (0..).zip(cells).map(move |(column, text)| (row, column, text)));
    cells.filter(|(.., text)| !text.is_empty()).map(|(row, column, text)| (row, column, text.as_str()))
}

fn xlsx(sheets: &Sheets, merges: &Merges) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (number, (name, rows)) in sheets.iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, column, text) in cells(rows) {
            sheet.write(row.into(), column, text).unwrap();
        }
        for Region(top, left, bottom, right) in merged(merges, number).iter().copied() {
            let text = &rows[usize::from(top)][usize::from(left)];
            let plain = rust_xlsxwriter::Format::new();
            sheet.merge_range(top.into(), left, bottom.into(), right, text, &plain).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet; `encryption` stands in its manifest.
pub fn ods(sheets: &Sheets, merges: &Merges, encryption: &str) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let mut content = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>",
    );
    for (number, (name, rows)) in sheets.iter().enumerate() {
        content += &format!("<table:table table:name=\"{}\">", escaped(name));
        let regions = merged(merges, number);
        for (row, cells) in (0u16..).zip(rows) {
            content += "<table:table-row>";
            let covered = regions.iter().filter(|region| (region.0..=region.2).contains(&row));
            let width = covered.map(|region| usize::from(region.3) + 1).chain([cells.len()]).max().unwrap();
            for column in 0..u16::try_from(width).unwrap() {
                let text = cells.get(usize::from(column)).map_or("", String::as_str);
                let spans = regions.iter().find(|region| region.begins_at(row, column)).map(|region| {
                    format!(
                        " table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"",
                        region.3 - region.1 + 1,
                        region.2 - region.0 + 1
                    )
                });
                let is_covered = spans.is_none() && regions.iter().any(|region| region.holds(row, column));
                content += &match (text, is_covered) {
                    (_, true) => "<table:covered-table-cell/>".to_owned(),
                    ("", false) => "<table:table-cell/>".to_owned(),
                    (text, false) => format!(
                        "<table:table-cell{} office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                        spans.unwrap_or_default(),
                        escaped(text)
                    ),
                };
            }
            // No row is without a cell.
            content += "<table:table-cell/></table:table-row>";
        }
        content += "</table:table>";
    }
    content += "</office:spreadsheet></office:body></office:document-content>";
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{mime}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">{encryption}</manifest:file-entry>\
         </manifest:manifest>"
    );
    zip(&[
        ("mimetype".to_owned(), mime.into()),
        ("META-INF/manifest.xml".to_owned(), manifest.into_bytes()),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

/// Letters of two bytes each.
fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A workbook of Excel 97 to 2003 ([MS-XLS]); `first` are records that stand first in it.
pub fn xls(sheets: &Sheets, merges: &Merges, first: &[(u16, Vec<u8>)]) -> Vec<u8> {
    const BOF: u16 = 0x0809;
    const EOF: u16 = 0x000A;
    const BOUND_SHEET: u16 = 0x0085;
    const LABEL: u16 = 0x0204;
    const MERGED: u16 = 0x00E5;
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), length.to_le_bytes().as_slice(), data].concat()
    };
    let begin = |substream: u16| {
        let words = [0x0600, substream, 0x0DBB, 0x07CC, 0, 0, 6, 0];
        record(BOF, &words.map(u16::to_le_bytes).concat())
    };
    let bound = |offset: usize, name: &str| {
        let offset = u32::try_from(offset).unwrap().to_le_bytes();
        let length = u8::try_from(name.encode_utf16().count()).unwrap();
        record(BOUND_SHEET, &[&offset, [0, 0, length, 1].as_slice(), &wide(name)].concat())
    };
    let streams: Vec<Vec<u8>> = sheets
        .iter()
        .enumerate()
        .map(|(number, (_, rows))| {
            let mut stream = begin(0x0010);
            for (row, column, text) in cells(rows) {
                let length = u16::try_from(text.encode_utf16().count()).unwrap();
                let head = [row, column, 0, length].map(u16::to_le_bytes).concat();
                stream.extend(record(LABEL, &[head.as_slice(), &[1], &wide(text)].concat()));
            }
            let regions = merged(merges, number);
            if !regions.is_empty() {
                let sides = regions.iter().flat_map(|region| [region.0, region.2, region.1, region.3]);
                let words = [u16::try_from(regions.len()).unwrap()].into_iter().chain(sides);
                let data: Vec<u8> = words.flat_map(u16::to_le_bytes).collect();
                stream.extend(record(MERGED, &data));
            }
            stream.extend(record(EOF, &[]));
            stream
        })
        .collect();
    let mut head = begin(0x0005);
    head.extend(first.iter().flat_map(|(kind, data)| record(*kind, data)));
    let bounds: usize = sheets.iter().map(|(name, _)| bound(0, name).len()).sum();
    let mut offset = head.len() + bounds + record(EOF, &[]).len();
    for ((name, _), stream) in sheets.iter().zip(&streams) {
        head.extend(bound(offset, name));
        offset += stream.len();
    }
    head.extend(record(EOF, &[]));
    head.extend(streams.into_iter().flatten());
    // What is shorter is kept elsewhere in a compound file, which some readers do not look at.
    head.resize(head.len().max(4096), 0);
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream("Workbook").unwrap().write_all(&head).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A workbook of binary parts ([MS-XLSB]).
///
/// With `far`, every row below the first says that it has this number, as a damaged file may.
pub fn xlsb(sheets: &Sheets, merges: &Merges, far: Option<u32>) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let mut bytes = match u8::try_from(kind) {
            Ok(kind) if kind < 0x80 => vec![kind],
            _ => vec![u8::try_from(kind & 0x7F).unwrap() | 0x80, u8::try_from(kind >> 7).unwrap()],
        };
        let mut length = data.len();
        loop {
            let low = u8::try_from(length & 0x7F).unwrap();
            length >>= 7;
            bytes.push(if length > 0 { low | 0x80 } else { low });
            if length == 0 {
                break;
            }
        }
        bytes.extend(data);
        bytes
    };
    let text = |text: &str| {
        let length = u32::try_from(text.encode_utf16().count()).unwrap();
        [length.to_le_bytes().as_slice(), &wide(text)].concat()
    };
    let numbers =
        |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
    let xml = |text: &str| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}").into_bytes();
    let relations = |all: &str| {
        xml(&format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        ))
    };
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut book, mut related, mut parts) = (record(131, &[]), String::new(), Vec::new());
    book.extend(record(143, &[]));
    for (number, (name, rows)) in (1_u32..).zip(sheets) {
        let id = format!("rId{number}");
        book.extend(record(156, &[numbers(&[0, number]), text(&id), text(name)].concat()));
        related += &format!(
            "<Relationship Id=\"{id}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{number}.bin\"/>"
        );
        let last = u32::try_from(rows.len()).unwrap();
        let mut sheet =
            [record(129, &[]), record(148, &numbers(&[0, last, 0, 64])), record(145, &[])].concat();
        let mut open = None;
        for (row, column, words) in cells(rows) {
            if open != Some(row) {
                open = Some(row);
                let said = far.filter(|_| row > 0).unwrap_or(row.into());
                sheet.extend(record(0, &[numbers(&[said, 0]), vec![0; 9]].concat()));
            }
            sheet.extend(record(6, &[numbers(&[column.into(), 0]), text(words)].concat()));
        }
        sheet.extend(record(146, &[]));
        let regions = merged(merges, parts.len());
        if !regions.is_empty() {
            sheet.extend(record(177, &numbers(&[u32::try_from(regions.len()).unwrap()])));
            for region in regions {
                let sides = [region.0, region.2, region.1, region.3].map(u32::from);
                sheet.extend(record(176, &numbers(&sides)));
            }
            sheet.extend(record(178, &[]));
        }
        sheet.extend(record(130, &[]));
        parts.push((format!("xl/worksheets/sheet{number}.bin"), sheet));
    }
    book.extend([record(144, &[]), record(132, &[])].concat());
    let root =
        format!("<Relationship Id=\"rId1\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.bin\"/>");
    parts.extend([
        ("_rels/.rels".to_owned(), relations(&root)),
        ("xl/workbook.bin".to_owned(), book),
        ("xl/_rels/workbook.bin.rels".to_owned(), relations(&related)),
        (
            "[Content_Types].xml".to_owned(),
            xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ),
    ]);
    zip(&parts)
}
