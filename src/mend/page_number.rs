//! Page numbers: in the middle of the upper margin, none on the first page.

use super::draft::MendDraft;
use super::failure::MendFailure;
use super::letters::profile;
use super::package::MendedPackage;
use super::patient::Patient;
use super::property::PropertyChange;
use crate::check::CheckFinding;
use crate::decree::{Component, PageNumberMargin, Profile};
use crate::word::{WordParagraph, each_paragraph};

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
            "so-trang-dau" if at == 0 => {
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

/// Puts the number where it belongs: a header that has one is centred, else the section gets one.
fn place(
    patient: &Patient<'_>,
    section: &crate::word::PageSection,
    profile: &Profile,
    draft: &mut MendDraft,
    package: &mut MendedPackage<'_>,
    main: &str,
) -> Result<(), MendFailure> {
    let mut is_in_header = false;
    for part in &patient.file.running {
        each_paragraph(&part.blocks, &mut |paragraph: &WordParagraph| {
            let has_number = paragraph.runs.iter().any(|run| run.field.as_deref() == Some("PAGE"));
            if !has_number {
                return;
            }
            if part.is_header {
                is_in_header = true;
                draft.paragraph(paragraph).look(PropertyChange::value("jc", "center"));
            } else if paragraph.text().trim().chars().all(|sign| !sign.is_alphabetic()) {
                draft.paragraph(paragraph).empty();
            }
        });
    }
    if is_in_header || section.headers.usual.is_some() {
        return Ok(());
    }
    let size = u16::from(profile.style(Component::PageNumber).size.chosen) * 2;
    let name = package.free_name("word/header")?;
    let text = header(profile.font, size, is_strict(package, main)?);
    let id = package.add(main, &name, text, "header", CONTENT)?;
    draft.header(&section.span, &id);
    draft.section(&section.span, PropertyChange::attributes("titlePg", Vec::new(), &["val"]));
    Ok(())
}

fn is_strict(package: &mut MendedPackage<'_>, main: &str) -> Result<bool, MendFailure> {
    Ok(package.part(main)?.is_some_and(|text| text.contains("purl.oclc.org/ooxml/wordprocessingml")))
}

fn header(font: &str, size: u16, is_strict: bool) -> String {
    let space = if is_strict {
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    } else {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    };
    let look = format!(
        "<w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>"
    );
    let mark = |kind: &str| format!("<w:r>{look}<w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:hdr xmlns:w=\"{space}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}<w:r>{look}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{}<w:r>{look}<w:t>2</w:t></w:r>{}</w:p></w:hdr>",
        mark("begin"),
        mark("separate"),
        mark("end"),
    )
}
