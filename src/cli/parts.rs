//! `vanthu parts`.

use std::process::ExitCode;

use super::args::PartsArguments;
use super::printer::{self, Findings};
use super::reading::check;
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::listing::parts_text;
use crate::template::Templates;

/// Prints the named parts of a template with their titles.
///
/// # Errors
/// A folder of templates that is none; a name that is no template's.
pub fn parts(arguments: &PartsArguments) -> Result<ExitCode, Misuse> {
    check(&[], [&arguments.templates])?;
    let mut report = Report::new();
    let templates = Templates::load(arguments.templates.as_deref(), &mut report);
    let outline = match templates {
        Some(templates) => templates.outline(&arguments.template, &mut report)?,
        None => None,
    };
    printer::to_stdout(&outline.as_ref().map(parts_text).unwrap_or_default());
    Findings::tell(report);
    Ok(exit(outline.is_some()))
}
