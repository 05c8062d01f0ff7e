//! From facts to the document model.

use std::borrow::Cow;
use std::ops::Deref;

use super::{Input, Library, form, properties, rich_text, wide_tables};
use crate::accreditation::{bearing, check_rules};
use crate::diagnostic::{Diagnostic, Handful, Report, rules};
use crate::document::{Appendix, AppendixKind, Block, Document, Inline, IssuingAuthority};
use crate::facts::{DecidedBy, Facts};
use crate::figures::Figures;
use crate::frame::{self, FormWanted, WhoDecides};
use crate::legal::{Occurrence, citations_in_text, citations_of, freshness};
use crate::markup::{self, AppendixContent, BodyContent};
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
pub fn compose(input: &Input, library: &Library, report: &mut Report) -> Option<Composed> {
    compose_each(Handful::of([input]), library).only(report)
}

/// Composes each document, as [`compose`] does.
pub(super) fn compose_each(inputs: Handful<&Input>, library: &Library) -> Handful<Composed> {
    inputs
        .then(|input, report| counted(input, library, report))
        .then(|counted, report| Some(filled(counted, library, report)))
        .then(|filled, report| Some(rendered(filled, library, report)))
        .then(|rendered, report| held_against_the_law(rendered, library, report))
        .then(|ready, report| Some(parsed(ready, report)))
        .then(|parsed, report| assembled(parsed, library, report))
}

/// A document with its figures.
struct CountedFacts<'a> {
    input: &'a Input,
    figures: Figures,
}

/// Facts in whose lines no tag is left.
enum FilledLines<'a> {
    /// There was none.
    AsTheyWere(&'a Facts),
    /// Large, and handed on from stage to stage.
    Anew(Box<Facts>),
}

impl Deref for FilledLines<'_> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        match self {
            Self::AsTheyWere(facts) => facts,
            Self::Anew(facts) => facts,
        }
    }
}

impl<'a> From<Cow<'a, Facts>> for FilledLines<'a> {
    fn from(facts: Cow<'a, Facts>) -> Self {
        match facts {
            Cow::Borrowed(facts) => Self::AsTheyWere(facts),
            Cow::Owned(facts) => Self::Anew(facts.into()),
        }
    }
}

/// The same with the lines of its facts filled in.
struct FilledFacts<'a> {
    counted: CountedFacts<'a>,
    /// None where one could not be: the rest is looked through all the same.
    facts: Option<FilledLines<'a>>,
}

/// A document whose template is filled in.
struct FilledTemplate<'a> {
    input: &'a Input,
    facts: Option<FilledLines<'a>>,
    rendered: Option<Rendered>,
}

/// One that came through so far.
struct Ready<'a> {
    input: &'a Input,
    facts: FilledLines<'a>,
    rendered: Rendered,
}

/// One whose text is read; where it could not be, its frame is looked through all the same.
struct Parsed<'a> {
    ready: Ready<'a>,
    form: markup::Form,
    content: Option<BodyContent>,
    subject: Option<Vec<Inline>>,
}

fn counted<'a>(input: &'a Input, library: &Library, report: &mut Report) -> Option<CountedFacts<'a>> {
    let figures = Figures::derive(input.facts(), &library.regimes, report)?;
    Some(CountedFacts { input, figures })
}

fn filled<'a>(counted: CountedFacts<'a>, library: &Library, report: &mut Report) -> FilledFacts<'a> {
    let Library { templates, register, regimes, .. } = library;
    let CountedFacts { input, figures } = &counted;
    // A single document's template is compiled while its lines are filled in.
    let ((), facts) = rayon::join(
        || templates.prepare(input.facts()),
        || templates.filled(input.facts(), figures, register, regimes, report).map(Into::into),
    );
    FilledFacts { counted, facts }
}

fn rendered<'a>(filled: FilledFacts<'a>, library: &Library, report: &mut Report) -> FilledTemplate<'a> {
    let Library { templates, register, regimes, .. } = library;
    let FilledFacts { counted: CountedFacts { input, figures }, facts: filled } = filled;
    let facts = filled.as_deref().unwrap_or_else(|| input.facts());
    report.extend(check_rules(facts, regimes, register));
    let rendered = templates.render(facts, &figures, register, regimes, report);
    FilledTemplate { input, facts: filled, rendered }
}

fn held_against_the_law<'a>(
    filled: FilledTemplate<'a>,
    library: &Library,
    report: &mut Report,
) -> Option<Ready<'a>> {
    let FilledTemplate { input, facts: filled, rendered } = filled;
    let facts = filled.as_deref().unwrap_or_else(|| input.facts());
    let citations = citations(facts, rendered.as_ref());
    let bearing = bearing(facts, &library.register, &library.regimes);
    report.extend(freshness(&citations, &library.register, &bearing));
    Some(Ready { input, facts: filled?, rendered: rendered? })
}

