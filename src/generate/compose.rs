//! From facts to the document model.

use super::{Input, Library, properties, rich_text, wide_tables};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::document::{Appendix, Document};
use crate::facts::Facts;
use crate::figures::Figures;
use crate::figures::accreditation::check_rules;
use crate::frame;
use crate::legal::{Bearing, citations_in_text, citations_of, freshness};
use crate::markup::{self, AppendixContent, Content};
use crate::template::Rendered;

/// A document before it is written, with the rendered template it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// The rendered template.
    pub rendered: Rendered,
    /// The model.
    pub document: Document,
}

/// Runs the stages from figures to the model; findings of a stage are gathered also where its neighbour failed. Warnings
/// are not held against `chap_nhan` yet.
///
/// # Errors
/// Those of every stage that could run.
pub fn compose(input: &Input, library: &Library) -> Outcome<Composed> {
    let mut report = Vec::new();
    let composed = render(input.facts(), library, &mut report).and_then(|rendered| {
        let document = assemble(input, library, &rendered, &mut report)?;
        Some(Composed { rendered, document })
    });
    Outcome { value: composed, diagnostics: report }
}

fn render(facts: &Facts, library: &Library, report: &mut Vec<Diagnostic>) -> Option<Rendered> {
    let figures = Figures::derive(facts, &library.regimes).into_value(report)?;
    report.extend(check_rules(facts, &library.regimes, &library.register));
    let rendered = library.templates.render(facts, &figures, &library.register, &library.regimes);
    let rendered = rendered.into_value(report)?;
    let mut citations = citations_of(facts);
    citations.extend(citations_in_text(&rendered.body));
    let bearing = Bearing::of(facts, &library.register, &library.regimes);
    report.extend(freshness(&citations, &library.register, &bearing));
    Some(rendered)
}

fn assemble(
    input: &Input,
    library: &Library,
    rendered: &Rendered,
    report: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let facts = input.facts();
    let Outcome { value: content, diagnostics } = markup::parse(&rendered.body, rendered.end_mark);
    report.extend(rich_text::at_its_place(facts, rendered, diagnostics));
    let subject = markup::parse_inline(&rendered.subject).into_value(report);
    let readable = subject.is_some();
    let frame = frame::derive(facts, &rendered.document_type, subject.unwrap_or_default()).into_value(report);
    let (Content { body, appendices }, frame) = content.zip(frame).filter(|_| readable)?;
    let attached_to = frame::attached_to(facts, &frame);
    let document = Document {
        rules: frame::rules(facts),
        body,
        numbering: rendered.numbering,
        appendices: appendices.into_iter().map(|appendix| attach(appendix, &attached_to)).collect(),
        properties: properties::properties(input, library, &rendered.document_type, &frame),
        frame,
    };
    let overfull = wide_tables::check(&document, &rendered.body);
    let fits = overfull.is_empty();
    report.extend(rich_text::at_its_place(facts, rendered, overfull));
    fits.then_some(document)
}

fn attach(content: AppendixContent, attached_to: &str) -> Appendix {
    let AppendixContent { title, landscape, body } = content;
    Appendix { title, landscape, attached_to: attached_to.to_owned(), body }
}
