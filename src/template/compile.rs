//! Files → compiled texts.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use handlebars::template::{Parameter, TemplateElement};
use handlebars::{Template, TemplateError};
use serde_json::Value;

use super::head::{self, Head, HeadText};
use super::library::{File, Files, LateSource};
use super::syntax::Tag;
use super::unit::{Origin, TemplateText};
use super::{assembly, bounds, edition, helper, syntax};
use crate::diagnostic::{Diagnostic, Place, Report, Source, has_errors, rules};

/// A template or partial of one edition, compiled when it is first used.
pub(super) struct Text {
    /// Without its edition.
    pub(super) name: String,
    /// The first day of its edition.
    pub(super) from: Option<NaiveDate>,
    pub(super) source: Arc<LateSource>,
    compiled: OnceLock<(Option<Compiled>, Report)>,
}

/// What a file says.
pub(super) struct Compiled {
    /// Of a template.
    pub(super) head: Option<Head>,
    pub(super) pieces: Vec<CompiledPiece>,
}

/// A text that Handlebars compiled, under the name by which it is called.
pub(super) struct CompiledPiece {
    pub(super) name: String,
    pub(super) unit: Arc<TemplateText>,
    pub(super) template: Template,
}

/// The name in the registry of a string of a template's head. No file has it: `#` is no part of their names.
pub(super) fn head_name(template: &str, key: &str) -> String {
    format!("{template}#{key}")
}

/// The texts of `files`. Those of one's own are compiled at once, so that all that is wrong with them goes to `report`;
/// the built-in ones are sound.
pub(super) fn texts(files: &Files, report: &mut Report) -> Vec<Arc<Text>> {
    let mut texts = Vec::new();
    for (file, File { source, is_own }) in files {
        let Ok((name, from)) = edition::split(file) else {
            report.push(wrong_day(source));
            continue;
        };
        let source = Arc::clone(source);
        let text = Text { name: name.to_owned(), from, source, compiled: OnceLock::new() };
        if *is_own {
            report.extend(text.read().1.iter().cloned());
        }
        texts.push(Arc::new(text));
    }
    texts
}

fn wrong_day(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(&rules::TEN_TEP_MAU, "tên tệp mẫu ghi `.tu-` mà sau đó không phải là một ngày")
        .at(&Place::file(source.name.clone()))
        .hint("ghi năm-tháng-ngày, như `ke-hoach-xa.tu-2026-07-07.md.hbs`")
}

impl Text {
    pub(super) fn is_partial(&self) -> bool {
        self.name.starts_with('_')
    }

    /// What it says.
    ///
    /// # Errors
    /// What is wrong with its head and its tags.
    pub(super) fn compiled(&self) -> Result<&Compiled, &[Diagnostic]> {
        let (compiled, found) = self.read();
        compiled.as_ref().filter(|_| !has_errors(found)).ok_or(found)
    }

    fn read(&self) -> &(Option<Compiled>, Report) {
        self.compiled.get_or_init(|| {
            let mut found = Report::new();
            (self.compile(&mut found), found)
        })
    }

    fn compile(&self, report: &mut Report) -> Option<Compiled> {
        let Self { name, source, .. } = self;
        if self.is_partial() {
            let pieces = pieces([(name.clone(), unit_from(source, 0))], report);
            return Some(Compiled { head: None, pieces });
        }
        let (head, body_start) = head::read(source, report)?;
        let pieces = pieces(
            [
                (head_name(name, "loai"), within(source, &head.document_type)),
                (head_name(name, "trich_yeu"), within(source, &head.subject)),
                (name.clone(), unit_from(source, body_start)),
            ],
            report,
        );
        Some(Compiled { head: Some(head), pieces })
    }
}

/// `units` compiled; what cannot be compiled goes to `report`.
fn pieces(
    units: impl IntoIterator<Item = (String, TemplateText)>,
    report: &mut Report,
) -> Vec<CompiledPiece> {
    let compiled = units.into_iter().filter_map(|(name, unit)| match compiled(&name, &unit) {
        Ok((template, tags)) => {
            report.extend(syntax::check_part_lines(&unit, &tags, helper::PART));
            Some(CompiledPiece { name, unit: Arc::new(unit), template })
        }
        Err(found) => {
            report.extend(found);
            None
        }
    });
    compiled.collect()
}

/// `unit` compiled under the name that errors of rendering give, with its tags.
///
/// # Errors
/// What is wrong with its tags; what is too much.
pub(super) fn compiled(name: &str, unit: &TemplateText) -> Result<(Template, Vec<Tag>), Vec<Diagnostic>> {
    let tags = bounds::tags(unit)?;
    let template = compile_tagged(name, &unit.text, &tags);
    template.map(|template| (template, tags)).map_err(|error| vec![syntax::diagnose(unit, &error)])
}

/// `text`, which was checked before, compiled.
pub(super) fn compile_text(name: &str, text: &str) -> Result<Template, TemplateError> {
    compile_tagged(name, text, &syntax::tags(text))
}

fn compile_tagged(name: &str, text: &str, tags: &[Tag]) -> Result<Template, TemplateError> {
    let mut template = assembly::compile(name, text, tags)?;
    helper::guard(&mut template);
    helper::count(&mut template);
    Ok(template)
}

/// The names of the partials that `template` itself uses, in any branch.
pub(super) fn partials(template: &Template) -> Vec<&str> {
    let used = template.elements.iter().flat_map(|element| match element {
        TemplateElement::HelperBlock(call) => {
            call.template.iter().chain(&call.inverse).flat_map(partials).collect()
        }
        TemplateElement::PartialExpression(tag) => tag.name.as_name().into_iter().collect(),
        TemplateElement::Expression(call) if call.name.as_name() == Some(helper::INCLUDE) => {
            match call.params.first() {
                Some(Parameter::Literal(Value::String(name))) => vec![name.as_str()],
                _ => Vec::new(),
            }
        }
        // Whatever else there is uses none, or the check refuses it.
        _ => Vec::new(),
    });
    used.collect()
}

fn unit_from(source: &Arc<Source>, start: usize) -> TemplateText {
    let text = source.text.get(start..).unwrap_or_default().to_owned();
    TemplateText::new(source, text, Origin::From(start))
}

fn within(source: &Arc<Source>, text: &HeadText) -> TemplateText {
    let place = Place::new(source, text.span.clone());
    TemplateText::new(source, text.text.clone(), Origin::Scalar(place))
}
