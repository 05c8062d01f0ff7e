//! What the records of an `.xlsb` tell that `calamine` does not: hidden rows and columns, what is merged, and the style
//! of each cell ([MS-XLSB], 2.4).

use std::collections::HashMap;
use std::path::Path;

use super::super::sheet::Merged;
use super::marks::{self, Marks};
use super::number_format::NumberFormat;
use super::package::{self, Package};
use super::seen::{Failure, Style};
use crate::diagnostic::limits;
use crate::files::Disk;

/// The marks of every sheet of the workbook at `path`, in their order.
pub fn read(disk: &Disk, path: &Path) -> Result<Vec<Marks>, Failure> {
    let file = disk.open(path).map_err(|error| error.to_string())?;
    let mut package = Package::new(package::open(file)?);
    package.measure()?;
    const WORKBOOK: &str = "xl/workbook.bin";
    let parts = package.related(WORKBOOK)?;
    let workbook = bytes(&mut package, WORKBOOK)?;
    let styles = parts.iter().find(|part| part.is("styles"));
    let styles = styles.map(|part| bytes(&mut package, &part.target)).transpose()?;
    let styles = styles.map(|bytes| read_styles(&bytes)).unwrap_or_default();
    let ids = XlsbRecords(&workbook).filter(|(kind, _)| *kind == BUNDLE_SH);
    let ids: Vec<String> = ids.filter_map(|(_, data)| text(data.get(8..)?)).collect();
    limits::BOOK_SHEETS.check(ids.len())?;
    let sheets = ids.iter().map(|id| {
        let part = parts.iter().find(|part| part.id == *id).ok_or_else(|| format!("no part {id}"))?;
        sheet(&bytes(&mut package, &part.target)?, &styles)
    });
    marks::measured(sheets)
}

fn bytes(package: &mut Package, name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = package.part(name, |part| {
        // Measured before.
        part.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        Ok(())
    })?;
    Ok(read.map(|()| bytes).ok_or_else(|| format!("no part {name}"))?)
}

/// Records: their kinds and what is in them.
struct XlsbRecords<'a>(&'a [u8]);

impl<'a> XlsbRecords<'a> {
    /// A number of seven bits a byte, in no more than `most` bytes; the lowest come first.
    fn number(&mut self, most: u32) -> Option<usize> {
        let mut number = 0;
        for at in 0..most {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= usize::from(byte & 0x7F) << (7 * at);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'a> Iterator for XlsbRecords<'a> {
    type Item = (usize, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = self.number(2)?;
        let length = self.number(4)?;
        let (data, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
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

/// The text that `bytes` begin with: its length and its letters.
fn text(bytes: &[u8]) -> Option<String> {
    let length = usize::try_from(u32_at(bytes, 0)?).ok()?;
    let units = bytes.get(4..)?.chunks_exact(2).take(length).filter_map(|pair| u16_at(pair, 0));
    Some(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
}

/// BrtBundleSh: a sheet in the workbook's list.
const BUNDLE_SH: usize = 156;

/// The styles that cells name by their number.
fn read_styles(bytes: &[u8]) -> Vec<Style> {
    let (mut fonts, mut formats, mut styles) = (Vec::new(), HashMap::new(), Vec::new());
    let mut is_of_cells = false;
    for (kind, data) in XlsbRecords(bytes) {
        match kind {
            // BrtFont: fStrikeout
            43 => fonts.push(u16_at(data, 2).is_some_and(|flags| flags & 0x0008 != 0)),
            // BrtFmt
            44 => {
                let code = data.get(2..).and_then(text);
                formats.extend(u16_at(data, 0).zip(code).map(|(id, code)| (id, NumberFormat::read(&code))));
            }
            // BrtBeginCellXFs, BrtEndCellXFs
            617 => is_of_cells = true,
            618 => is_of_cells = false,
            // BrtXF
            47 if is_of_cells => {
                let format = u16_at(data, 2).unwrap_or_default();
                let font = u16_at(data, 4).and_then(|font| fonts.get(usize::from(font)));
                let built_in = || NumberFormat::built_in(u32::from(format));
                styles.push(Style {
                    format: formats.get(&format).cloned().unwrap_or_else(built_in),
                    is_struck: font.copied().unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    styles
}

/// Rows and columns of a sheet.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// # Errors
/// A row or column that no sheet has: `calamine` ends the sheet there, or takes room for all before it.
fn sheet(bytes: &[u8], styles: &[Style]) -> Result<Marks, Failure> {
    let mut marks = Marks::default();
    let mut row = 0;
    for (kind, data) in XlsbRecords(bytes) {
        let most = match kind {
            0 => Some(ROWS),
            1..=11 => Some(COLUMNS),
            _ => None,
        };
        if most.zip(u32_at(data, 0)).is_some_and(|(most, number)| number >= most) {
            return Err("a row or column that cannot be".to_owned().into());
        }
        record(&mut marks, &mut row, kind, data, styles).unwrap_or_default();
    }
    Ok(marks)
}

/// Takes note of a record below the row read last; none where it is cut short.
fn record(marks: &mut Marks, row: &mut u32, kind: usize, data: &[u8], styles: &[Style]) -> Option<()> {
    let number = |at: usize| u32_at(data, at).and_then(|number| number.checked_add(1));
    match kind {
        // BrtRowHdr: fDyZero
        0 => {
            *row = number(0)?;
            if data.get(11)? & 0x10 != 0 {
                marks.hidden_rows.insert(*row);
            }
        }
        // The cells: BrtCellBlank to BrtFmlaError
        1..=11 => {
            let column = number(0)?;
            marks.cell(*row, column);
            let style = u32_at(data, 4)? & 0x00FF_FFFF;
            marks.style(*row, column, styles.get(usize::try_from(style).ok()?)?);
        }
        // BrtColInfo: fHidden
        60 if u16_at(data, 16)? & 1 != 0 => marks.hidden.push(number(0)?..=number(4)?),
        // BrtMergeCell
        176 => marks.merged.push(Merged { rows: number(0)?..=number(4)?, columns: number(8)?..=number(12)? }),
        _ => {}
    }
    Some(())
}
