//! `vanthu pdf`.

use std::path::Path;
use std::process::ExitCode;

use super::args::{PdfArguments, PictureArguments};
use super::overwrite::foreign;
use super::pdf_run::{PdfRun, Wish};
use super::printer::{self, Findings};
use super::usage::{Misuse, exit};
use crate::diagnostic::visible;
use crate::office::PdfKind;

/// Makes PDF of documents, whoever wrote them.
///
/// # Errors
/// A file that is not there, or whose name is not that of a DOCX.
pub fn pdf(arguments: &PdfArguments) -> Result<ExitCode, Misuse> {
    arguments.documents.iter().try_for_each(|document| check(document))?;
    let mut run = PdfRun::new(wish(&arguments.pictures, true), foreign(arguments.force));
    for document in &arguments.documents {
        run.add(document, arguments.out.as_deref());
    }
    let summary = run.finish();
    printer::to_stdout(&summary.text());
    let good = summary.is_good();
    Findings::tell(summary.told);
    Ok(exit(good))
}

/// What the options ask for; `pdf` where PDF itself is.
pub fn wish(pictures: &PictureArguments, pdf: bool) -> Wish {
    let kind = if pictures.pdf_a { PdfKind::Archive } else { PdfKind::Plain };
    Wish { pdf: (pdf || pictures.pdf_a).then_some(kind), png: pictures.png }
}

fn check(document: &Path) -> Result<(), Misuse> {
    let name = document.display().to_string();
    let name = visible(&name);
    if !document.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx")) {
        return Err(Misuse(format!("`{name}` không phải tệp .docx")));
    }
    if !document.exists() {
        return Err(Misuse(format!("không có tệp `{name}`")));
    }
    Ok(())
}
