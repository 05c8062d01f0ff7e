//! Findings as comments of Word, at the paragraphs that they are about.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::failure::MendFailure;
use super::fragment;
use super::package::{MendedPackage, within_root};
use super::splice::Splices;
use crate::word::{NoteKind, TextPlace, WordBlock, WordFile, WordParagraph, each_paragraph, read};

/// What is said, and where.
#[derive(Debug, Clone)]
pub struct Comment {
    /// None where it is about the whole: it stands at the first paragraph.
    pub place: Option<TextPlace>,
    /// Its paragraphs.
    pub lines: Vec<String>,
}

const AUTHOR: &str = "vanthu";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// `bytes` with `comments`.
///
/// # Errors
/// A file that cannot be read or has no paragraph.
pub fn comment(bytes: &[u8], comments: &[Comment]) -> Result<Vec<u8>, MendFailure> {
    let file = read(bytes)?;
    let hosts = hosts(&file);
    let Some(main) = hosts.first().map(|host| host.place.part.to_string()) else {
        return Err(MendFailure::Blank);
    };
    let mut package = MendedPackage::open(bytes)?;
    let text = package.part(&main)?.ok_or(MendFailure::Blank)?;
    let first = 1 + file
        .notes
        .iter()
        .filter(|note| note.reference.kind == NoteKind::Comment)
        .map(|note| note.reference.id)
        .max()
        .unwrap_or(-1);
    let mut at_hosts: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    for (id, comment) in (first..).zip(comments) {
        at_hosts.entry(host_of(&file, &hosts, &main, comment)).or_default().push(id);
    }
    let mut splices = Splices::default();
    for (host, ids) in &at_hosts {
        let Some(host) = hosts.get(*host) else { continue };
        anchor(&text, bytes_of(&host.span), ids, &mut splices).ok_or(MendFailure::Blank)?;
    }
    package.change(&main, splices.apply(&text));
    let space = if text.contains(STRICT) { STRICT } else { TRANSITIONAL };
    let written: String = (first..).zip(comments).map(|(id, comment)| element(id, comment, space)).collect();
    let known = package
        .related(&main)?
        .into_iter()
        .find(|relation| relation.kind == "comments" && !relation.is_external);
    let standing = match &known {
        Some(relation) => package.part(&relation.target)?.map(|text| (relation.target.clone(), text)),
        None => None,
    };
    match standing {
        Some((name, text)) => package.change(&name, within_root(&text, &written)),
        None => {
            let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            let name = match package.part(&format!("{folder}comments.xml"))? {
                None => format!("{folder}comments.xml"),
                Some(_) => package.free_name(&format!("{folder}comments"))?,
            };
            let whole = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{space}\">{written}</w:comments>"
            );
            package.add(&main, &name, whole, "comments", CONTENT)?;
        }
    }
    let written = package.written()?;
    read(&written).map_err(|_| MendFailure::Unsound(main))?;
    Ok(written)
}

/// The paragraphs of the text itself, those of tables too: Word takes no comment within a text box.
fn hosts(file: &WordFile) -> Vec<&WordParagraph> {
    fn inside<'f>(blocks: &'f [WordBlock], out: &mut Vec<&'f WordParagraph>) {
        for block in blocks {
            match block {
                WordBlock::Paragraph(paragraph) => out.push(paragraph),
                WordBlock::Table(table) => {
                    for cell in table.cells() {
                        inside(&cell.blocks, out);
                    }
                }
            }
        }
    }
    let mut out = Vec::new();
    inside(&file.body, &mut out);
    out
}

/// The index of the host at which `comment` stands: its own paragraph, or that at which its text box hangs.
fn host_of(file: &WordFile, hosts: &[&WordParagraph], main: &str, comment: &Comment) -> usize {
    let Some(place) = comment.place.as_ref().filter(|place| &*place.part == main) else { return 0 };
    let mut span = None;
    each_paragraph(&file.body, &mut |paragraph| {
        if paragraph.place.paragraph == place.paragraph {
            span = Some(paragraph.span.clone());
        }
    });
    let Some(span) = span else { return 0 };
    hosts.iter().position(|host| host.span.start <= span.start && span.end <= host.span.end).unwrap_or(0)
}

/// A span of the reader as bytes of its part.
pub fn bytes_of(span: &Range<u32>) -> Range<usize> {
    usize::try_from(span.start).unwrap_or_default()..usize::try_from(span.end).unwrap_or_default()
}

/// Puts the marks of the comments `ids` around the content of the paragraph at `span`.
fn anchor(text: &str, span: Range<usize>, ids: &[i64], splices: &mut Splices) -> Option<()> {
    let host = fragment::paragraph(text, span)?;
    let w = &host.prefix;
    let (mut before, mut after) = (String::new(), String::new());
    for id in ids {
        let _ = write!(before, "<{w}:commentRangeStart {w}:id=\"{id}\"/>");
        let _ = write!(
            after,
            "<{w}:commentRangeEnd {w}:id=\"{id}\"/><{w}:r><{w}:commentReference {w}:id=\"{id}\"/></{w}:r>"
        );
    }
    if host.is_empty {
        let open = text.get(host.range.clone())?.strip_suffix("/>")?;
        splices.replace(host.range.clone(), format!("{open}>{before}{after}</{w}:p>"));
    } else {
        splices.insert(host.properties.map_or(host.open_end, |properties| properties.end), before);
        splices.insert(host.close, after);
    }
    Some(())
}

fn element(id: i64, comment: &Comment, space: &str) -> String {
    let mut out =
        format!("<w:comment xmlns:w=\"{space}\" w:id=\"{id}\" w:author=\"{AUTHOR}\" w:initials=\"vt\">");
    for line in &comment.lines {
        let _ = write!(out, "<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line));
    }
    if comment.lines.is_empty() {
        out.push_str("<w:p/>");
    }
    out.push_str("</w:comment>");
    out
}

/// `text` as XML holds it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // XML has no way to say other signs of control.
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out
}
