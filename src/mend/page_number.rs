//! Page numbers: in the middle of the upper margin, none on the first page.

use std::collections::BTreeSet;

use super::draft::MendDraft;
use super::failure::MendFailure;
use super::letters::profile;
use super::package::MendedPackage;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::decree::{Component, PageNumberMargin, Profile};
use crate::recognition::bare;
use crate::word::{PageSection, WordBlock, WordParagraph, each_paragraph};

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";

/// Mends the page numbers that `finding` is about.
pub fn repair(
    patient: &Patient<'_>,
    finding: &CheckFinding,
    draft: &mut MendDraft,
    package: &mut MendedPackage<'_>,
    main: &str,
) -> Result<(), MendFailure> {
    let Some(document) = patient.recognised.documents.get(finding.document) else { return Ok(()) };
    let mut numbers: Vec<usize> = document
        .lines
        .clone()
        .filter_map(|at| patient.recognised.lines.get(at))
        .map(|line| line.spot.section)
        .collect();
    numbers.dedup();
    let sections = numbers
        .iter()
        .filter_map(|at| patient.file.sections.get(*at))
        .filter(|section| !section.span.is_empty());
    for (at, section) in sections.enumerate() {
        match finding.rule.name {
            "so-trang-dau" if at == 0 && may_hide_first(patient, section) => {
                draft.section(&section.span, PropertyChange::attributes("titlePg", Vec::new(), &["val"]));
            }
            "so-trang-a-rap" => {
                draft.section(
                    &section.span,
                    PropertyChange::attributes("pgNumType", vec![("fmt", "decimal".into())], &[]),
                );
            }
            "so-trang-bat-dau" if at == 0 => {
                draft.section(
                    &section.span,
                    PropertyChange::attributes("pgNumType", vec![("start", "1".into())], &[]),
                );
            }
            _ => {}
        }
    }
    if finding.rule.name == "so-trang-vi-tri" {
        let profile = profile(document);
        let first = numbers.first().and_then(|at| patient.file.sections.get(*at));
        if let Some(section) =
            first.filter(|section| !section.span.is_empty() && profile.page_number == PageNumberMargin::Top)
        {
            place(patient, section, profile, draft, package, main)?;
        }
    }
    Ok(())
}

/// Puts the number where it belongs, and nowhere else: into the headers that have none, out of the footers. Where that would
/// take other words along or leave pages without a number, it is left to the clerk.
fn place(
    patient: &Patient<'_>,
    section: &PageSection,
    profile: &Profile,
    draft: &mut MendDraft,
    package: &mut MendedPackage<'_>,
    main: &str,
) -> Result<(), MendFailure> {
    let mut numbers: Vec<(bool, &WordParagraph)> = Vec::new();
    for part in &patient.file.running {
        each_paragraph(&part.blocks, &mut |paragraph: &WordParagraph| {
            if has_number(paragraph) {
                numbers.push((part.is_header, paragraph));
            }
        });
    }
    if numbers.iter().any(|(_, paragraph)| !is_only_number(paragraph)) {
        return Ok(());
    }
    let Some(headers) = headers_without_number(patient) else { return Ok(()) };
    let is_new = section.headers.usual.is_none();
    if (is_new || !headers.is_empty()) && !section.has_title_page && !may_hide_first(patient, section) {
        return Ok(());
    }
    for (is_header, paragraph) in numbers {
        if is_header {
            draft.paragraph(paragraph).look(PropertyChange::value("jc", "center"));
        } else {
            draft.paragraph(paragraph).empty();
        }
    }
    let size = u16::from(profile.style(Component::PageNumber).size.chosen) * 2;
    let number = number(profile.font, size);
    for last in &headers {
        draft.paragraph(last).below(number.clone());
    }
    if is_new {
        let name = package.free_name("word/header")?;
        let text = header(&number, is_strict(package, main)?);
        let id = package.add(main, &name, text, "header", CONTENT)?;
        draft.header(&section.span, &id);
    }
    if is_new || !headers.is_empty() {
        draft.section(&section.span, PropertyChange::attributes("titlePg", Vec::new(), &["val"]));
    }
    Ok(())
}

fn has_number(paragraph: &WordParagraph) -> bool {
    paragraph.runs.iter().any(|run| run.rare.field.as_deref() == Some("PAGE"))
}

/// Whether a paragraph says nothing but the number, with the word and the dashes that programs set around it, and how many
/// pages there are.
fn is_only_number(paragraph: &WordParagraph) -> bool {
    let is_number = |field: &str| matches!(field, "PAGE" | "NUMPAGES" | "SECTIONPAGES");
    let besides: String = paragraph
        .runs
        .iter()
        .filter(|run| !run.rare.field.as_deref().is_some_and(is_number))
        .map(|run| &*run.text)
        .collect();
    let words = bare(&besides);
    let mut words = words.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    paragraph.label.is_none()
        && paragraph.runs.iter().all(|run| run.rare.drawings.is_empty() && run.rare.note.is_none())
        && words.all(|word| matches!(word, "trang" | "so" | "page" | "of") || word.parse::<u32>().is_ok())
}

/// The last paragraphs of the headers that show no number where they should; none where a page would have no header for it.
fn headers_without_number<'p>(patient: &Patient<'p>) -> Option<Vec<&'p WordParagraph>> {
    let mut headers = BTreeSet::new();
    for section in &patient.file.sections {
        headers.extend(section.headers.usual);
        if patient.file.settings.even_and_odd {
            headers.insert(section.headers.even?);
        }
    }
    let mut without = Vec::new();
    for part in headers.into_iter().filter_map(|at| patient.file.running.get(at)) {
        let mut is_numbered = false;
        each_paragraph(&part.blocks, &mut |paragraph| is_numbered |= has_number(paragraph));
        if is_numbered {
            continue;
        }
        match part.blocks.last()? {
            WordBlock::Paragraph(last) => without.push(&**last),
            WordBlock::Table(_) => return None,
        }
    }
    Some(without)
}

/// Whether the first page may have a header and footer of its own: nothing but numbers is lost by it.
fn may_hide_first(patient: &Patient<'_>, section: &PageSection) -> bool {
    let shown = [section.headers.usual, section.footers.usual];
    shown.into_iter().flatten().filter_map(|at| patient.file.running.get(at)).all(|part| {
        let mut is_free = true;
        each_paragraph(&part.blocks, &mut |paragraph| {
            is_free &= paragraph.is_blank() || has_number(paragraph) && is_only_number(paragraph);
        });
        is_free
    })
}

fn is_strict(package: &mut MendedPackage<'_>, main: &str) -> Result<bool, MendFailure> {
    Ok(package.part(main)?.is_some_and(|text| text.contains("purl.oclc.org/ooxml/wordprocessingml")))
}

fn header(number: &str, is_strict: bool) -> String {
    let space = if is_strict {
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    } else {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:hdr xmlns:w=\"{space}\">{number}</w:hdr>"
    )
}

/// A paragraph that shows the number in its middle.
fn number(font: &str, size: u16) -> String {
    let look = format!(
        "<w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>"
    );
    let mark = |kind: &str| format!("<w:r>{look}<w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}<w:r>{look}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{}<w:r>{look}<w:t>2</w:t></w:r>{}</w:p>",
        mark("begin"),
        mark("separate"),
        mark("end"),
    )
}
