//! `vanthu legal`.

use std::path::Path;
use std::process::ExitCode;

use super::args::{Format, LegalArguments};
use super::printer::{self, Findings};
use super::reading::{check, check_file};
use super::today::today;
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::files::is_yaml;
use crate::generate::cited;
use crate::legal::Register;
use crate::listing::{citations_json, citations_text, listing, listing_json, listing_text};
use crate::reading;

/// Lists the register, or the citations of one document.
///
/// # Errors
/// A file that does not exist or is no facts file; a folder of one's own that is none.
pub fn legal(arguments: &LegalArguments) -> Result<ExitCode, Misuse> {
    let mut report = Report::new();
    let listed = match document(&arguments.query) {
        Some(file) => {
            check_file(file, arguments.sources.folders())?;
            citations(arguments, file, &mut report)
        }
        None => {
            check(&[], arguments.sources.folders())?;
            register(arguments, &mut report)
        }
    };
    printer::to_stdout(listed.as_deref().unwrap_or_default());
    report.retain(|finding| finding.is_error());
    let good = report.is_empty();
    Findings::tell(report);
    Ok(exit(good))
}

/// The facts file that is meant, if the words are not words to look for.
fn document(query: &[String]) -> Option<&Path> {
    let [word] = query else { return None };
    let path = Path::new(word);
    (path.exists() || is_yaml(path)).then_some(path)
}

fn register(arguments: &LegalArguments, report: &mut Report) -> Option<String> {
    let register = Register::load(arguments.sources.legal.as_deref(), report)?;
    let day = arguments.on.unwrap_or_else(today);
    let found = listing(&register, day, &arguments.query.join(" "));
    Some(match arguments.format {
        Format::Text => listing_text(&found, day),
        Format::Json => listing_json(&found),
    })
}

/// What the facts cite is listed also where their template cannot be filled in.
fn citations(arguments: &LegalArguments, file: &Path, report: &mut Report) -> Option<String> {
    let sources = &arguments.sources;
    let root = sources.root.as_deref().or(file.parent()).unwrap_or(Path::new(""));
    let facts = reading::load(file, root, report)?;
    let library = sources.library(report)?;
    let citations = cited(&facts, &library, report);
    let day = arguments.on.unwrap_or(facts.record.date.value.earliest());
    Some(match arguments.format {
        Format::Text => citations_text(&citations, &library.register, day),
        Format::Json => citations_json(&citations, &library.register, day),
    })
}
