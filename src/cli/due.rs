//! `vanthu due`.

use std::process::ExitCode;

use super::args::{DueArguments, TableFormat};
use super::draft;
use super::overwrite::foreign;
use super::printer::{self, Findings};
use super::reading::check;
use super::usage::{Misuse, exit};
use crate::accreditation::{DueRow, Load, Regimes, documents_of, due as due_schools, schools_of};
use crate::batch::write_sealed;
use crate::diagnostic::Report;
use crate::files::Disk;
use crate::listing::{OpenTask, due_csv, due_json, due_text, load_bars, load_svg, open_tasks, tasks_text};
use crate::reading::Documents;

/// Lists the schools that are due, and drafts targets for them.
///
/// # Errors
/// Paths that are no facts; bars in a list for a program; a folder for the copy that is not new.
pub fn due(arguments: &DueArguments) -> Result<ExitCode, Misuse> {
    check(&arguments.paths, [&arguments.root, &arguments.regimes])?;
    if arguments.plot && arguments.format != TableFormat::Text {
        let reason = "`--plot` chỉ dùng với `--format text`; cùng csv và json hãy dùng `--svg <TỆP>`";
        return Err(Misuse(reason.to_owned()));
    }
    if let Some(folder) = &arguments.write {
        draft::check(folder, &arguments.paths)?;
    }
    let mut report = Report::new();
    if let Some(regimes) = Regimes::load(arguments.regimes.as_deref(), &mut report) {
        list(arguments, &regimes, &mut report);
    }
    let good = !report.has_errors();
    Findings::tell(report);
    Ok(exit(good))
}

fn list(arguments: &DueArguments, regimes: &Regimes, report: &mut Report) {
    let mut documents = Documents::read(Disk::real(), &arguments.paths, arguments.root.as_deref());
    report.append(&mut documents.errors);
    let all = documents_of(&documents.facts);
    let open = open_tasks(&all);
    let schools = all.into_iter().flat_map(schools_of);
    let rows = due_schools(schools, arguments.year, regimes);
    let load = Load::of(&rows, arguments.year);
    printer::to_stdout(&text(arguments, &rows, &load, &open));
    if let Some(path) = &arguments.svg {
        match write_sealed(path, &load_svg(&load), foreign(arguments.force)) {
            Ok(backup) => printer::tell_backup(backup.as_deref()),
            Err(finding) => report.push(finding),
        }
    }
    // A copy of half the facts would be taken for the whole.
    if let Some(folder) = arguments.write.as_ref().filter(|_| !report.has_errors()) {
        let told = draft::write(folder, &documents, &rows, arguments.year, report);
        printer::to_stderr(&told.unwrap_or_default());
    }
}

fn text(arguments: &DueArguments, rows: &[DueRow<'_>], load: &Load, open: &[OpenTask<'_>]) -> String {
    let bars = if arguments.plot { format!("\n{}", load_bars(load)) } else { String::new() };
    match arguments.format {
        TableFormat::Text => due_text(rows, arguments.year) + &bars + &tasks_text(open),
        TableFormat::Csv => due_csv(rows, open),
        TableFormat::Json => due_json(rows, load, open),
    }
}
