//! A page as a sheet of paper, with what there is to say of it.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use super::blocks::blocks;
use super::look::twips;
use super::paging::{PageContent, PagePiece, line_of};
use super::paragraph::paragraph;
use super::pen::SheetPen;
use super::remark::{Remarks, cards};
use super::run::PageWords;
use super::table;
use crate::word::{NoteKind, NoteReference, PageRunning, WordFile, WordNote, WordParagraph, each_paragraph};

/// The notes of a file, by what refers to them.
#[derive(Debug)]
pub struct NotesByReference<'f>(HashMap<(NoteKind, i64), &'f WordNote>);

impl<'f> NotesByReference<'f> {
    /// Those of `file`.
    pub fn of(file: &'f WordFile) -> Self {
        let key = |note: &'f WordNote| ((note.reference.kind, note.reference.id), note);
        Self(file.notes.iter().rev().map(key).collect())
    }

    fn get(&self, reference: NoteReference) -> Option<&'f WordNote> {
        self.0.get(&(reference.kind, reference.id)).copied()
    }
}

/// The sheet of `page`, which is the `index`th of `count`.
pub fn sheet(
    file: &WordFile,
    page: &PageContent<'_>,
    count: usize,
    remarks: &Remarks<'_>,
    notes: &NotesByReference<'_>,
) -> String {
    let words = PageWords { number: shown_number(page), count };
    let line = line_of(page.section);
    let pen = SheetPen { remarks, page: &words, width: line, with_ids: true, within: blocks };
    let mut text = String::new();
    for piece in &page.pieces {
        match piece {
            PagePiece::Paragraph(found) => text.push_str(&paragraph(found, pen)),
            PagePiece::Rows { table, rows } => text.push_str(&table::rows(table, rows, pen)),
        }
    }
    let section = page.section;
    let above = running(file, page, section.headers, pen);
    let below = running(file, page, section.footers, pen);
    let mut css = format!("--w:{};--h:{};", twips(section.width), twips(section.height));
    let _ = write!(
        css,
        "padding:{} {} {} {};",
        twips(section.top.abs()),
        twips(section.right),
        twips(section.bottom.abs()),
        twips(section.left)
    );
    let feet = foot_notes(notes, page, pen);
    let lies = if section.width > section.height { " wide" } else { "" };
    let mut out = format!("<div class=\"sheet{lies}\"><section class=\"page\" style=\"{css}\">");
    if !above.is_empty() {
        let _ = write!(
            out,
            "<header style=\"top:{};left:{};right:{}\">{above}</header>",
            twips(section.header_distance),
            twips(section.left),
            twips(section.right)
        );
    }
    out.push_str(&text);
    out.push_str(&feet);
    if !below.is_empty() {
        let _ = write!(
            out,
            "<footer style=\"bottom:{};left:{};right:{}\">{below}</footer>",
            twips(section.footer_distance),
            twips(section.left),
            twips(section.right)
        );
    }
    out.push_str("</section>");
    let beside = beside(notes, page, remarks);
    if !beside.is_empty() {
        let _ = write!(out, "<aside>{beside}</aside>");
    }
    out.push_str("</div>");
    out
}

fn shown_number(page: &PageContent<'_>) -> String {
    match &*page.section.number_format {
        "upperRoman" => roman(page.number),
        "lowerRoman" => roman(page.number).to_lowercase(),
        _ => page.number.to_string(),
    }
}

fn roman(number: i32) -> String {
    const SIGNS: [(i32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if !(1..400).contains(&number) {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

/// The header or footer of `page`.
fn running(file: &WordFile, page: &PageContent<'_>, which: PageRunning, pen: SheetPen<'_>) -> String {
    let chosen = if page.is_first && page.section.has_title_page {
        which.first
    } else if file.settings.even_and_odd && page.number % 2 == 0 {
        which.even
    } else {
        which.usual
    };
    let part = chosen.and_then(|index| file.running.get(index));
    part.map_or_else(String::new, |part| blocks(&part.blocks, SheetPen { with_ids: false, ..pen }))
}

/// Every paragraph of `page`, those in its tables too.
fn paragraphs<'f>(page: &PageContent<'f>, take: &mut impl FnMut(&'f WordParagraph)) {
    for piece in &page.pieces {
        match piece {
            PagePiece::Paragraph(found) => {
                take(found);
                for drawing in found.runs.iter().flat_map(|run| &run.rare.drawings) {
                    each_paragraph(&drawing.blocks, take);
                }
            }
            PagePiece::Rows { table, rows } => {
                for cell in rows.iter().filter_map(|row| table.rows.get(*row)).flat_map(|row| &row.cells) {
                    each_paragraph(&cell.blocks, take);
                }
            }
        }
    }
}

fn references(page: &PageContent<'_>) -> Vec<NoteReference> {
    let mut found = Vec::new();
    paragraphs(page, &mut |paragraph| found.extend(paragraph.runs.iter().filter_map(|run| run.rare.note)));
    found
}

/// The footnotes that the page refers to.
fn foot_notes(notes: &NotesByReference<'_>, page: &PageContent<'_>, pen: SheetPen<'_>) -> String {
    let mut out = String::new();
    for reference in references(page).into_iter().filter(|reference| reference.kind != NoteKind::Comment) {
        if let Some(note) = notes.get(reference) {
            let text = blocks(&note.blocks, pen);
            let _ = write!(out, "<div class=\"foot\"><sup>{}</sup> {text}</div>", reference.id);
        }
    }
    out
}

/// Remarks on what stands on the page, and the comments that were left there.
fn beside(notes: &NotesByReference<'_>, page: &PageContent<'_>, remarks: &Remarks<'_>) -> String {
    let mut here = BTreeMap::new();
    paragraphs(page, &mut |paragraph| {
        let first = remarks.of(&paragraph.place).into_iter().filter(|(_, _, is_first)| *is_first);
        here.extend(first.map(|(number, remark, _)| (number, remark)));
    });
    let mut out = cards(here.into_iter());
    for reference in references(page).into_iter().filter(|reference| reference.kind == NoteKind::Comment) {
        let Some(note) = notes.get(reference) else { continue };
        let mut text = String::new();
        each_paragraph(&note.blocks, &mut |paragraph| {
            let _ = write!(text, "<p>{}</p>", super::escape::text(&paragraph.text()));
        });
        let author = super::escape::text(&note.author);
        let _ = write!(out, "<div class=\"comment\" id=\"c{}\"><b>✎ {author}</b>{text}</div>", reference.id);
    }
    out
}
