//! Characters that XML cannot hold (XML 1.0, production 2) are errors, wherever they stand in a document.

use crate::diagnostic::{Diagnostic, rules};
use crate::document::{AppendixKind, Block, CopyBlock, Document, Frame, Inline, Table};
use crate::vietnamese::is_forbidden;

/// One error for each text of `document` that holds a character no XML file can hold.
pub(super) fn check(document: &Document) -> Vec<Diagnostic> {
    let mut check = Check::default();
    check.frame(&document.frame);
    document.body.iter().for_each(|block| check.block(block));
    for appendix in &document.appendices {
        match &appendix.kind {
            AppendixKind::Appendix => {}
            AppendixKind::Attached { type_name } => check.text(type_name),
        }
        check.content(&appendix.title);
        check.text(&appendix.attached_to);
        appendix.body.iter().for_each(|block| check.block(block));
    }
    if let Some(copy) = &document.copy {
        check.copy(copy);
    }
    let properties = &document.properties;
    check.texts([&properties.title, &properties.subject, &properties.author]);
    properties.custom.iter().for_each(|(name, value)| check.texts([name, value]));
    check.found
}

#[derive(Default)]
struct Check {
    found: Vec<Diagnostic>,
}

impl Check {
    fn frame(&mut self, frame: &Frame) {
        self.texts(&frame.superior);
        self.texts(&frame.issuer);
        if let Some(number) = &frame.number {
            self.texts(&number.number);
            self.text(&number.symbol);
        }
        self.texts(&frame.place_and_date);
        self.texts(&frame.type_name);
        self.content(&frame.subject);
        self.texts(frame.issuing_authority.iter().chain(&frame.session));
        self.text(&frame.salutation);
        self.texts(&frame.addressees);
        for signature in frame.beside.left.iter().chain([&frame.signature]).chain(&frame.beside.right) {
            self.texts(&signature.authority);
            self.texts(&signature.other_office);
            self.text(&signature.name);
        }
        self.texts(&frame.confirmation);
        self.texts(&frame.recipients);
        self.texts(frame.urgency.iter().chain(&frame.circulation).chain(&frame.drafter_mark));
        self.texts(&frame.address);
    }

    fn copy(&mut self, copy: &CopyBlock) {
        let CopyBlock { form, issuer, number, place_and_date, recipients, signature } = copy;
        self.texts([form, &number.symbol, place_and_date, &signature.name]);
        self.texts(&number.number);
        self.texts(
            issuer.iter().chain(recipients).chain(&signature.authority).chain(&signature.other_office),
        );
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Basis(content)
            | Block::Heading { content, .. }
            | Block::Numbered { content, .. }
            | Block::Paragraph(content)
            | Block::Chapter(content)
            | Block::ChapterSection(content)
            | Block::Article { content, .. }
            | Block::Item { content, .. } => self.content(content),
            Block::Enacting(text) => self.text(text),
            Block::PageTurn { .. } => {}
            Block::Table(Table { header, rows, .. }) => {
                header.iter().chain(rows).flatten().for_each(|cell| self.content(&cell.content));
            }
        }
    }

    fn content(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => self.text(text),
                Inline::LineBreak => {}
            }
        }
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    fn text(&mut self, text: &str) {
        // Without an early end, so that many bytes are looked at at once.
        if text.bytes().fold(true, |all, byte| all & is_harmless(byte)) {
            return;
        }
        if let Some(letter) = text.chars().find(|letter| !allowed(*letter)) {
            let shown: String = text.chars().filter(|letter| allowed(*letter)).take(40).collect();
            self.found.push(
                Diagnostic::new(
                    &rules::KY_TU_CAM,
                    format!(
                        "ký tự điều khiển U+{:04X} trong “{shown}”: tệp DOCX không chứa được ký tự này",
                        u32::from(letter)
                    ),
                )
                .hint("xóa ký tự này trong dữ liệu; nó thường lẫn vào khi sao chép từ nơi khác"),
            );
        }
    }
}

/// Whether `byte` can be part of allowed letters only: no control character, and not the first of those at U+F000
/// to U+FFFF. Nearly every text is made of such bytes, and needs no closer look.
fn is_harmless(byte: u8) -> bool {
    byte >= 0x20 && byte != 0xef
}

/// Tab and line feed are written as elements; a carriage return would not survive reading.
fn allowed(letter: char) -> bool {
    letter != '\r' && !is_forbidden(letter)
}
