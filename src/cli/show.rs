//! `vanthu show`.

use std::path::Path;
use std::process::ExitCode;

use super::args::{Format, ShowArguments, Stage};
use super::printer::{self, Findings};
use super::render::check;
use super::usage::Misuse;
use crate::diagnostic::Diagnostic;
use crate::document;
use crate::facts::{self, acknowledge};
use crate::generate::{Library, compose};

/// Prints one stage of one document.
///
/// # Errors
/// As for `render`.
pub fn show(arguments: &ShowArguments) -> Result<ExitCode, Misuse> {
    check(std::slice::from_ref(&arguments.file), &arguments.sources)?;
    if arguments.file.is_dir() {
        return Err(Misuse(format!("`{}` là một thư mục, cần một tệp dữ kiện", arguments.file.display())));
    }
    let mut report = Vec::new();
    let shown = stage(arguments, &mut report);
    printer::to_stdout(shown.as_deref().unwrap_or_default());
    let mut findings = Findings::new(Format::Text, false);
    findings.add(report);
    findings.print();
    Ok(super::exit(shown.is_some()))
}

fn stage(arguments: &ShowArguments, report: &mut Vec<Diagnostic>) -> Option<String> {
    let sources = &arguments.sources;
    let root = sources.root.as_deref().or(arguments.file.parent()).unwrap_or(Path::new(""));
    let facts = facts::load(&arguments.file, root).into_value(report)?;
    if arguments.stage == Stage::Facts {
        return Some(facts::dump(&facts));
    }
    let library = Library::load(sources.templates.as_deref(), sources.legal.as_deref()).into_value(report)?;
    let composed = compose(&facts, &library).into_value(report);
    *report = acknowledge(&facts, std::mem::take(report));
    let composed = composed?;
    Some(match arguments.stage {
        Stage::Facts => facts::dump(&facts),
        Stage::Markup => composed.rendered.body.text.clone(),
        Stage::Document => document::dump::document(&composed.document),
    })
}
