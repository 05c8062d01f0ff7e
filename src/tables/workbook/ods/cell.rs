//! One cell of an `.ods`.

use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::super::super::error_values::is_error_value;
use super::super::super::serial::iso_day;
use super::super::super::sheet::{CellValue, Texts};
use super::super::number_format::{Precision, without_noise};
use super::super::seen::Failure;
use super::super::xml::{self, PartReader};
use super::styles::Styles;

/// What a cell's element says of it.
#[derive(Debug, Clone, Default)]
pub struct CellStart {
    /// Whether it lies under a merged one.
    pub is_covered: bool,
    /// Over how many columns it is repeated.
    pub columns: u32,
    /// How many columns and rows are merged into it.
    pub columns_spanned: u32,
    /// As above.
    pub rows_spanned: u32,
    /// The name of its style.
    pub style: Option<String>,
    has_formula: bool,
    is_error: bool,
    kind: Option<String>,
    value: Option<String>,
}

impl CellStart {
    /// The attributes of `element`.
    pub fn read(element: &BytesStart<'_>) -> Self {
        let is_covered = element.name().as_ref() == b"table:covered-table-cell";
        let mut cell =
            Self { is_covered, columns: 1, columns_spanned: 1, rows_spanned: 1, ..Self::default() };
        for attribute in element.attributes().with_checks(false).map_while(Result::ok) {
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            let count = || value.parse().ok().filter(|count| (1..1 << 20).contains(count)).unwrap_or(1);
            match attribute.key.as_ref() {
                b"table:number-columns-repeated" => cell.columns = count(),
                b"table:number-columns-spanned" => cell.columns_spanned = count(),
                b"table:number-rows-spanned" => cell.rows_spanned = count(),
                b"table:style-name" => cell.style = Some(value.into_owned()),
                b"table:formula" => cell.has_formula = true,
                b"calcext:value-type" => cell.is_error = value == "error",
                b"office:value-type" => cell.kind = Some(value.into_owned()),
                b"office:value" | b"office:date-value" | b"office:boolean-value" | b"office:string-value" => {
                    cell.value = Some(value.into_owned());
                }
                _ => {}
            }
        }
        cell
    }

    /// The value that the cell shows, with `content`.
    pub fn value(&self, content: &CellContent, texts: &mut Texts) -> Option<CellValue> {
        let shown = content.text.trim();
        if self.is_error || (self.has_formula && is_error_value(shown)) {
            return Some(CellValue::Broken(shown.into()));
        }
        let value = self.value.as_deref().unwrap_or_default();
        match self.kind.as_deref() {
            Some("float" | "currency" | "percentage") => {
                // A code keeps the zeros that its format shows.
                let is_code = shown.len() > 1 && shown.bytes().all(|digit| digit.is_ascii_digit());
                match value.parse::<f64>() {
                    // LibreOffice keeps them as numbers.
                    Ok(_) if shown == "TRUE" || shown == "FALSE" => Some(CellValue::Truth(shown == "TRUE")),
                    Ok(_) if is_code && shown.starts_with('0') => texts.value(shown),
                    Ok(number) if number.is_finite() => Some(CellValue::Number(without_noise(number))),
                    Ok(_) | Err(_) => texts.value(shown),
                }
            }
            Some("date") => match iso_day(value) {
                Some(day) => Some(CellValue::Date(content.precision.unwrap_or(Precision::Day).of(day))),
                None => texts.value(shown),
            },
            Some("boolean") => Some(CellValue::Truth(value == "true")),
            Some(_) if shown.is_empty() => texts.value(value),
            None if shown.is_empty() && self.has_formula => Some(CellValue::Uncalculated),
            Some(_) | None => texts.value(&content.text),
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, Default)]
pub struct CellContent {
    /// Its paragraphs, one a line.
    pub text: String,
    /// Whether some of it is struck through.
    pub is_struck: bool,
    /// How exactly its style shows a date.
    pub precision: Option<Precision>,
}

impl CellContent {
    /// Whether a cell with this content that began as `start` holds nothing, and nothing is merged into it.
    pub fn is_nothing(&self, start: &CellStart) -> bool {
        let is_one = (start.columns_spanned, start.rows_spanned) == (1, 1);
        self.text.trim().is_empty() && start.kind.is_none() && !start.has_formula && is_one
    }

    /// Reads up to the end of the cell that was opened last.
    pub fn read<R: BufRead>(reader: &mut PartReader<R>, styles: &Styles) -> Result<Self, Failure> {
        let (mut content, mut buffer) = (Self::default(), Vec::new());
        // The elements that are open, and whether text in each is struck through.
        let mut open: Vec<bool> = Vec::new();
        let mut paragraphs = 0;
        loop {
            match xml::next(reader, &mut buffer)? {
                Event::Start(start) => match start.name().as_ref() {
                    // Comments and drawings lie over the cell, and reading aids over its words.
                    b"office:annotation" | b"text:ruby-text" => {
                        xml::skip(reader, &mut Vec::new())?;
                    }
                    name if name.starts_with(b"draw:") || name.starts_with(b"table:") => {
                        xml::skip(reader, &mut Vec::new())?;
                    }
                    name => {
                        if name == b"text:p" {
                            content.text.push_str(if paragraphs > 0 { "\n" } else { "" });
                            paragraphs += 1;
                        }
                        let style = xml::attribute(&start, "style-name");
                        let is_struck = style.is_some_and(|style| styles.is_struck(&style));
                        open.push(is_struck || open.last().copied().unwrap_or_default());
                    }
                },
                Event::Empty(start) => match start.name().as_ref() {
                    b"text:s" => {
                        let count = xml::attribute(&start, "c").and_then(|count| count.parse().ok());
                        content.text.push_str(&" ".repeat(count.unwrap_or(1).min(MOST_SPACES)));
                    }
                    b"text:tab" => content.text.push('\t'),
                    b"text:line-break" => content.text.push('\n'),
                    b"text:p" => {
                        content.text.push_str(if paragraphs > 0 { "\n" } else { "" });
                        paragraphs += 1;
                    }
                    _ => {}
                },
                Event::Text(words) => {
                    let words = words.xml10_content().map_err(|error| error.to_string())?;
                    let is_struck = open.last().copied().unwrap_or_default();
                    content.is_struck |= is_struck && !words.trim().is_empty();
                    // What stands between paragraphs is no text.
                    content.text.push_str(if open.is_empty() { "" } else { &words });
                }
                Event::GeneralRef(reference) => content.text.push_str(&xml::resolved(&reference)?),
                Event::End(_) if open.is_empty() => return Ok(content),
                Event::End(_) => {
                    open.pop();
                }
                Event::Eof => return Err("unexpected end of a cell".into()),
                _ => {}
            }
        }
    }
}

/// More spaces in a row say no more.
const MOST_SPACES: usize = 100;
