//! `.xlsx` → [`Sheet`].

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError, open_workbook};
use chrono::NaiveDate;

use super::hidden;
use super::sheet::{Cell, CellValue, Row, Sheet, Texts};
use crate::diagnostic::{Source, same_unaccented};
use crate::facts::PartialDate;

type Workbook = Xlsx<BufReader<File>>;

/// Why a sheet could not be read.
pub enum XlsxFailure {
    /// No such file, no permission, no workbook.
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
    let mut workbook: Workbook = open_workbook(path)?;
    let name = sheet_name(&workbook, wanted)?;
    let hidden = hidden::columns(path, &name).map_err(XlsxFailure::Unreadable)?;
    let merged = workbook.merge_cells_by_sheet_name(&name)?;
    let mut rows = cells(&mut workbook, &name, |column| hidden.iter().any(|range| range.contains(&column)))?;
    fill_down(&mut rows, &merged);
    Ok(Sheet { source: Arc::clone(source), name: Some(name.into()), rows: into_rows(rows) })
}

fn sheet_name(workbook: &Workbook, wanted: Option<&str>) -> Result<String, XlsxFailure> {
    let sheets = workbook.sheets_metadata();
    let visible = || sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let found = match wanted {
        Some(wanted) => sheets.iter().find(|sheet| same_unaccented(&sheet.name, wanted)),
        None => visible().next(),
    };
    let names = || visible().map(|sheet| sheet.name.clone()).collect();
    found.map(|sheet| sheet.name.clone()).ok_or_else(|| XlsxFailure::NoSheet(names()))
}

/// Cells by row and column, both from 1.
type Cells = BTreeMap<(u32, u32), CellValue>;

fn cells(workbook: &mut Workbook, name: &str, is_hidden: impl Fn(u32) -> bool) -> Result<Cells, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(name)?;
    let shown: Vec<Precision> = reader.styles().iter().map(precision).collect();
    let (mut cells, mut texts) = (Cells::new(), Texts::default());
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let precision = shown.get(style).copied().unwrap_or(Precision::Day);
        if let Some(value) = value(cell.get_value(), precision, &mut texts).filter(|_| !is_hidden(column + 1))
        {
            cells.insert((row + 1, column + 1), value);
        }
    }
    Ok(cells)
}

/// A value merged over several rows counts for each of them.
fn fill_down(cells: &mut Cells, merged: &[Dimensions]) {
    for region in merged {
        let (row, column) = (region.start.0 + 1, region.start.1 + 1);
        let Some(value) = cells.get(&(row, column)).cloned() else { continue };
        for below in row + 1..=region.end.0 + 1 {
            cells.entry((below, column)).or_insert_with(|| value.clone());
        }
    }
}

fn into_rows(cells: Cells) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for ((number, column), value) in cells {
        let cell = Cell { column, value };
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
        DataRef::Bool(answer) => texts.value(if *answer { "co" } else { "khong" }),
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
