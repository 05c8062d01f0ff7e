//! A text → [`Sheet`]: columns parted by `;`, `,` or tab.

use std::sync::Arc;

use super::csv_text::{Record, Stop, records};
use super::error_values::{is_error_value, is_too_narrow};
use super::sheet::{Cell, CellValue, Row, Sheet, Texts};
use crate::diagnostic::{Diagnostic, Excess, Place, Source, limits, rules};

/// Signs that part columns; the last is taken where nothing else tells: Excel writes it where the comma is decimal.
const SIGNS: [char; 3] = ['\t', ',', ';'];
/// A sign is chosen by so many first records.
const HEAD: usize = 40;

/// The rows of `file`; `source` names it. Columns are parted by the sign with which `score`, which tells how much of
/// a sheet's header is understood, is highest: titles and lists hold commas and semicolons too.
pub fn read(
    file: &Arc<Source>,
    source: &Arc<Source>,
    score: impl Fn(&Sheet) -> usize,
) -> Result<Sheet, Diagnostic> {
    let (declared, text) = declared_sign(&file.text);
    let sheet = |rows| Sheet::plain(source, rows);
    let sign = declared.unwrap_or_else(|| {
        let head = |sign: &char| {
            // What is too much is told of the sign that is chosen.
            let rows = rows(records(text, *sign).take(HEAD)).unwrap_or_default();
            score(&sheet(rows))
        };
        let best = SIGNS.into_iter().max_by_key(|sign| (head(sign), count(text, *sign)));
        best.unwrap_or(',')
    });
    let mut read = records(text, sign);
    let rows = rows(read.by_ref()).map_err(|excess| {
        excess.finding_in(&format!("bảng `{}`", file.name)).at(&Place::file(file.name.clone()))
    })?;
    let before = file.text.len() - text.len();
    match read.stopped {
        Some((Stop::Unclosed, offset)) => Err(unclosed(file, before + offset)),
        Some((Stop::TooMuch(excess), offset)) => Err(excess.finding().at(&line_from(file, before + offset))),
        None => Ok(Sheet { sign: Some(sign), ..sheet(rows) }),
    }
}

/// The sign of the line `sep=;`, which Excel writes and takes for no row, and what follows the line.
pub fn declared_sign(text: &str) -> (Option<char>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim().trim_matches('"');
    let sign = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    match sign.map(|sign| sign.chars().next().unwrap_or('\t')) {
        Some(sign) => (Some(sign), rest),
        None => (None, text),
    }
}

/// How often `sign` stands in the first lines.
fn count(text: &str, sign: char) -> usize {
    text.lines().take(HEAD).map(|line| line.matches(sign).count()).sum()
}

fn unclosed(file: &Arc<Source>, offset: usize) -> Diagnostic {
    Diagnostic::new(
        &rules::NHAY_CHUA_DONG,
        "dấu nháy kép mở ở đây mà không đóng: các hàng sau đó không đọc được",
    )
    .at(&line_from(file, offset))
    .hint("xóa dấu nháy kép này, hoặc thêm dấu đóng ở cuối ô")
}

/// The rest of the line in which `offset` lies.
fn line_from(file: &Arc<Source>, offset: usize) -> Place {
    let line = file.text.get(offset..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    Place::new(file, offset..offset + line.len())
}

fn rows(records: impl Iterator<Item = Record>) -> Result<Vec<Row>, Excess> {
    let (mut texts, mut rows, mut count) = (Texts::default(), Vec::new(), 0);
    for (number, record) in (1..).zip(records) {
        let row = Row::new(number, cells(&record, &mut texts));
        if row.cells.is_empty() {
            continue;
        }
        count += row.cells.len();
        limits::COLUMNS.check(row.cells.len())?;
        rows.push(row);
        if rows.len() > limits::ROWS.most() {
            return Err(limits::ROWS.exceeded());
        }
        if count > limits::CELLS.most() {
            return Err(limits::CELLS.exceeded());
        }
    }
    Ok(rows)
}

fn cells(record: &Record, texts: &mut Texts) -> Vec<Cell> {
    let cell =
        |(column, text): (u32, &String)| Some(Cell { column, value: value(text, texts)?, filled: false });
    // There may be hundreds of thousands of rows: no more room than they need, and none that would be given back.
    let mut cells = Vec::with_capacity(record.iter().filter(|text| !text.is_empty()).count());
    cells.extend((1..).zip(record).filter_map(cell));
    cells
}

fn value(text: &str, texts: &mut Texts) -> Option<CellValue> {
    let written = text.trim();
    if is_error_value(written) || is_too_narrow(written) {
        return Some(CellValue::Broken(written.into()));
    }
    texts.value(text)
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Result<Vec<(u32, Vec<String>)>, Diagnostic> {
        let source = |text: &str| Arc::new(Source { name: "a.csv".into(), text: text.into() });
        let known = |sheet: &Sheet| {
            let texts = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.value.text());
            texts.filter(|text| ["ten", "cap"].contains(&text.as_ref())).count()
        };
        let sheet = read(&source(text), &source(""), known)?;
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.value.text().into_owned()).collect();
        Ok(sheet.rows.iter().map(|row| (row.number, texts(row))).collect())
    }

    #[test]
    fn the_parting_sign_is_that_of_the_header() {
        for text in [
            "ten;cap\na,b,c,d;e",
            "ten,cap\n\"a,b,c,d\",e",
            "ten\tcap\na,b,c,d\te",
            "X, Y, Z, T, U\nten;cap\na,b,c,d;e",
            "ten,cap\na;b;c;d,e",
            "\"sep=,\"\nten,cap",
        ] {
            let rows = read_all(text).unwrap();
            assert!(rows.iter().any(|(_, cells)| *cells == ["ten", "cap"]), "{text}: {rows:?}");
        }
        assert_eq!(read_all("x;y\nz;t\n").unwrap()[0].1, ["x", "y"]);
        assert_eq!(read_all("ten\nA\n").unwrap().len(), 2);
    }

    #[test]
    fn rows_are_counted_as_spreadsheets_count_them() {
        let rows = read_all("sep=;\r\nten;cap\r\n\r\n\"a\r\nb\";c\r\nd;e\r\n").unwrap();
        assert_eq!(rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 3, 4]);
    }

    #[test]
    fn an_unclosed_quote_is_an_error_at_its_line() {
        let found = read_all("sep=;\nten;cap\na;\"b\nc;d\n").unwrap_err();
        let place = found.place.clone().unwrap();
        assert_eq!((found.rule(), place.line(), place.column()), ("nhay-chua-dong", 3, 3));
    }

    #[test]
    fn failed_formulas_are_no_texts() {
        assert_eq!(value(" #N/A ", &mut Texts::default()), Some(CellValue::Broken("#N/A".into())));
    }
}
