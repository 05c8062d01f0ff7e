//! The part of one sheet of an `.xlsx` → its cells (ECMA-376 Part 1, 18.3).

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::super::super::error_values::is_error_value;
use super::super::super::serial::{Epoch, iso_day};
use super::super::super::sheet::CellValue;
use super::super::cells::{Cells, position, region};
use super::super::number_format::{NumberFormat, Precision, without_noise};
use super::super::seen::{Failure, Style};
use super::super::xml::{self, PartReader};
use super::strings::{SharedText, read_rich, unescaped};

/// What a sheet's cells refer to.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'a> {
    /// The workbook's texts.
    pub texts: &'a [SharedText],
    /// The workbook's styles.
    pub styles: &'a [Style],
    /// What day serials count from.
    pub epoch: Epoch,
}

/// The cells of `part`, which is read once; no more than its first `most` rows that hold something.
pub fn read(part: impl BufRead, shared: Shared<'_>, most: usize) -> Result<Cells, Failure> {
    let mut reader = xml::reader(part);
    let mut sheet =
        SheetReading { shared, cells: Cells::default(), row: 0, column: 0, buffers: Buffers::default() };
    let mut buffer = Vec::new();
    while sheet.cells.rows() <= most {
        match xml::next(&mut reader, &mut buffer)? {
            Event::Start(start) => match start.local_name().as_ref() {
                b"c" => {
                    let cell = sheet.open(&start);
                    sheet.cell(cell, &mut reader)?;
                }
                _ => sheet.element(&start)?,
            },
            Event::Empty(start) => match start.local_name().as_ref() {
                b"c" => {
                    sheet.open(&start);
                }
                _ => sheet.element(&start)?,
            },
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(sheet.cells)
}

struct SheetReading<'a> {
    shared: Shared<'a>,
    cells: Cells,
    /// The row and the column read last; a cell without a reference follows the one before it.
    row: u32,
    column: u32,
    buffers: Buffers,
}

/// Room for events, of which a sheet has hundreds of thousands.
#[derive(Default)]
struct Buffers {
    outer: Vec<u8>,
    inner: Vec<u8>,
}

/// A cell as its element begins.
struct Opened {
    row: u32,
    column: u32,
    style: usize,
    kind: CellType,
}

/// The types of cells (18.18.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CellType {
    Number,
    Shared,
    /// The text that a formula gives.
    Result,
    Inline,
    Truth,
    Error,
    Date,
}

