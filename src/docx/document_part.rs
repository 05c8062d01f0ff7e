//! `word/document.xml`: the flow as WordprocessingML (ECMA-376, part 1, 17.2 to 17.4).

use std::io;

use quick_xml::escape::escape;

use super::flow::{Element, Flow, Paragraph, Run, RunText, TableDescription, WordCell, WordRow, WordTable};
use super::formatting::Formatting;
use super::run_text;
use super::section::Section;
use super::xml::{R, W};
use crate::decree::FormatRules;

/// Bytes that an element of a plan takes, so that room is made once.
const USUAL_ELEMENT: usize = 640;

/// Writes `flow`, whose last section is `section`.
pub(super) fn write(flow: &Flow, section: Section, rules: FormatRules) -> io::Result<Vec<u8>> {
    let mut part = PartXml { xml: Vec::with_capacity(flow.elements.len() * USUAL_ELEMENT) };
    part.put(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
    part.put(&format!(r#"<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>"#));
    flow.elements.iter().try_for_each(|element| part.element(element))?;
    part.formatting(Formatting::Section(section, rules))?;
    part.put("</w:body></w:document>");
    Ok(part.xml)
}

struct PartXml {
    xml: Vec<u8>,
}

impl PartXml {
    fn put(&mut self, markup: &str) {
        self.xml.extend_from_slice(markup.as_bytes());
    }

    fn formatting(&mut self, formatting: Formatting) -> io::Result<()> {
        formatting.write(&mut self.xml)
    }

    fn element(&mut self, element: &Element) -> io::Result<()> {
        match element {
            Element::Paragraph(paragraph) => self.paragraph(paragraph),
            Element::Table(table) => self.table(table),
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> io::Result<()> {
        self.put("<w:p>");
        self.formatting(Formatting::Paragraph(paragraph.format))?;
        paragraph.runs.iter().try_for_each(|run| self.run(run))?;
        self.put("</w:p>");
        Ok(())
    }

    fn run(&mut self, run: &Run) -> io::Result<()> {
        self.put("<w:r>");
        self.formatting(Formatting::Run(run.face))?;
        match &run.text {
            RunText::Content(text) => run_text::put_together(text, &mut self.xml),
            RunText::AsItIs(text) => run_text::put(text, &mut self.xml),
        }
        self.put("</w:r>");
        Ok(())
    }

    fn table(&mut self, table: &WordTable) -> io::Result<()> {
        self.put("<w:tbl>");
        self.formatting(Formatting::Table(table.style, table.widths.iter().sum()))?;
        table.description.iter().for_each(|description| self.describe(description));
        self.put("<w:tblGrid>");
        for width in &table.widths {
            self.put(&format!(r#"<w:gridCol w:w="{width}"/>"#));
        }
        self.put("</w:tblGrid>");
        table.rows.iter().try_for_each(|row| self.row(row))?;
        self.put("</w:tbl>");
        Ok(())
    }

    /// The last of the table's properties, which are written already.
    fn describe(&mut self, description: &TableDescription) {
        const END: &[u8] = b"</w:tblPr>";
        if self.xml.ends_with(END) {
            self.xml.truncate(self.xml.len() - END.len());
            for (name, text) in
                [("w:tblCaption", &description.caption), ("w:tblDescription", &description.content)]
            {
                if !text.is_empty() {
                    self.put(&format!(r#"<{name} w:val="{}"/>"#, escape(text.as_str())));
                }
            }
            self.xml.extend_from_slice(END);
        }
    }

    /// `docx_rs` knows no `w:tblHeader`, so a row's properties are written here.
    fn row(&mut self, row: &WordRow) -> io::Result<()> {
        let head = if row.head { "<w:tblHeader/>" } else { "" };
        let whole = if row.splits { "" } else { "<w:cantSplit/>" };
        self.put("<w:tr>");
        if !(whole.is_empty() && head.is_empty()) {
            ["<w:trPr>", whole, head, "</w:trPr>"].into_iter().for_each(|piece| self.put(piece));
        }
        row.cells.iter().try_for_each(|cell| self.cell(cell))?;
        self.put("</w:tr>");
        Ok(())
    }

    fn cell(&mut self, cell: &WordCell) -> io::Result<()> {
        self.put("<w:tc>");
        self.formatting(Formatting::Cell(cell.format))?;
        cell.paragraphs.iter().try_for_each(|paragraph| self.paragraph(paragraph))?;
        if cell.paragraphs.is_empty() {
            self.put("<w:p></w:p>");
        }
        self.put("</w:tc>");
        Ok(())
    }
}
