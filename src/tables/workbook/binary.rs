//! `.xls` and `.xlsb` through `calamine`.

use std::io::BufReader;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use calamine::{
    Data, Dimensions, ExcelDateTime, Range, Reader, SheetType, SheetVisible, Sheets, Xls, XlsError, Xlsb,
    XlsbError,
};

use super::super::error_values::is_error_value;
use super::super::serial::Epoch;
use super::super::sheet::{CellValue, Merged};
use super::cells::Cells;
use super::marks::Marks;
use super::number_format::{NumberFormat, Precision};
use super::seen::{Failure, SheetEntry, SheetKind, Style, Visibility};
use super::{xls_marks, xlsb_marks};
use crate::files::{Disk, OpenedFile};

fn open(disk: &Disk, path: &Path) -> Result<BufReader<OpenedFile>, Failure> {
    Ok(BufReader::new(disk.open(path).map_err(|error| error.to_string())?))
}

/// An open workbook.
pub struct Binary {
    book: Sheets<BufReader<OpenedFile>>,
    /// What its sheets show besides their values.
    marks: Vec<Marks>,
}

impl Binary {
    /// Opens an `.xls`.
    pub fn xls(disk: &Disk, path: &Path) -> Result<Self, Failure> {
        let marks = xls_marks::read(disk, path)?;
        let file = open(disk, path)?;
        let book: Xls<_> = guarded(|| Xls::new(file))?.map_err(|error| match error {
            XlsError::Password => Failure::Locked,
            error => Failure::Damaged(error.to_string()),
        })?;
        Ok(Self { book: Sheets::Xls(book), marks })
    }

    /// Opens an `.xlsb`.
    pub fn xlsb(disk: &Disk, path: &Path) -> Result<Self, Failure> {
        let marks = xlsb_marks::read(disk, path)?;
        let file = open(disk, path)?;
        let book: Result<Xlsb<_>, XlsbError> = guarded(|| Xlsb::new(file))?;
        let book = book.map_err(|error| error.to_string())?;
        Ok(Self { book: Sheets::Xlsb(book), marks })
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

    /// The cells of the sheet at `index`, which is called `name`.
    pub fn cells(&mut self, index: usize, name: &str) -> Result<Cells, Failure> {
        let epoch = self.epoch();
        let nothing = Marks::default();
        let marks = self.marks.get(index).unwrap_or(&nothing);
        let mut cells = Cells::default();
        if let Sheets::Xls(book) = &self.book {
            let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
            cells.merged.extend(merged.iter().map(region));
        }
        cells.merged.extend(marks.merged.iter().cloned());
        cells.hidden.clone_from(&marks.hidden);
        cells.hidden_rows.clone_from(&marks.hidden_rows);
        match &mut self.book {
            Sheets::Xlsb(book) => guarded(|| one_by_one(book, name, &mut cells, marks, epoch))??,
            book @ (Sheets::Xls(_) | Sheets::Xlsx(_) | Sheets::Ods(_)) => {
                let range = guarded(|| book.worksheet_range(name))?.map_err(|error| error.to_string())?;
                fill(&mut cells, &range, marks, epoch)?;
            }
        }
        Ok(cells)
    }
}

/// What `read` gives. `calamine` stops the whole program at some files that are damaged; that is an error like others.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(read)).map_err(|_| impossible())
}

fn impossible() -> String {
    "a record that cannot be".to_owned()
}

fn region(merged: &Dimensions) -> Merged {
    let (first, last) = (merged.start, merged.end);
    Merged { rows: first.0 + 1..=last.0 + 1, columns: first.1 + 1..=last.1 + 1 }
}

fn fill(cells: &mut Cells, range: &Range<Data>, marks: &Marks, epoch: Epoch) -> Result<(), Failure> {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let at = |start: u32, offset: usize| {
            u32::try_from(offset).ok().and_then(|offset| start.checked_add(offset + 1))
        };
        let place = at(top, row).zip(at(left, column)).ok_or_else(impossible)?;
        put(cells, place, data, marks, epoch)?;
    }
    Ok(())
}

/// Cell by cell: a damaged record may name the last row that there can be, and a range takes room for every row before it.
fn one_by_one(
    book: &mut Xlsb<BufReader<OpenedFile>>,
    name: &str,
    cells: &mut Cells,
    marks: &Marks,
    epoch: Epoch,
) -> Result<(), Failure> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| error.to_string())?;
    while let Some(cell) = reader.next_cell().map_err(|error| error.to_string())? {
        let (row, column) = cell.get_position();
        let place = row.checked_add(1).zip(column.checked_add(1)).ok_or_else(impossible)?;
        put(cells, place, &Data::from(cell.get_value().clone()), marks, epoch)?;
    }
    Ok(())
}

fn put(
    cells: &mut Cells,
    (row, column): (u32, u32),
    data: &Data,
    marks: &Marks,
    epoch: Epoch,
) -> Result<(), Failure> {
    let style = marks.style_of(row, column);
    match value(cells, data, style, epoch) {
        Some(value) => cells.put(row, column, value, style.is_some_and(|style| style.is_struck)),
        None => Ok(()),
    }
}

fn value(cells: &mut Cells, data: &Data, style: Option<&Style>, epoch: Epoch) -> Option<CellValue> {
    let texts = &mut cells.texts;
    let format = style.map_or(NumberFormat::Plain, |style| style.format.clone());
    match data {
        Data::Int(number) => format.value(*number as f64, epoch, texts),
        Data::Float(number) => format.value(*number, epoch, texts),
        Data::DateTime(moment) if style.is_some() => format.value(moment.as_f64(), epoch, texts),
        Data::DateTime(moment) => date(moment).value(moment.as_f64(), epoch, texts),
        Data::String(text) if is_error_value(text) => Some(CellValue::Broken(text.as_str().into())),
        Data::String(text) | Data::DurationIso(text) | Data::DateTimeIso(text) => texts.value(text),
        Data::Bool(truth) => Some(CellValue::Truth(*truth)),
        Data::Error(error) => Some(CellValue::Broken(error.to_string().into())),
        Data::Empty => None,
    }
}

fn date(moment: &ExcelDateTime) -> NumberFormat {
    if moment.is_datetime() { NumberFormat::Date(Precision::Day) } else { NumberFormat::Plain }
}
