//! `.xlsx` → [`Sheet`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError, open_workbook};
use chrono::NaiveDate;

use super::sheet::{Cell, CellValue, Merged, Row, Sheet, Texts};
use super::sheet_part::SheetPart;
use crate::diagnostic::{Source, same_unaccented};
use crate::facts::PartialDate;

type Workbook = Xlsx<BufReader<File>>;

/// Why a sheet could not be read.
pub enum XlsxFailure {
    /// A workbook in an envelope: encrypted, or of the old kind.
    Locked,
    /// No permission, no workbook.
    Unreadable(String),
    /// No sheet of the wanted name; those there are.
    NoSheet(Vec<String>),
}

impl From<XlsxError> for XlsxFailure {
    fn from(error: XlsxError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Reads the sheet called `wanted`, or the first that is not hidden.
pub fn read(path: &Path, source: &Arc<Source>, wanted: Option<&str>) -> Result<Sheet, XlsxFailure> {
    if is_envelope(path) {
        return Err(XlsxFailure::Locked);
    }
    let mut workbook: Workbook = open_workbook(path)?;
    let name = sheet_name(&workbook, wanted)?;
    let mut part = SheetPart::open(path, &name).map_err(XlsxFailure::Unreadable)?;
    let hidden = part.as_mut().map(SheetPart::hidden_columns).transpose();
    let uncalculated = part.as_mut().map(SheetPart::uncalculated).transpose();
    let merged = workbook.merge_cells_by_sheet_name(&name)?;
    let mut cells = cells(&mut workbook, &name)?;
    for reference in uncalculated.map_err(XlsxFailure::Unreadable)?.unwrap_or_default() {
        cells.extend(position(&reference).map(|position| (position, (CellValue::Uncalculated, false))));
    }
    fill_down(&mut cells, &merged);
    Ok(Sheet {
        source: Arc::clone(source),
        rows: into_rows(cells),
        hidden: hidden.map_err(XlsxFailure::Unreadable)?.unwrap_or_default(),
        merged: merged.iter().filter_map(over_columns).collect(),
        others: others(&workbook, &name, wanted),
        name: Some(name.into()),
    })
}

/// Whether the file begins as a compound file does, in which Office locks what it encrypts.
fn is_envelope(path: &Path) -> bool {
    let mut start = [0; 4];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == [0xD0, 0xCF, 0x11, 0xE0]
}

fn sheet_name(workbook: &Workbook, wanted: Option<&str>) -> Result<String, XlsxFailure> {
    let sheets = workbook.sheets_metadata();
    let found = match wanted {
        Some(wanted) => {
            let exact = sheets.iter().find(|sheet| sheet.name == wanted);
            exact.or_else(|| sheets.iter().find(|sheet| same_unaccented(&sheet.name, wanted)))
        }
        None => sheets.iter().find(|sheet| sheet.visible == SheetVisible::Visible),
    };
    found.map(|sheet| sheet.name.clone()).ok_or_else(|| XlsxFailure::NoSheet(visible(workbook)))
}

fn visible(workbook: &Workbook) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    sheets.filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect()
}

/// The sheets that may have been meant where none was named.
fn others(workbook: &Workbook, taken: &str, wanted: Option<&str>) -> Vec<String> {
    match wanted {
        Some(_) => Vec::new(),
        None => visible(workbook).into_iter().filter(|name| name != taken).collect(),
    }
}

/// Cells by row and column, both from 1; and whether they are filled down.
type Cells = BTreeMap<(u32, u32), (CellValue, bool)>;

fn cells(workbook: &mut Workbook, name: &str) -> Result<Cells, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(name)?;
    let shown: Vec<Precision> = reader.styles().iter().map(precision).collect();
    let (mut cells, mut texts) = (Cells::new(), Texts::default());
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let precision = shown.get(style).copied().unwrap_or(Precision::Day);
        if let Some(value) = value(cell.get_value(), precision, &mut texts) {
            cells.insert((row + 1, column + 1), (value, false));
        }
    }
    Ok(cells)
}

