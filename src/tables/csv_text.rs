//! The records of a `.csv`, counted as a spreadsheet counts its rows. The reader is our own, since the `csv` crate
//! takes all that follows an unclosed quote for one cell, without a word.

use crate::diagnostic::{Excess, limits};

/// The fields of one record; blank lines are records of one blank field.
pub type Record = Vec<String>;

/// The records of `text`, whose fields are parted by `sign`.
///
/// A field that begins with a quote ends with one; a doubled quote in it stands for one. Lines end with LF, CR LF or
/// CR alone, as old programs write them.
pub fn records(text: &str, sign: char) -> Records<'_> {
    Records { reader: CsvReader { text, at: 0, sign }, stopped: None }
}

/// The records of a text from top to bottom, as far as they can be read; the first is row 1.
#[derive(Debug)]
pub struct Records<'a> {
    reader: CsvReader<'a>,
    /// Why they ended before the text did, and the byte offset of the field where they did.
    pub stopped: Option<(Stop, usize)>,
}

/// Why no more records can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A quote opens and never closes: all after it is lost.
    Unclosed,
    /// There is more than limits allow.
    TooMuch(Excess),
}

impl Records<'_> {
    /// The byte offset behind the record read last, with its line end.
    pub fn at(&self) -> usize {
        self.reader.at
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let reader = &mut self.reader;
        if self.stopped.is_some() || reader.at >= reader.text.len() {
            return None;
        }
        let mut record = Record::new();
        loop {
            let opened = reader.at;
            let Some(field) = reader.field() else {
                self.stopped = Some((Stop::Unclosed, opened));
                return None;
            };
            record.push(field);
            if let Err(excess) = check(&record) {
                self.stopped = Some((Stop::TooMuch(excess), opened));
                return None;
            }
            match reader.next() {
                Some(letter) if letter == reader.sign => {}
                Some('\r') => {
                    reader.skip('\n');
                    return Some(record);
                }
                Some(_) | None => return Some(record),
            }
        }
    }
}

/// Refuses a record that is longer than any is, by its last field.
fn check(record: &Record) -> Result<(), Excess> {
    let length = record.last().map_or(0, String::len);
    if length > limits::CELL_LENGTH.most() {
        limits::CELL_LENGTH.check(record.last().map_or(0, |field| field.chars().count()))?;
    }
    limits::FIELDS.check(record.len())
}

#[derive(Debug)]
struct CsvReader<'a> {
    text: &'a str,
    at: usize,
    sign: char,
}

impl CsvReader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    fn skip(&mut self, letter: char) -> bool {
        let found = self.rest().starts_with(letter);
        self.at += if found { letter.len_utf8() } else { 0 };
        found
    }

    /// The field that begins here, up to the sign or line end after it; none if its quote never closes.
    fn field(&mut self) -> Option<String> {
        let mut field = String::new();
        if self.skip('"') {
            loop {
                let length = self.rest().find('"')?;
                field.push_str(self.rest().get(..length).unwrap_or_default());
                self.at += length + 1;
                if !self.skip('"') {
                    break;
                }
                field.push('"');
            }
        }
        let sign = self.sign;
        let length = self.rest().find([sign, '\n', '\r']).unwrap_or(self.rest().len());
        let after = self.rest().get(..length).unwrap_or_default();
        // A stray quote that the next stray one seems to close, rows below.
        if field.contains(['\n', '\r']) && !after.trim().is_empty() {
            return None;
        }
        field.push_str(after);
        self.at += length;
        Some(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut read = records(text, ';');
        let rows = read.by_ref().collect();
        assert_eq!(read.stopped, None, "{text}");
        rows
    }

    #[test]
    fn quotes_and_line_ends_of_all_kinds_are_read() {
        assert_eq!(rows("a;b\nc;\n"), [["a", "b"], ["c", ""]]);
        assert_eq!(rows("a;b\r\nc;d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(rows("a;b\rc;d\r"), [["a", "b"], ["c", "d"]]);
        assert_eq!(rows("\"a;\"\"x\"\"\r\ny\";b\n"), [["a;\"x\"\r\ny", "b"]]);
        assert_eq!(rows("a \"x\";b\n"), [["a \"x\"", "b"]]);
        assert_eq!(rows("\n\na"), [[""], [""], ["a"]]);
        assert!(rows("").is_empty());
    }

    #[test]
    fn a_quote_that_never_closes_is_found_where_it_opens() {
        let mut read = records("a;b\nc;\"d\ne;f\n", ';');
        assert_eq!((read.by_ref().count(), read.stopped), (1, Some((Stop::Unclosed, 6))));
        let mut read = records("a;\"b\nc;d\ne;\"f\n", ';');
        assert_eq!((read.by_ref().count(), read.stopped), (0, Some((Stop::Unclosed, 2))));
    }
}
