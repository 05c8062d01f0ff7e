//! Page numbers in headers and footers.

use std::collections::BTreeMap;

use crate::check::rule_line::width;
use crate::check::subject::CheckSubject;
use crate::recognition::{Side, TextLine, lines_of};
use crate::word::{LineSpacing, WordParagraph, WordRun};

/// A page number.
pub struct PageNumber<'f> {
    pub line: TextLine<'f>,
    pub run: &'f WordRun,
    pub is_header: bool,
    /// Which section of the file.
    pub section: usize,
}

/// The page numbers that the document's sections show.
pub fn page_numbers<'s>(subject: &CheckSubject<'s>) -> Vec<PageNumber<'s>> {
    let mut found = Vec::new();
    let mut seen = Vec::new();
    for (at, section) in subject.sections() {
        let all = [section.headers, section.footers];
        let shown = all.iter().flat_map(|running| {
            let first = running.first.filter(|_| section.has_title_page);
            let even = running.even.filter(|_| subject.file.settings.even_and_odd);
            [running.usual, first, even]
        });
        for index in shown.flatten() {
            if seen.contains(&index) {
                continue;
            }
            seen.push(index);
            let Some(part) = subject.file.running.get(index) else { continue };
            for line in lines_of(&part.blocks) {
                let run = line.paragraph.shown_runs().find(|run| run.rare.field.as_deref() == Some("PAGE"));
                if let Some(run) = run.filter(|_| line.is_first) {
                    found.push(PageNumber { run, line, is_header: part.is_header, section: at });
                }
            }
        }
    }
    found
}

/// The paragraph in which the first page shows its number.
pub fn shown_on_first_page<'s>(subject: &CheckSubject<'s>) -> Option<&'s WordParagraph> {
    let (_, section) = subject.sections().into_iter().next()?;
    let shown = |running: crate::word::PageRunning| {
        if section.has_title_page { running.first } else { running.usual }
    };
    let parts = [shown(section.headers), shown(section.footers)];
    let mut lines = parts
        .into_iter()
        .flatten()
        .filter_map(|index| subject.file.running.get(index))
        .flat_map(|part| lines_of(&part.blocks));
    lines.find_map(|line| {
        let fields: Vec<&str> =
            line.paragraph.shown_runs().filter_map(|run| run.rare.field.as_deref()).collect();
        // A condition may hide it on the first page.
        let is_shown = fields.contains(&"PAGE") && !fields.contains(&"IF");
        is_shown.then_some(line.paragraph)
    })
}

/// So many letters fill more than one page for certain.
const MORE_THAN_A_PAGE: usize = 4_500;

/// Whether it is not certain that the document has two pages or more.
pub fn may_have_one_page(subject: &CheckSubject<'_>) -> bool {
    let pages = subject.lines().filter(|(_, line)| line.spot.begins_page).count();
    let was_paged = subject.lines().any(|(_, line)| line.paragraph.runs.iter().any(|run| run.began_page));
    let letters: usize = subject.lines().map(|(_, line)| line.text.chars().count()).sum();
    pages < 2 && !was_paged && letters < MORE_THAN_A_PAGE && filled_pages(subject) < SURELY_TWO
}

/// So many pages, as near as widths of letters tell, are two for certain.
const SURELY_TWO: f64 = 1.3;

/// How many pages the lines of the document fill.
fn filled_pages(subject: &CheckSubject<'_>) -> f64 {
    let Some((_, page)) = subject.sections().into_iter().next() else { return 0.0 };
    let height = f64::from(page.height - page.top - page.bottom) / 20.0;
    let mut below = 0.0;
    // Cells of a row stand beside each other.
    let mut cells: BTreeMap<(u32, usize), BTreeMap<usize, f64>> = BTreeMap::new();
    for (_, line) in subject.lines().filter(|(_, line)| !line.spot.is_boxed) {
        let high = line_height(line);
        match line.spot.cell {
            Some(cell) => {
                *cells.entry((cell.table, cell.row)).or_default().entry(cell.cell).or_default() += high;
            }
            // What stands right of another line takes no room of its own.
            None if line.spot.side == Side::Right => {}
            None => below += high,
        }
    }
    let rows = cells.values().map(|row| row.values().copied().fold(0.0, f64::max));
    if height > 0.0 { (below + rows.sum::<f64>()) / height } else { 0.0 }
}

/// How high a line stands, in points: where it is longer than its room it breaks.
fn line_height(line: &TextLine<'_>) -> f64 {
    let look = &line.paragraph.look;
    let largest = line.runs().map(|(run, _)| run.look.size).fold(0.0, f32::max);
    let size = f64::from(if largest > 0.0 { largest } else { line.paragraph.mark.size });
    let one = match look.line {
        LineSpacing::Lines(lines) => size * SINGLE_LINE * f64::from(lines),
        LineSpacing::Exactly(twips) => f64::from(twips) / 20.0,
        LineSpacing::AtLeast(twips) => (size * SINGLE_LINE).max(f64::from(twips) / 20.0),
    };
    let room = f64::from((line.spot.room - look.left - look.right).max(400)) / 20.0;
    let rows = (width(line) / room).ceil().max(1.0);
    let before = if line.is_first { look.before.max(0) } else { 0 };
    let after = if line.is_last { look.after.max(0) } else { 0 };
    rows.mul_add(one, f64::from(before + after) / 20.0)
}

/// A line of Times New Roman, of its size.
const SINGLE_LINE: f64 = 1.15;
