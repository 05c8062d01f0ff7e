//! `vanthu show`.

use std::path::Path;
use std::process::ExitCode;

use super::args::{ShowArguments, Stage};
use super::printer::{self, Findings};
use super::reading::check_file;
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::document;
use crate::facts::{self, acknowledge};
use crate::generate::{Input, compose};
use crate::reading;

/// Prints one stage of one document.
///
/// # Errors
/// As for `render`.
pub fn show(arguments: &ShowArguments) -> Result<ExitCode, Misuse> {
    check_file(&arguments.file, arguments.sources.folders())?;
    let mut report = Report::new();
    let shown = stage(arguments, &mut report);
    printer::to_stdout(shown.as_deref().unwrap_or_default());
    Findings::tell(report);
    Ok(exit(shown.is_some()))
}

fn stage(arguments: &ShowArguments, report: &mut Report) -> Option<String> {
    let sources = &arguments.sources;
    let root = sources.root.as_deref().or(arguments.file.parent()).unwrap_or(Path::new(""));
    let facts = reading::load(&arguments.file, root, report)?;
    if arguments.stage == Stage::Facts {
        return Some(facts::dump(&facts));
    }
    let library = sources.library(report)?;
    let input = Input::new(facts, Report::new());
    let composed = compose(&input, &library, report);
    *report = acknowledge(input.facts(), std::mem::take(report));
    let composed = composed?;
    Some(match arguments.stage {
        Stage::Facts => facts::dump(input.facts()),
        Stage::Markup => composed.rendered.body.text.clone(),
        Stage::Document => document::dump::document(&composed.document),
    })
}
