//! What a reader sees of documents that were read.

mod pages;
mod texts;

use std::sync::Arc;

use super::{Leaflet, Remark, RemarkWeight};
use crate::word::{
    PageSection, ParagraphLook, RareOfRun, RareTraits, RunLook, SaidTraits, TextPlace, WordBlock, WordFile,
    WordParagraph, WordRun,
};

/// Where the paragraph with this number stands.
fn place(paragraph: u32) -> TextPlace {
    TextPlace { part: "word/document.xml".into(), paragraph, run: None }
}

fn run(text: &str) -> WordRun {
    WordRun {
        index: 0,
        text: text.into(),
        look: RunLook { size: 14.0, ..RunLook::default() }.into(),
        said: SaidTraits::default(),
        began_page: false,
        rare: RareTraits::default(),
    }
}

fn paragraph(number: u32, runs: Vec<WordRun>) -> WordParagraph {
    WordParagraph {
        place: place(number),
        span: 0..0,
        style: None,
        style_name: None,
        look: ParagraphLook::default().into(),
        said: SaidTraits::default(),
        said_around: SaidTraits::default(),
        mark: RunLook { size: 14.0, ..RunLook::default() }.into(),
        label: None,
        runs,
        bookmarks: Box::default(),
        changes: Box::default(),
    }
}

/// A4 with the margins of the decree.
fn section(blocks: std::ops::Range<usize>) -> PageSection {
    PageSection {
        blocks,
        width: 11_906,
        height: 16_838,
        is_landscape: false,
        top: 1_134,
        bottom: 1_134,
        left: 1_701,
        right: 850,
        gutter: 0,
        header_distance: 567,
        footer_distance: 567,
        is_said: true,
        start: Arc::from("nextPage"),
        has_title_page: true,
        first_number: None,
        number_format: Arc::from("decimal"),
        headers: crate::word::PageRunning::default(),
        footers: crate::word::PageRunning::default(),
        columns: 1,
        span: 0..0,
    }
}

/// A file with these paragraphs and nothing else.
fn file(paragraphs: Vec<WordParagraph>) -> WordFile {
    let count = paragraphs.len();
    WordFile {
        body: paragraphs.into_iter().map(|paragraph| WordBlock::Paragraph(Box::new(paragraph))).collect(),
        sections: vec![section(0..count)],
        ..WordFile::default()
    }
}

fn remark(place: Option<TextPlace>) -> Remark {
    Remark {
        others: Vec::new(),
        weight: RemarkWeight::Fault,
        about: "can-deu".into(),
        message: "Lời văn canh trái.".into(),
        details: vec!["Canh đều hai lề.".into()],
        place,
    }
}

fn html(file: &WordFile, remarks: &[Remark]) -> String {
    super::leaflet(file, Leaflet { title: "Thử", summary: &[], remarks })
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}