impl SheetReading<'_> {
    /// Rows, columns and what is merged.
    fn element(&mut self, element: &BytesStart<'_>) -> Result<(), Failure> {
        match element.local_name().as_ref() {
            b"row" => {
                let number = number(element, "r").filter(|row| *row > 0);
                self.row = number.unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if is_hidden(element, "ht") {
                    self.cells.hidden_rows.insert(self.row);
                }
            }
            b"col" if is_hidden(element, "width") => {
                let ends = number(element, "min").zip(number(element, "max"));
                if let Some((first, last)) = ends {
                    self.cells.hide_columns(first..=last)?;
                }
            }
            b"mergeCell" => {
                let merged = xml::attribute(element, "ref").and_then(|reference| region(&reference));
                if let Some(merged) = merged {
                    self.cells.merge(merged)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Opened {
        let mut opened = Opened { row: self.row, column: 0, style: 0, kind: CellType::Number };
        let mut place = None;
        for attribute in element.attributes().with_checks(false).map_while(Result::ok) {
            let value = std::str::from_utf8(&attribute.value).unwrap_or_default();
            match attribute.key.as_ref() {
                b"r" => place = position(value),
                b"s" => opened.style = value.parse().unwrap_or_default(),
                b"t" => opened.kind = CellType::of(value),
                _ => {}
            }
        }
        let (row, column) = place.unwrap_or((self.row.max(1), self.column.saturating_add(1)));
        (self.row, self.column) = (row, column);
        Opened { row, column, ..opened }
    }

    /// Reads the cell `opened` up to its end.
    fn cell<R: BufRead>(&mut self, opened: Opened, reader: &mut PartReader<R>) -> Result<(), Failure> {
        let (mut value, mut has_formula, mut is_struck) = (String::new(), false, false);
        let Buffers { outer, inner } = &mut self.buffers;
        loop {
            match xml::next(reader, outer)? {
                Event::Start(start) => match start.local_name().as_ref() {
                    b"v" if opened.kind != CellType::Inline => xml::read_text(reader, inner, &mut value)?,
                    b"is" => {
                        let text = read_rich(reader)?;
                        is_struck |= text.is_struck;
                        value = text.words;
                    }
                    name => {
                        has_formula |= name == b"f";
                        xml::skip(reader, inner)?;
                    }
                },
                Event::Empty(start) => has_formula |= start.local_name().as_ref() == b"f",
                Event::End(_) => break,
                Event::Eof => return Err("unexpected end of a cell".into()),
                _ => {}
            }
        }
        // The result "" is saved as a text of no letters.
        if has_formula && value.is_empty() && opened.kind != CellType::Result {
            return self.cells.put(opened.row, opened.column, CellValue::Uncalculated, false);
        }
        let style = self.shared.styles.get(opened.style);
        is_struck |= style.is_some_and(|style| style.is_struck);
        let format = style.map_or(&NumberFormat::Plain, |style| &style.format);
        let Some((value, in_part)) = self.value(opened.kind, &value, has_formula, format) else {
            return Ok(());
        };
        self.cells.put(opened.row, opened.column, value, is_struck || in_part)
    }

    /// What a cell holds, and whether a part of it is struck through.
    fn value(
        &mut self,
        kind: CellType,
        written: &str,
        has_formula: bool,
        format: &NumberFormat,
    ) -> Option<(CellValue, bool)> {
        let trimmed = written.trim();
        let value = match kind {
            CellType::Shared => {
                let text = trimmed.parse::<usize>().ok().and_then(|index| self.shared.texts.get(index))?;
                return Some((CellValue::Text(text.words.clone()?), text.is_struck));
            }
            CellType::Error if !trimmed.is_empty() => CellValue::Broken(trimmed.into()),
            CellType::Truth => match trimmed {
                "0" | "false" | "FALSE" => CellValue::Truth(false),
                "1" | "true" | "TRUE" => CellValue::Truth(true),
                _ => self.cells.texts.value(written)?,
            },
            CellType::Result if has_formula && is_error_value(trimmed) => CellValue::Broken(trimmed.into()),
            CellType::Result | CellType::Inline | CellType::Error => {
                self.cells.texts.value(&unescaped(written))?
            }
            CellType::Date => match iso_day(trimmed) {
                Some(day) => CellValue::Date(format_precision(format).of(day)),
                None => self.cells.texts.value(written)?,
            },
            CellType::Number => match trimmed.parse::<f64>().ok().filter(|number| number.is_finite()) {
                Some(number) => format.value(number, self.shared.epoch, &mut self.cells.texts)?,
                None => self.cells.texts.value(&unescaped(written))?,
            },
        };
        Some((value, false))
    }
}

impl CellType {
    fn of(written: &str) -> Self {
        match written {
            "s" => Self::Shared,
            "str" => Self::Result,
            "inlineStr" | "is" => Self::Inline,
            "b" => Self::Truth,
            "e" => Self::Error,
            "d" => Self::Date,
            // "n", and what no program writes.
            _ => Self::Number,
        }
    }
}

fn format_precision(format: &NumberFormat) -> Precision {
    match format {
        NumberFormat::Date(precision) => *precision,
        NumberFormat::Plain | NumberFormat::Digits(_) => Precision::Day,
    }
}

/// Less than this nobody reads: points of a row's height, characters of a column's width.
const READABLE: f64 = 1.0;

/// Whether a row or column is hidden, or too thin to be read by its height or width, the attribute `size`.
fn is_hidden(element: &BytesStart<'_>, size: &str) -> bool {
    xml::truth(element, "hidden").unwrap_or_default()
        || xml::attribute(element, size)
            .and_then(|size| size.parse::<f64>().ok())
            .is_some_and(|size| without_noise(size) < READABLE)
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    xml::attribute(element, name)?.trim().parse().ok()
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Source;
    use crate::tables::sheet::Sheet;

    fn sheet(cells: &str, epoch: Epoch) -> Sheet {
        let text = |words: &str| SharedText { words: Some(words.into()), is_struck: false };
        let style = |code: &str| Style { format: NumberFormat::read(code), is_struck: code == "General" };
        let styles =
            [Style::default(), style("dd/mm/yyyy"), style("mm/yyyy"), style("00000"), style("General")];
        let shared = Shared { texts: &[text("một"), text("hai")], styles: &styles, epoch };
        let part = format!("<worksheet>{cells}</worksheet>");
        let source = Arc::new(Source { name: String::new(), text: String::new() });
        read(part.as_bytes(), shared, usize::MAX).unwrap().into_sheet(&source, "A", epoch).unwrap()
    }

    fn shown(cells: &str) -> Vec<String> {
        let sheet = sheet(&format!("<sheetData><row r=\"1\">{cells}</row></sheetData>"), Epoch::Of1900);
        let cells = sheet.rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| format!("{}{:?}", cell.column, cell.value)).collect()
    }

    #[test]
    fn cells_of_every_type_are_read() {
        for (cell, expected) in [
            ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "1Text(\"hai\")"),
            (
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b &lt;</t></r></is></c>",
                "1Text(\"ab <\")",
            ),
            ("<c r=\"A1\" t=\"str\"><f>X</f><v>a_x000D_</v></c>", "1Text(\"a\")"),
            ("<c r=\"A1\" t=\"str\"><f>X</f><v>#CALC!</v></c>", "1Broken(\"#CALC!\")"),
            ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "1Truth(true)"),
            ("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c>", "1Broken(\"#SPILL!\")"),
            ("<c r=\"A1\" t=\"e\"><f>X</f><v>#CONNECT!</v></c>", "1Broken(\"#CONNECT!\")"),
            ("<c r=\"A1\" t=\"d\" s=\"1\"><v>2022-03-15T00:00:00</v></c>", "1Date(Day(2022-03-15))"),
            ("<c r=\"A1\" t=\"d\" s=\"2\"><v>2022-03-15</v></c>", "1Date(Month { year: 2022, month: 3 })"),
            ("<c r=\"A1\" t=\"d\"><v>2022-03-15T23:59:59.9999</v></c>", "1Date(Day(2022-03-16))"),
            ("<c r=\"A1\" t=\"n\"><v>15127.000000000002</v></c>", "1Number(15127.0)"),
            ("<c r=\"A1\" s=\"1\"><v>44926.9999999</v></c>", "1Date(Day(2023-01-01))"),
            ("<c r=\"A1\" s=\"3\"><v>127</v></c>", "1Text(\"00127\")"),
            ("<c r=\"A1\"><v>nan</v></c>", "1Text(\"nan\")"),
            ("<c r=\"C1\"><f>A1</f><v></v></c>", "3Uncalculated"),
            ("<c r=\"C1\"><f t=\"shared\" si=\"0\"/><v/></c>", "3Uncalculated"),
            ("<c r=\"C1\"><v>1</v><extLst><ext>2</ext></extLst></c>", "3Number(1.0)"),
        ] {
            assert_eq!(shown(cell), [expected], "{cell}");
        }
        for cell in [
            "<c r=\"A1\" t=\"str\"><f>X</f><v></v></c>",
            "<c r=\"A1\" s=\"1\"/>",
            "<c r=\"A1\"><v></v></c>",
            "<c t=\"s\"><v>9</v></c>",
        ] {
            assert!(shown(cell).is_empty(), "{cell}");
        }
    }

    #[test]
    fn cells_and_rows_without_references_follow_each_other() {
        let rows = "<sheetData><row><c><v>1</v></c><c/><c><f>A1</f></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>";
        let sheet = sheet(rows, Epoch::Of1900);
        let cells = sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell.column)));
        assert_eq!(cells.collect::<Vec<_>>(), [(1, 1), (1, 3), (5, 3), (5, 4), (6, 1)]);
    }

    #[test]
    fn what_is_hidden_struck_or_merged_is_known() {
        let sheet = sheet(
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0.3\" customWidth=\"1\"/></cols>\
             <sheetData><row r=\"1\" hidden=\"true\"><c r=\"A1\" s=\"4\"><v>1</v></c></row><row r=\"2\" ht=\"0.1\"><c><v>1</v></c></row>\
             <row r=\"3\" hidden=\"0\"><c r=\"A3\"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>",
            Epoch::Of1904,
        );
        assert_eq!(sheet.hidden, [2..=3, 5..=5]);
        assert_eq!(sheet.hidden_rows.into_iter().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(sheet.struck.into_iter().collect::<Vec<_>>(), [(1, 1)]);
        assert_eq!(sheet.merged.len(), 1);
        assert_eq!(sheet.epoch, Epoch::Of1904);
    }
}
