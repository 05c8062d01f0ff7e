//! Which columns of a sheet are hidden (ECMA-376 Part 1, 18.3.1.13); calamine does not tell.

use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::RangeInclusive;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// Hidden columns of the sheet called `name`, counted from 1.
pub fn columns(path: &Path, name: &str) -> Result<Vec<RangeInclusive<u32>>, String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    let mut package = ZipArchive::new(BufReader::new(file)).map_err(|error| error.to_string())?;
    let Some(id) = find(&mut package, "xl/workbook.xml", "sheet", |sheet| {
        (attribute(sheet, "name")? == name).then(|| attribute(sheet, "r:id")).flatten()
    })?
    else {
        return Ok(Vec::new());
    };
    let Some(target) = find(&mut package, "xl/_rels/workbook.xml.rels", "Relationship", |relationship| {
        (attribute(relationship, "Id")? == id).then(|| attribute(relationship, "Target")).flatten()
    })?
    else {
        return Ok(Vec::new());
    };
    let part = target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned);
    let mut hidden = Vec::new();
    find(&mut package, &part, "col", |column| {
        hidden.extend(hidden_range(column));
        None::<()>
    })?;
    Ok(hidden)
}

fn hidden_range(column: &BytesStart<'_>) -> Option<RangeInclusive<u32>> {
    let hidden = attribute(column, "hidden").is_some_and(|value| matches!(value.as_str(), "1" | "true"));
    let first = attribute(column, "min")?.parse().ok()?;
    let last = attribute(column, "max")?.parse().ok()?;
    hidden.then_some(first..=last)
}

/// The first answer of `read` among the elements called `element` of a part, before its rows begin.
fn find<T>(
    package: &mut ZipArchive<BufReader<File>>,
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

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}
