//! Tests of the reader, on packages that are written here part by part.

mod formatting;
mod hostile;
mod pages;
mod texts;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{WordBlock, WordFile, WordParagraph, each_paragraph, read};

/// The namespaces that the parts below declare.
const SPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml""#,
);

/// A package of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(content.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// A file with this in its body, and these parts besides: each by its kind, with what its root is called and holds.
fn file(body: &str, others: &[(&str, &str, &str)]) -> WordFile {
    read(&bytes(body, others)).unwrap()
}

fn bytes(body: &str, others: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let mut relations = String::from("<Relationships>");
    let mut parts = vec![("word/document.xml".to_owned(), document)];
    for (at, (kind, root, content)) in others.iter().enumerate() {
        let name = format!("{kind}{at}.xml");
        relations.push_str(&format!(
            "<Relationship Id=\"rId{at}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{name}\"/>"
        ));
        parts.push((format!("word/{name}"), format!("<{root} {SPACES}>{content}</{root}>")));
    }
    relations.push_str("</Relationships>");
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations));
    let parts: Vec<_> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    packed(&parts)
}

/// All paragraphs of the body, those in tables and text boxes too.
fn paragraphs(file: &WordFile) -> Vec<&WordParagraph> {
    let mut all = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| all.push(paragraph));
    all
}

/// Text of each paragraph with its label.
fn lines(file: &WordFile) -> Vec<String> {
    let label = |paragraph: &WordParagraph| paragraph.label.as_ref().map(|label| format!("{} ", label.text));
    paragraphs(file)
        .into_iter()
        .map(|paragraph| label(paragraph).unwrap_or_default() + &paragraph.text())
        .collect()
}

fn first_table(file: &WordFile) -> &super::TableBlock {
    let table = file.body.iter().find_map(|block| match block {
        WordBlock::Table(table) => Some(table),
        WordBlock::Paragraph(_) => None,
    });
    table.unwrap()
}
