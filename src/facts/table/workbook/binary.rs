//! `.xls`, `.xlsb` and `.ods` through `calamine`.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use calamine::{
    Data, Dimensions, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Sheets, Xls,
    XlsError, Xlsb, open_workbook,
};

use super::super::error_values::is_error_value;
use super::super::serial::Epoch;
use super::super::sheet::{CellValue, Merged};
use super::cells::Cells;
use super::number_format::{NumberFormat, Precision};
use super::{Failure, SheetEntry, SheetKind, Visibility};

/// An open workbook.
pub struct Binary {
    book: Sheets<BufReader<File>>,
}

impl Binary {
    /// Opens an `.xls`.
    pub fn xls(path: &Path) -> Result<Self, Failure> {
        let book: Xls<_> = open_workbook(path).map_err(|error| match error {
            XlsError::Password => Failure::Locked,
            error => Failure::Damaged(error.to_string()),
        })?;
        Ok(Self { book: Sheets::Xls(book) })
    }

    /// Opens an `.xlsb`.
    pub fn xlsb(path: &Path) -> Result<Self, Failure> {
        let book: Xlsb<_> = open_workbook(path).map_err(|error: calamine::XlsbError| error.to_string())?;
        Ok(Self { book: Sheets::Xlsb(book) })
    }

    /// Opens an `.ods`.
    pub fn ods(path: &Path) -> Result<Self, Failure> {
        let book: Ods<_> = open_workbook(path).map_err(|error| match error {
            OdsError::Password => Failure::Locked,
            error => Failure::Damaged(error.to_string()),
        })?;
        Ok(Self { book: Sheets::Ods(book) })
    }

    /// Its sheets, in their order.
    pub fn sheets(&self) -> Vec<SheetEntry> {
        let entry = |sheet: &calamine::Sheet| SheetEntry {
            name: sheet.name.clone(),
            visibility: match sheet.visible {
                SheetVisible::Visible => Visibility::Visible,
                SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
            },
            kind: match sheet.typ {
                SheetType::WorkSheet => SheetKind::Cells,
                SheetType::DialogSheet | SheetType::MacroSheet | SheetType::ChartSheet | SheetType::Vba => {
                    SheetKind::Other
                }
            },
        };
        self.book.sheets_metadata().iter().map(entry).collect()
    }

    /// What day serials count from.
    pub fn epoch(&self) -> Epoch {
        let of_1904 = match &self.book {
            Sheets::Xls(book) => book.has_1904_epoch(),
            Sheets::Xlsb(book) => book.has_1904_epoch(),
            Sheets::Xlsx(book) => book.has_1904_epoch(),
            Sheets::Ods(_) => false,
        };
        if of_1904 { Epoch::Of1904 } else { Epoch::Of1900 }
    }

    /// The cells of the sheet called `name`.
    pub fn cells(&mut self, name: &str) -> Result<Cells, String> {
        let range = self.book.worksheet_range(name).map_err(|error| error.to_string())?;
        let merged = match &self.book {
            Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
            Sheets::Xlsb(_) | Sheets::Xlsx(_) | Sheets::Ods(_) => Vec::new(),
        };
        let mut cells = Cells::default();
        cells.merged.extend(merged.iter().map(region));
        fill(&mut cells, &range, self.epoch())?;
        Ok(cells)
    }
}

fn region(merged: &Dimensions) -> Merged {
    let (first, last) = (merged.start, merged.end);
    Merged { rows: first.0 + 1..=last.0 + 1, columns: first.1 + 1..=last.1 + 1 }
}

fn fill(cells: &mut Cells, range: &Range<Data>, epoch: Epoch) -> Result<(), String> {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let at = |start: u32, offset: usize| {
            u32::try_from(offset).ok().and_then(|offset| start.checked_add(offset + 1))
        };
        let Some((row, column)) = at(top, row).zip(at(left, column)) else { continue };
        if let Some(value) = value(cells, data, epoch) {
            cells.put(row, column, value, false)?;
        }
    }
    Ok(())
}

fn value(cells: &mut Cells, data: &Data, epoch: Epoch) -> Option<CellValue> {
    let texts = &mut cells.texts;
    match data {
        Data::Int(number) => NumberFormat::Plain.value(*number as f64, epoch, texts),
        Data::Float(number) => NumberFormat::Plain.value(*number, epoch, texts),
        Data::String(text) if is_error_value(text) => Some(CellValue::Broken(text.as_str().into())),
        Data::String(text) | Data::DurationIso(text) => texts.value(text),
        Data::DateTimeIso(text) => texts.value(text.split('T').next().unwrap_or_default()),
        Data::Bool(truth) => Some(CellValue::Truth(*truth)),
        Data::DateTime(moment) => date(moment).value(moment.as_f64(), epoch, texts),
        Data::Error(error) => Some(CellValue::Broken(error.to_string().into())),
        Data::Empty => None,
    }
}

fn date(moment: &ExcelDateTime) -> NumberFormat {
    if moment.is_datetime() { NumberFormat::Date(Precision::Day) } else { NumberFormat::Plain }
}
