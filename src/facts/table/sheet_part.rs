//! What a sheet's part of an `.xlsx` tells that calamine does not: hidden columns (ECMA-376 Part 1, 18.3.1.13) and
//! formulas whose results were never saved (18.3.1.40).

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::RangeInclusive;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

type Package = ZipArchive<BufReader<File>>;

/// The part of one sheet.
pub struct SheetPart {
    package: Package,
    part: String,
}

impl SheetPart {
    /// The part of the sheet called `name`, if there is one.
    pub fn open(path: &Path, name: &str) -> Result<Option<Self>, String> {
        let file = File::open(path).map_err(|error| error.to_string())?;
        let mut package = ZipArchive::new(BufReader::new(file)).map_err(|error| error.to_string())?;
        let Some(id) = find(&mut package, "xl/workbook.xml", "sheet", |sheet| {
            (attribute(sheet, "name")? == name).then(|| attribute(sheet, "id")).flatten()
        })?
        else {
            return Ok(None);
        };
        let target = find(&mut package, "xl/_rels/workbook.xml.rels", "Relationship", |relationship| {
            (attribute(relationship, "Id")? == id).then(|| attribute(relationship, "Target")).flatten()
        })?;
        let part =
            target.map(|target| target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned));
        Ok(part.map(|part| Self { package, part }))
    }

    /// Hidden columns, counted from 1.
    pub fn hidden_columns(&mut self) -> Result<Vec<RangeInclusive<u32>>, String> {
        let mut hidden = Vec::new();
        find(&mut self.package, &self.part, "col", |column| {
            hidden.extend(hidden_range(column));
            None::<()>
        })?;
        Ok(hidden)
    }

    /// Cells, as "B7", whose formula has no result.
    pub fn uncalculated(&mut self) -> Result<Vec<String>, String> {
        if !self.has_formulas()? {
            return Ok(Vec::new());
        }
        let Ok(part) = self.package.by_name(&self.part) else { return Ok(Vec::new()) };
        let mut reader = Reader::from_reader(BufReader::new(part));
        let (mut found, mut cell, mut in_value) = (Vec::new(), FormulaCell::default(), false);
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
                Event::Start(start) => match start.local_name().as_ref() {
                    b"c" => cell = FormulaCell::open(&start),
                    b"f" => cell.has_formula = true,
                    b"v" => in_value = true,
                    _ => {}
                },
                Event::Empty(start) => cell.has_formula |= start.local_name().as_ref() == b"f",
                Event::Text(text) => cell.has_value |= in_value && !text.is_empty(),
                Event::GeneralRef(_) => cell.has_value |= in_value,
                Event::End(end) => match end.local_name().as_ref() {
                    b"v" => in_value = false,
                    b"c" => found.extend(std::mem::take(&mut cell).without_result()),
                    _ => {}
                },
                Event::Eof => return Ok(found),
                _ => {}
            }
            buffer.clear();
        }
    }

    /// A look at the letters alone, far cheaper than reading cells: most sheets have no formula.
    fn has_formulas(&mut self) -> Result<bool, String> {
        let Ok(part) = self.package.by_name(&self.part) else { return Ok(false) };
        let mut reader = BufReader::new(part);
        let mut last = b' ';
        loop {
            let bytes = reader.fill_buf().map_err(|error| error.to_string())?;
            let Some(end) = bytes.last().copied() else { return Ok(false) };
            let over_the_edge = bytes.first() == Some(&b'f') && matches!(last, b'<' | b':');
            if over_the_edge || bytes.windows(2).any(|pair| matches!(pair, b"<f" | b":f")) {
                return Ok(true);
            }
            last = end;
            let length = bytes.len();
            reader.consume(length);
        }
    }
}

/// What was seen of a cell.
#[derive(Default)]
struct FormulaCell {
    reference: Option<String>,
    is_text: bool,
    has_formula: bool,
    has_value: bool,
}

impl FormulaCell {
    fn open(cell: &BytesStart<'_>) -> Self {
        // The result "" is saved as a text of no letters.
        let is_text = attribute(cell, "t").is_some_and(|kind| kind == "str");
        Self { reference: attribute(cell, "r"), is_text, has_formula: false, has_value: false }
    }

    fn without_result(self) -> Option<String> {
        self.reference.filter(|_| self.has_formula && !self.has_value && !self.is_text)
    }
}

fn hidden_range(column: &BytesStart<'_>) -> Option<RangeInclusive<u32>> {
    let hidden = attribute(column, "hidden").is_some_and(|value| matches!(value.as_str(), "1" | "true"));
    let first = attribute(column, "min")?.parse().ok()?;
    let last = attribute(column, "max")?.parse().ok()?;
    hidden.then_some(first..=last)
}

/// The first answer of `read` among the elements called `element` of a part, before its rows begin.
fn find<T>(
    package: &mut Package,
    part: &str,
    element: &str,
    mut read: impl FnMut(&BytesStart<'_>) -> Option<T>,
) -> Result<Option<T>, String> {
    let Ok(part) = package.by_name(part) else { return Ok(None) };
    let mut reader = Reader::from_reader(BufReader::new(part.take(LONGEST_HEAD)));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Start(start) | Event::Empty(start) => match start.local_name().as_ref() {
                b"sheetData" => return Ok(None),
                name if name == element.as_bytes() => {
                    if let Some(found) = read(&start) {
                        return Ok(Some(found));
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(None),
            _ => {}
        }
        buffer.clear();
    }
}

/// More than any list of sheets or columns takes, in bytes.
const LONGEST_HEAD: u64 = 16 << 20;

/// The attribute called `name`, whatever prefix its namespace has in this file.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().map_while(Result::ok);
    let attribute = attributes.find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// The part of a sheet whose cells are `cells`.
    fn with_part<T>(cells: &str, read: impl Fn(&mut SheetPart) -> T) -> T {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        let mut package = ZipWriter::new(File::create(&path).unwrap());
        let sheet = format!(
            "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>"
        );
        for (name, text) in [
            ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>",
            ),
            ("xl/worksheets/s.xml", &sheet),
        ] {
            package.start_file(name, SimpleFileOptions::default()).unwrap();
            package.write_all(text.as_bytes()).unwrap();
        }
        package.finish().unwrap();
        read(&mut SheetPart::open(&path, "A").unwrap().unwrap())
    }

    #[test]
    fn formulas_without_a_result_are_found() {
        let cells = "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1</f><v></v></c><c r=\"C1\"><f>A1</f><v>1</v></c>\
                     <c r=\"D1\" t=\"str\"><f>A1</f><v></v></c><c r=\"E1\"><f>A1</f></c><c r=\"F1\"><f t=\"shared\" si=\"0\"/><v/></c><c r=\"G1\"/>";
        assert_eq!(with_part(cells, |part| part.uncalculated().unwrap()), ["B1", "E1", "F1"]);
        assert!(with_part("<c r=\"A1\"><v>1</v></c>", |part| part.uncalculated().unwrap()).is_empty());
    }

    #[test]
    fn hidden_columns_are_found() {
        assert_eq!(with_part("", |part| part.hidden_columns().unwrap()), [2..=3]);
    }
}
