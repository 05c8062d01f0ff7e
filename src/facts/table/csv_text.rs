//! The records of a `.csv`, counted as a spreadsheet counts its rows.

/// The fields of one record; blank lines are records of one blank field.
pub type Record = Vec<String>;

/// All records of a text, or as many as could be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Records {
    /// From top to bottom: the first is row 1.
    pub rows: Vec<Record>,
    /// Byte offset of a quote that opens and never closes: all after it is lost.
    pub unclosed: Option<usize>,
}

/// Reads up to `most` records of `text`, whose fields are parted by `sign`.
///
/// A field that begins with a quote ends with one; a doubled quote in it stands for one. Lines end with LF, CR LF or
/// CR alone, as old programs write them.
pub fn records(text: &str, sign: char, most: usize) -> Records {
    let mut reader = Reader { text, at: 0, sign };
    let mut rows = Vec::new();
    while reader.at < text.len() && rows.len() < most {
        let mut record = Record::new();
        loop {
            let opened = reader.at;
            let Some(field) = reader.field() else { return Records { rows, unclosed: Some(opened) } };
            record.push(field);
            match reader.next() {
                Some(letter) if letter == sign => {}
                Some('\r') => {
                    reader.skip('\n');
                    break;
                }
                Some(_) | None => break,
            }
        }
        rows.push(record);
    }
    Records { rows, unclosed: None }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    sign: char,
}

impl Reader<'_> {
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
        if field.contains('\n') && !after.trim().is_empty() {
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
        let read = records(text, ';', usize::MAX);
        assert_eq!(read.unclosed, None, "{text}");
        read.rows
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
        let read = records("a;b\nc;\"d\ne;f\n", ';', usize::MAX);
        assert_eq!((read.rows.len(), read.unclosed), (1, Some(6)));
        assert_eq!(records("a;\"b\nc;d\ne;\"f\n", ';', usize::MAX).unclosed, Some(2));
    }
}
