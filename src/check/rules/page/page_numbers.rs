//! Page numbers in headers and footers.

use crate::check::subject::CheckSubject;
use crate::recognition::{TextLine, lines_of};
use crate::word::{WordParagraph, WordRun};

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
                let run = line.paragraph.shown_runs().find(|run| run.field.as_deref() == Some("PAGE"));
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
        let fields: Vec<&str> = line.paragraph.shown_runs().filter_map(|run| run.field.as_deref()).collect();
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
    pages < 2 && !was_paged && letters < MORE_THAN_A_PAGE
}