/// Row and column of "B7".
fn position(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (column, row) = reference.split_at_checked(letters)?;
    let number = |column: u32, letter: u8| {
        let digit = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
        column.checked_mul(26)?.checked_add(digit)
    };
    Some((row.parse().ok()?, column.bytes().try_fold(0, number)?))
}

/// A value merged over several rows counts for each of them that holds something of its own.
fn fill_down(cells: &mut Cells, merged: &[Dimensions]) {
    let tall: Vec<_> = merged.iter().filter(|region| region.end.0 > region.start.0).collect();
    if tall.is_empty() {
        return;
    }
    let rows: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).collect();
    for region in tall {
        let (row, column) = (region.start.0 + 1, region.start.1 + 1);
        let Some((value, _)) = cells.get(&(row, column)).cloned() else { continue };
        for below in rows.range(row + 1..=region.end.0 + 1) {
            cells.entry((*below, column)).or_insert_with(|| (value.clone(), true));
        }
    }
}

fn over_columns(region: &Dimensions) -> Option<Merged> {
    let (rows, columns) = (region.start.0 + 1..=region.end.0 + 1, region.start.1 + 1..=region.end.1 + 1);
    (columns.end() > columns.start()).then_some(Merged { rows, columns })
}

fn into_rows(cells: Cells) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for ((number, column), (value, filled)) in cells {
        let cell = Cell { column, value, filled };
        match rows.last_mut() {
            Some(row) if row.number == number => row.cells.push(cell),
            _ => rows.push(Row { number, cells: vec![cell] }),
        }
    }
    rows
}

fn value(data: &DataRef<'_>, precision: Precision, texts: &mut Texts) -> Option<CellValue> {
    match data {
        DataRef::Int(number) => Some(CellValue::Number(*number as f64)),
        DataRef::Float(number) => Some(CellValue::Number(*number)),
        DataRef::String(text) | DataRef::DurationIso(text) => texts.value(text),
        DataRef::SharedString(text) => texts.value(text),
        DataRef::Bool(truth) => Some(CellValue::Truth(*truth)),
        DataRef::DateTime(date) => Some(date_value(date, precision)),
        DataRef::DateTimeIso(text) => texts.value(text.split('T').next().unwrap_or_default()),
        DataRef::Error(error) => Some(CellValue::Broken(error.to_string().into())),
        DataRef::Empty => None,
    }
}

/// How exactly a date is shown: "5/2024" typed into a cell is kept as 01/05/2024, shown as month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Precision {
    Day,
    Month,
    Year,
}

/// `mmm-yy`, the built-in format of a month (ECMA-376 Part 1, 18.8.30).
const MONTH_FORMAT: u32 = 17;

fn precision(style: &calamine::Style) -> Precision {
    let Some(format) = &style.number_format else { return Precision::Day };
    if format.format_id == Some(MONTH_FORMAT) {
        return Precision::Month;
    }
    // Quoted words and what stands in brackets (locale, colour) are no date parts.
    let code = format.format_code.to_lowercase();
    let unquoted: String = code.split('"').step_by(2).collect();
    let bare: String = unquoted.split('[').map(|part| part.rsplit(']').next().unwrap_or_default()).collect();
    match (bare.contains('d'), bare.contains('m'), bare.contains('y')) {
        (false, true, true) => Precision::Month,
        (false, false, true) => Precision::Year,
        _ => Precision::Day,
    }
}

fn date_value(date: &ExcelDateTime, precision: Precision) -> CellValue {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(i32::from(year), month.into(), day.into());
    match (date.is_datetime(), day, precision) {
        (true, Some(day), Precision::Day) => CellValue::Date(PartialDate::Day(day)),
        (true, Some(_), Precision::Month) => CellValue::Date(PartialDate::Month { year, month }),
        (true, Some(_), Precision::Year) => CellValue::Date(PartialDate::Year(year)),
        (false, ..) | (true, None, _) => CellValue::Number(date.as_f64()),
    }
}
