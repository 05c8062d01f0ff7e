//! Files → compiled texts.

use std::sync::Arc;

use handlebars::{Template, TemplateError};
use rayon::prelude::*;

use super::head::{self, HeadText};
use super::library::Files;
use super::shelf::Compiled;
use super::unit::{Origin, Unit};
use super::{Templates, edition, helper, syntax};
use crate::diagnostic::{Diagnostic, Place, Source, rules};

/// The name in the registry of a string of a template's head. No file has it: `#` is no part of their names.
pub(super) fn head_name(template: &str, key: &str) -> String {
    format!("{template}#{key}")
}

/// Compiles all files; what cannot be compiled goes to `report`.
pub(super) fn compile(files: &Files, report: &mut Vec<Diagnostic>) -> Templates {
    let mut units = Vec::new();
    for (file, source) in files {
        let Ok((name, from)) = edition::split(file) else {
            report.push(wrong_day(source));
            continue;
        };
        let mut add = |name: String, unit, head| units.push((name, from, Arc::new(unit), head));
        if name.starts_with('_') {
            add(name.to_owned(), unit_from(source, 0), None);
        } else if let Some((head, body_start)) = head::read(source, report) {
            add(head_name(name, "loai"), within(source, &head.document_type), None);
            add(head_name(name, "trich_yeu"), within(source, &head.subject), None);
            add(name.to_owned(), unit_from(source, body_start), Some(head));
        }
    }
    // Most of the time a single document takes goes by here.
    let compiled: Vec<_> =
        units.par_iter().map(|(name, _, unit, _)| compile_text(name, &unit.text)).collect();
    let mut texts = Vec::new();
    for ((name, from, unit, head), compiled) in units.into_iter().zip(compiled) {
        match compiled {
            Ok(template) => {
                report.extend(syntax::check_part_lines(&unit, helper::PART));
                texts.push(Compiled { name, from, unit, template, head });
            }
            Err(error) => report.extend(syntax::diagnose(&unit, &error)),
        }
    }
    Templates::of(texts, files)
}

fn wrong_day(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(&rules::TEN_TEP_MAU, "tên tệp mẫu ghi `.tu-` mà sau đó không phải là một ngày")
        .at(&Place::file(source.name.clone()))
        .hint("ghi năm-tháng-ngày, như `ke-hoach-xa.tu-2026-07-07.md.hbs`")
}

/// `text` compiled under the name that errors of rendering give.
pub(super) fn compile_text(name: &str, text: &str) -> Result<Template, TemplateError> {
    let mut template = Template::compile_with_name(text, name.to_owned())?;
    helper::guard(&mut template);
    Ok(template)
}

fn unit_from(source: &Arc<Source>, start: usize) -> Unit {
    let text = source.text.get(start..).unwrap_or_default().to_owned();
    Unit { source: Arc::clone(source), text, origin: Origin::From(start) }
}

fn within(source: &Arc<Source>, text: &HeadText) -> Unit {
    let place = Place::new(source, text.span.clone());
    Unit { source: Arc::clone(source), text: text.text.clone(), origin: Origin::Scalar(place) }
}