/// What the facts cite, and the text that was made of them.
fn citations(facts: &Facts, rendered: Option<&Rendered>) -> Vec<Occurrence> {
    let mut citations = citations_of(facts);
    citations.extend(rendered.into_iter().flat_map(|rendered| citations_in_text(&rendered.body)));
    citations
}

/// The documents that `facts` cite; also where their template cannot be filled in, those that stand in the facts.
pub fn cited(facts: &Facts, library: &Library, report: &mut Report) -> Vec<Occurrence> {
    let figures = Figures::count(facts, &library.regimes);
    let rendered = library.templates.render(facts, &figures, &library.register, &library.regimes, report);
    citations(facts, rendered.as_ref())
}

fn parsed<'a>(ready: Ready<'a>, report: &mut Report) -> Parsed<'a> {
    let Ready { facts, rendered, .. } = &ready;
    let form = form::of(rendered);
    let mut found = Report::new();
    let content = markup::parse(&rendered.body, &form, &mut found);
    report.extend(rich_text::at_its_place(facts, rendered, found));
    let has_subject = !rendered.subject.text.trim().is_empty();
    let subject =
        if has_subject { markup::parse_inline(&rendered.subject, report) } else { Some(Vec::new()) };
    report.extend(content.as_ref().and_then(|content| frame::check_charged(facts, &content.body)));
    report.extend(content.as_ref().and_then(|content| frame::check_pointed(facts, &content.body)));
    Parsed { ready, form, content, subject }
}

fn assembled(parsed: Parsed<'_>, library: &Library, report: &mut Report) -> Option<Composed> {
    let Parsed { ready: Ready { input, facts, rendered }, form, content, subject } = parsed;
    let facts = &*facts;
    let readable = subject.is_some();
    let typed = content.as_ref().map_or(&[][..], |content| &content.authority);
    let wanted = FormWanted {
        document_type: &rendered.document_type,
        is_foreign: rendered.foreign_form.is_some(),
        left_out: &rendered.left_out,
        decision: WhoDecides { authority: decided_by(facts, &rendered), typed },
    };
    let frame = frame::derive(facts, &wanted, subject.unwrap_or_default(), report);
    let copy = frame::copied(facts, report);
    report.extend(content.as_ref().and_then(|content| without_bases(facts, &form, content)));
    let (BodyContent { body, appendices, .. }, frame) = content.zip(frame).filter(|_| readable)?;
    let attached_to = frame::attached_to(facts, &frame, &rendered.document_type);
    let document = Document {
        rules: frame::rules(facts),
        body,
        numbering: form.numbering,
        appendices: attach(appendices, &attached_to, report)?,
        copy,
        properties: properties::properties(input, library, &rendered.document_type, &frame),
        frame,
    };
    let overfull = wide_tables::check(&document, &rendered.body);
    let fits = overfull.is_empty();
    report.extend(rich_text::at_its_place(facts, &rendered, overfull));
    fits.then_some(Composed { rendered, document })
}

/// As the facts say, else the template's head.
fn decided_by(facts: &Facts, rendered: &Rendered) -> Option<IssuingAuthority> {
    facts.record.decided_by.or(rendered.authority).map(|decided| match decided {
        DecidedBy::Head => IssuingAuthority::Head,
        DecidedBy::Body => IssuingAuthority::Body,
    })
}

/// A document that decides has bases (II.6.a).
fn without_bases(facts: &Facts, form: &markup::Form, content: &BodyContent) -> Option<Diagnostic> {
    let has = content.body.iter().any(|block| matches!(block, Block::Basis(_)));
    // Without Điều the markup tells, which needs them to find the place of the formula.
    (form.enacting.is_some() && form.numbering.is_articled() && !has).then(|| {
        let found = Diagnostic::new(&rules::THIEU_CAN_CU, "văn bản chưa có căn cứ ban hành");
        found
            .at(&facts.template.place)
            .hint("ghi `can_cu`, như `can_cu: [tt-57-2026-bgddt]`; `vanthu legal` tra sổ văn bản")
    })
}

fn attach(contents: Vec<AppendixContent>, attached_to: &str, report: &mut Report) -> Option<Vec<Appendix>> {
    let count = contents.len();
    let made = contents.into_iter().filter_map(|content| attach_one(content, attached_to, report));
    Some(made.collect::<Vec<_>>()).filter(|appendices| appendices.len() == count)
}

fn attach_one(content: AppendixContent, attached_to: &str, report: &mut Report) -> Option<Appendix> {
    let AppendixContent { title, place, attached, numbering, landscape, body } = content;
    let (kind, title) = if attached {
        let head = frame::attached_head(title).map_err(|unknown| report.push(unknown.at(&place)));
        let (type_name, subject) = head.ok()?;
        (AppendixKind::Attached { type_name }, subject)
    } else {
        (AppendixKind::Appendix, title)
    };
    Some(Appendix { kind, numbering, title, landscape, attached_to: attached_to.to_owned(), body })
}
