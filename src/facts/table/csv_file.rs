//! `.csv` → [`Sheet`]: UTF-8 with or without BOM, columns parted by `;`, `,` or tab.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use super::sheet::{Cell, Row, Sheet, Texts};
use crate::diagnostic::Source;

/// The rows of `text`; `source` names the file.
pub fn read(text: &str, source: &Arc<Source>) -> Result<Sheet, csv::Error> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut rows, mut texts) = (Vec::new(), Texts::default());
    let mut lines = Lines { text, offset: 0, line: 1 };
    for record in reader.records() {
        let record = record?;
        let begin =
            record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        let row = Row { number: lines.of_record(begin), cells: cells(&record, &mut texts) };
        rows.extend(Some(row).filter(|row| !row.cells.is_empty()));
    }
    Ok(Sheet { source: Arc::clone(source), name: None, rows })
}

/// Counts lines up to the records, one after the other.
struct Lines<'a> {
    text: &'a str,
    offset: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the record read from `begin` on: blank lines before it are no records, but rows they are.
    fn of_record(&mut self, begin: usize) -> u32 {
        let rest = self.text.get(begin..).unwrap_or_default();
        let start = begin + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.offset..start).unwrap_or_default();
        self.line += u32::try_from(passed.matches('\n').count()).unwrap_or_default();
        self.offset = start;
        self.line
    }
}

fn cells(record: &StringRecord, texts: &mut Texts) -> Vec<Cell> {
    let cell = |(column, text)| Some(Cell { column, value: texts.value(text)? });
    (1..).zip(record).filter_map(cell).collect()
}

/// The sign that parts columns most often in the first lines; Excel writes `;` where the comma is decimal.
fn delimiter(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().take(20).collect();
    let count = |sign: char| head.iter().map(|line| line.matches(sign).count()).sum::<usize>();
    let [comma, semicolon, tab] = [',', ';', '\t'].map(count);
    if tab > comma.max(semicolon) {
        b'\t'
    } else if semicolon >= comma && semicolon > 0 {
        b';'
    } else {
        b','
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parting_sign_is_found() {
        assert_eq!(delimiter("ten;cap\nA, B;thcs\nC;thcs\n"), b';');
        assert_eq!(delimiter("ten,cap\nA,thcs\n"), b',');
        assert_eq!(delimiter("ten\tcap\nA, B\tthcs\n"), b'\t');
        assert_eq!(delimiter("ten\nA\n"), b',');
    }
}
