//! Document + profile → bytes; the only place that writes a whole DOCX and knows `docx_rs`.
//!
//! The blocks become paragraphs and tables in WordprocessingML's terms (`flow`), and these `word/document.xml`
//! (`document_part`). `docx_rs` builds how they look (`formatting`), child by child in the order of the
//! schema (`property`). The other parts are written from the profile (`styles`, `numbering`, …) and packed
//! (`package`). Every component of the decree is a named style, so a paragraph carries direct formatting only
//! where a length is measured ([`typeset`](crate::typeset)).

mod appendix;
mod archive;
mod body;
mod characters;
mod copy_block;
mod document_part;
mod flow;
mod flow_sections;
mod fonts;
mod formatting;
mod frame_block;
mod group_rows;
mod header_footer;
mod heights;
mod measured_table;
mod numbering;
mod overfull;
mod package;
mod page_feet;
mod page_fit;
mod paragraph_lines;
mod placing;
mod properties;
mod property;
mod roman;
mod row_groups;
mod rule_line;
mod run_text;
mod seal;
mod section;
mod settings;
mod signature_block;
mod spans;
mod style_id;
mod styles;
mod table;
mod table_optimum;
mod table_widths;
mod title;
mod xml;

pub use frame_block::issuer_lines;
pub use overfull::{Overfull, overfull_tables};
pub use seal::is_untouched;

use std::borrow::Borrow;

use body::BlockPlace;
use flow::Flow;
use flow_sections::{FlowSections, section_end};
use page_fit::FlowSection;
use section::Section;

use crate::decree::Profile;
use crate::diagnostic::{Diagnostic, Handful, Report, rules};
use crate::document::Document;

/// Writes a DOCX package. Same document, same bytes.
///
/// Errors: `ky-tu-cam` for a character that no XML file can hold. Warnings: `het-chu-cai` for a khoản with more
/// điểm than letters.
pub fn write(document: &Document, report: &mut Report) -> Option<Vec<u8>> {
    write_each(Handful::of([document])).only(report)
}

/// Writes a DOCX package of each document, as [`write`] does.
pub fn write_each<D: Borrow<Document>>(documents: Handful<D>) -> Handful<Vec<u8>> {
    documents
        .then(|document, report| {
            let layout = laid_out(document.borrow(), report)?;
            Some((document, layout))
        })
        .then(|(document, layout), report| pack(document.borrow(), layout, report))
}

/// The paragraphs and tables of a document, and its sections.
struct LaidOut {
    flow: Flow,
    sections: Vec<FlowSection>,
}

/// Lays `document` out, unless it holds a character that no XML file can.
fn laid_out(document: &Document, report: &mut Report) -> Option<LaidOut> {
    report.extend(characters::check(document));
    if report.has_errors() {
        return None;
    }
    let mut flow = Flow::default();
    let sections = written(&mut flow, document, report);
    Some(LaidOut { flow, sections })
}

fn pack(document: &Document, layout: LaidOut, report: &mut Report) -> Option<Vec<u8>> {
    let LaidOut { mut flow, sections } = layout;
    let spacing = page_fit::fit(&mut flow, &sections, document.rules.profile());
    let last = sections.last().map_or(Section::main(document), |last| last.section);
    // The first document of its kind builds what all of them share meanwhile.
    let part = || document_part::write(&flow, last, document.rules);
    let (part, shell) = rayon::join(part, || package::shell(document, spacing));
    let packed = part.and_then(|part| package::pack(document, &part, &*shell?));
    let failed = |error| {
        let message = format!("không đóng gói được tệp DOCX: {error}");
        report.push(Diagnostic::new(&rules::LOI_GHI_DOCX, message));
    };
    packed.map_err(failed).ok()
}

/// Writes `document` into `flow`; its sections.
fn written(flow: &mut Flow, document: &Document, report: &mut Report) -> Vec<FlowSection> {
    let profile = document.rules.profile();
    let mut sections = FlowSections::begin(Section::main(document), document.rules);
    report.extend(main_text(flow, document, profile, &mut sections));
    for (index, appendix) in document.appendices.iter().enumerate() {
        sections.go_on(flow, appendix::section(appendix, document));
        report.extend(appendix::write(flow, document, appendix, index, profile, &mut sections));
    }
    if let Some(copy) = &document.copy {
        copy_block::write(flow, copy, profile, sections.open().text_width(profile));
    }
    if flow.ends_with_table() {
        flow.paragraph(section_end());
    }
    sections.finish()
}

/// The document itself, from its head to who signs.
fn main_text(
    flow: &mut Flow,
    document: &Document,
    profile: &Profile,
    sections: &mut FlowSections,
) -> Vec<Diagnostic> {
    let frame = &document.frame;
    let area = sections.open().text_width(profile);
    frame_block::write(flow, frame, profile, area);
    title::write(flow, frame, profile, area);
    title::issuing_authority(flow, frame, profile, area);
    title::addressees(flow, frame, profile, area);
    let place =
        BlockPlace { profile, scheme: document.numbering, list: numbering::HEADING_LIST, keep_last: true };
    let found = body::write(flow, &document.body, &place, sections);
    signature_block::write(flow, frame, profile, sections.open().text_width(profile));
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
