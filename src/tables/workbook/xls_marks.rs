//! What the records of an `.xls` tell that `calamine` does not: hidden rows and columns, and the style of each cell
//! ([MS-XLS], 2.4).

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;

use super::marks::{self, Marks};
use super::number_format::NumberFormat;
use super::seen::{Failure, Style};
use crate::diagnostic::limits;
use crate::files::Disk;

/// The marks of every sheet of the workbook at `path`, in their order.
pub fn read(disk: &Disk, path: &Path) -> Result<Vec<Marks>, Failure> {
    let file = disk.open(path).map_err(|error| error.to_string())?;
    let mut package = cfb::CompoundFile::open(file).map_err(|error| error.to_string())?;
    let name = if package.is_stream("Workbook") { "Workbook" } else { "Book" };
    let stream = package.open_stream(name).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    stream.take(limits::BOOK_BYTES.most).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    let globals = Globals::read(&bytes);
    let styles = globals.styles();
    limits::BOOK_SHEETS.check(globals.sheets.len())?;
    let sheet = |start: &usize| sheet(bytes.get(*start..).unwrap_or_default(), &styles);
    marks::measured(globals.sheets.iter().map(|start| Ok(sheet(start))))
}

/// Records: their kinds and what is in them.
struct XlsRecords<'a>(&'a [u8]);

impl<'a> Iterator for XlsRecords<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = u16_at(self.0, 0)?;
        let length = usize::from(u16_at(self.0, 2)?);
        let data = self.0.get(4..4 + length)?;
        self.0 = self.0.get(4 + length..).unwrap_or_default();
        Some((kind, data))
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(pair))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let word: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(word))
}

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
/// The version of Excel 97 to 2003 in a BOF.
const BIFF_8: u16 = 0x0600;

/// What the workbook's own records tell.
#[derive(Default)]
struct Globals {
    /// Where each sheet begins.
    sheets: Vec<usize>,
    fonts: Vec<bool>,
    formats: HashMap<u16, NumberFormat>,
    /// Font and format of each style.
    styles: Vec<(u16, u16)>,
}

impl Globals {
    fn read(bytes: &[u8]) -> Self {
        let mut globals = Self::default();
        let mut is_old = false;
        for (kind, data) in XlsRecords(bytes) {
            match kind {
                BOF => is_old = u16_at(data, 0) != Some(BIFF_8),
                // BoundSheet8
                0x0085 => {
                    globals.sheets.extend(u32_at(data, 0).and_then(|start| usize::try_from(start).ok()))
                }
                // Font: fStrikeOut
                0x0031 => globals.fonts.push(u16_at(data, 2).is_some_and(|flags| flags & 0x0008 != 0)),
                // Format
                0x041E => globals.formats.extend(format(data, is_old)),
                // XF
                0x00E0 => globals.styles.extend(u16_at(data, 0).zip(u16_at(data, 2))),
                EOF => break,
                _ => {}
            }
        }
        globals
    }

    fn styles(&self) -> Vec<Style> {
        let style = |(font, format): &(u16, u16)| {
            // There is no font 4.
            let font = usize::from(if *font > 4 { font - 1 } else { *font });
            let format = self.formats.get(format).cloned();
            let built_in = |(_, format): &(u16, u16)| NumberFormat::built_in(u32::from(*format));
            (self.fonts.get(font).copied().unwrap_or_default(), format, built_in)
        };
        let styles = self.styles.iter().map(|numbers| {
            let (is_struck, format, built_in) = style(numbers);
            Style { format: format.unwrap_or_else(|| built_in(numbers)), is_struck }
        });
        styles.collect()
    }
}

/// Number and code of a format.
fn format(data: &[u8], is_old: bool) -> Option<(u16, NumberFormat)> {
    let id = u16_at(data, 0)?;
    let code = if is_old {
        String::from_utf8_lossy(data.get(3..)?).into_owned()
    } else {
        let is_wide = data.get(4)? & 1 != 0;
        let letters = data.get(5..)?;
        if is_wide {
            let units: Vec<u16> = letters.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
            String::from_utf16_lossy(&units)
        } else {
            letters.iter().copied().map(char::from).collect()
        }
    };
    Some((id, NumberFormat::read(&code)))
}

/// The marks of the sheet whose records `bytes` begins with.
fn sheet(bytes: &[u8], styles: &[Style]) -> Marks {
    let mut marks = Marks::default();
    let mut depth = 0_usize;
    for (kind, data) in XlsRecords(bytes) {
        match kind {
            // Charts in a sheet have records of their own.
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            _ if depth > 1 => {}
            _ => record(&mut marks, kind, data, styles).unwrap_or_default(),
        }
    }
    marks
}

/// Takes note of a record; none where it is cut short.
fn record(marks: &mut Marks, kind: u16, data: &[u8], styles: &[Style]) -> Option<()> {
    let number = |at: usize| u16_at(data, at).map(u32::from);
    match kind {
        // Row: fDyZero
        0x0208 if data.get(12)? & 0x20 != 0 => {
            marks.hidden_rows.insert(number(0)? + 1);
        }
        // ColInfo: fHidden
        0x007D if data.get(8)? & 1 != 0 => marks.hidden.push(number(0)? + 1..=number(2)? + 1),
        // Formula, Label, LabelSst, Number, RK, RString, BoolErr
        0x0006 | 0x0204 | 0x00FD | 0x0203 | 0x027E | 0x00D6 | 0x0205 => {
            let (row, column) = (number(0)? + 1, number(2)? + 1);
            marks.cell(row, column);
            marks.style(row, column, styles.get(usize::from(u16_at(data, 4)?))?);
        }
        // MulRk
        0x00BD => {
            let (row, first) = (number(0)? + 1, number(2)? + 1);
            let cells = data.get(4..)?.chunks_exact(6);
            for (column, cell) in (first..).zip(cells) {
                marks.cell(row, column);
                marks.style(row, column, styles.get(usize::from(u16_at(cell, 0)?))?);
            }
        }
        _ => {}
    }
    Some(())
}
