//! Files → compiled texts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use handlebars::{Handlebars, Template, TemplateError};
use rayon::prelude::*;

use super::head::{self, HeadText};
use super::library::Files;
use super::unit::{Origin, Unit};
use super::{Entry, Templates, escape, helper, syntax};
use crate::diagnostic::{Diagnostic, Source};

/// The name in the registry of a string of a template's head. No file has it: `#` is no part of their names.
pub(super) fn head_name(template: &str, key: &str) -> String {
    format!("{template}#{key}")
}

/// Compiles all files; what cannot be compiled goes to `report`.
pub(super) fn compile(files: &Files, report: &mut Vec<Diagnostic>) -> Templates {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.register_escape_fn(escape);
    helper::register_pure(&mut registry);
    let mut templates = Templates { registry, units: BTreeMap::new(), templates: BTreeMap::new() };
    let mut units = Vec::new();
    for (name, source) in files {
        if name.starts_with('_') {
            units.push((name.clone(), from(source, 0)));
        } else if let Some((head, body_start)) = head::read(source, report) {
            units.push((head_name(name, "loai"), within(source, &head.document_type)));
            units.push((head_name(name, "trich_yeu"), within(source, &head.subject)));
            units.push((name.clone(), from(source, body_start)));
            templates.templates.insert(name.clone(), Entry { head, checked: OnceLock::new() });
        }
    }
    // Most of the time a single document takes goes by here.
    let compiled: Vec<_> = units.par_iter().map(|(name, unit)| compile_unit(name, unit)).collect();
    for ((name, unit), compiled) in units.into_iter().zip(compiled) {
        match compiled {
            Ok(template) => {
                templates.registry.register_template(&name, template);
                report.extend(syntax::check_part_lines(&unit, helper::PART));
            }
            Err(error) => report.extend(syntax::diagnose(&unit, &error)),
        }
        templates.units.insert(name, unit);
    }
    templates
}

fn compile_unit(name: &str, unit: &Unit) -> Result<Template, TemplateError> {
    let mut template = Template::compile_with_name(&unit.text, name.to_owned())?;
    helper::guard(&mut template);
    Ok(template)
}

fn from(source: &Arc<Source>, start: usize) -> Unit {
    let text = source.text.get(start..).unwrap_or_default().to_owned();
    Unit { source: Arc::clone(source), text, origin: Origin::From(start) }
}

fn within(source: &Arc<Source>, text: &HeadText) -> Unit {
    let span: Range<usize> = text.span.clone();
    Unit { source: Arc::clone(source), text: text.text.clone(), origin: Origin::Within(span) }
}
