//! Files → compiled texts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use handlebars::{Handlebars, Template};

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
    for (name, source) in files {
        if name.starts_with('_') {
            templates.add(name.clone(), from(source, 0), report);
        } else if let Some((head, body_start)) = head::read(source, report) {
            templates.add(head_name(name, "loai"), within(source, &head.document_type), report);
            templates.add(head_name(name, "trich_yeu"), within(source, &head.subject), report);
            templates.add(name.clone(), from(source, body_start), report);
            templates.templates.insert(name.clone(), Entry { head, checked: OnceLock::new() });
        }
    }
    templates
}

fn from(source: &Arc<Source>, start: usize) -> Unit {
    let text = source.text.get(start..).unwrap_or_default().to_owned();
    Unit { source: Arc::clone(source), text, origin: Origin::From(start) }
}

fn within(source: &Arc<Source>, text: &HeadText) -> Unit {
    let span: Range<usize> = text.span.clone();
    Unit { source: Arc::clone(source), text: text.text.clone(), origin: Origin::Within(span) }
}

impl Templates {
    fn add(&mut self, name: String, unit: Unit, report: &mut Vec<Diagnostic>) {
        match Template::compile_with_name(&unit.text, name.clone()) {
            Ok(mut template) => {
                helper::guard(&mut template);
                self.registry.register_template(&name, template);
                report.extend(syntax::check_part_lines(&unit, helper::PART));
            }
            Err(error) => report.extend(syntax::diagnose(&unit, &error)),
        }
        self.units.insert(name, unit);
    }
}
