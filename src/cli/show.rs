//! `vanthu show`.

use std::path::Path;
use std::process::ExitCode;

use super::args::{ShowArguments, Stage};
use super::printer::{self, Findings};
use super::reading::{check, check_file};
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::document;
use crate::facts::{self, acknowledge};
use crate::generate::{Composed, Input, compose};
use crate::reading;
use crate::template::Templates;

/// Prints one stage of one document, or the file of a template.
///
/// # Errors
/// As for `render`; a name that is no template's.
pub fn show(arguments: &ShowArguments) -> Result<ExitCode, Misuse> {
    match arguments.stage {
        Stage::Facts => document(arguments, None),
        Stage::Markup => document(arguments, Some(|composed| composed.rendered.body.text.clone())),
        Stage::Document => document(arguments, Some(|composed| document::dump::document(&composed.document))),
        Stage::Template => template(arguments),
    }
}

/// How a composed document is shown.
type Shown = fn(&Composed) -> String;

/// Prints the document as `shown`, or its facts.
fn document(arguments: &ShowArguments, shown: Option<Shown>) -> Result<ExitCode, Misuse> {
    check_file(&arguments.file, arguments.sources.folders())?;
    let mut report = Report::new();
    let text = stage(arguments, shown, &mut report);
    printer::to_stdout(text.as_deref().unwrap_or_default());
    Findings::tell(report);
    Ok(exit(text.is_some()))
}

fn stage(arguments: &ShowArguments, shown: Option<Shown>, report: &mut Report) -> Option<String> {
    let sources = &arguments.sources;
    let root = sources.root.as_deref().or(arguments.file.parent()).unwrap_or(Path::new(""));
    let facts = reading::load(&arguments.file, root, report)?;
    let Some(shown) = shown else { return Some(facts::dump(&facts)) };
    let library = sources.library(report)?;
    let input = Input::new(facts, Report::new());
    let composed = compose(&input, &library, report);
    *report = acknowledge(input.facts(), std::mem::take(report));
    composed.as_ref().map(shown)
}

/// Prints the file of a template or partial as it stands, so that it can be the beginning of one's own.
fn template(arguments: &ShowArguments) -> Result<ExitCode, Misuse> {
    check(&[], arguments.sources.folders())?;
    let mut report = Report::new();
    let templates = Templates::load(arguments.sources.templates.as_deref(), &mut report);
    let good = templates.is_some();
    if let Some(templates) = templates {
        printer::to_stdout(&templates.file(&arguments.file.to_string_lossy())?.text);
    }
    Findings::tell(report);
    Ok(exit(good))
}
