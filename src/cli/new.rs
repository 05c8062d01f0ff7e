//! `vanthu new`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chrono::{Datelike, NaiveDate};

use super::args::NewArguments;
use super::printer::{self, Findings};
use super::reading::check;
use super::today::today;
use super::usage::{Misuse, exit};
use crate::batch::write_new;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::PartialDate;
use crate::files::{is_facts, why_not_written};
use crate::legal::Register;
use crate::listing::{begun_text, form_text, templates_text};
use crate::starter::{Start, begin, form};
use crate::tables::TableKind;
use crate::template::Templates;

/// How a unit is named on the command line.
const UNIT: &str = "--don-vi";

/// Lists the templates, or begins a facts file or a table.
///
/// # Errors
/// A folder of one's own that is none; a name that is no template's or no unit's, or that of several; a file that is
/// there already or is no facts file.
pub fn new(arguments: &NewArguments) -> Result<ExitCode, Misuse> {
    check(&[], [&arguments.templates, &arguments.legal])?;
    let mut report = Report::new();
    if let Some(file) = &arguments.table {
        let kind = arguments.kind.map_or(TableKind::Schools, Into::into);
        let good = table(kind, file, &mut report)?;
        Findings::tell(report);
        return Ok(exit(good));
    }
    let templates = Templates::load(arguments.templates.as_deref(), &mut report);
    let good = match (templates, &arguments.template, &arguments.file, &arguments.unit) {
        (Some(templates), _, _, _) if arguments.list => {
            list(&templates, &mut report)?;
            true
        }
        (Some(templates), Some(template), Some(file), Some(unit)) => {
            facts(arguments, &templates, [template, unit], file, &mut report)?
        }
        (Some(_), ..) => {
            return Err(Misuse("chưa nêu mẫu; `vanthu new --list` liệt kê các mẫu".to_owned()));
        }
        (None, ..) => false,
    };
    Findings::tell(report);
    Ok(exit(good))
}

fn list(templates: &Templates, report: &mut Report) -> Result<(), Misuse> {
    let names: Vec<&str> = templates.names().collect();
    let outlines = names.iter().map(|name| templates.outline(name, report)).collect::<Result<Vec<_>, _>>()?;
    let outlines: Vec<_> = outlines.into_iter().flatten().collect();
    printer::to_stdout(&templates_text(&outlines));
    Ok(())
}

/// Begins the facts file; whether it is there.
fn facts(
    arguments: &NewArguments,
    templates: &Templates,
    [template, unit]: [&str; 2],
    file: &Path,
    report: &mut Report,
) -> Result<bool, Misuse> {
    check_new(file)?;
    let Some(outline) = templates.outline(template, report)? else { return Ok(false) };
    let Some(register) = Register::load(arguments.legal.as_deref(), report) else {
        return Ok(false);
    };
    let today = today();
    let this_month = month_of(today);
    let wanted = Start {
        template: &outline,
        unit,
        period: arguments.period,
        date: arguments.date.unwrap_or(this_month),
        register: &register,
    };
    let begun = begin(&wanted).map_err(|refusal| Misuse(refusal.text(UNIT)))?;
    if let Err(error) = write(file, begun.text.as_bytes()) {
        report.push(error);
        return Ok(false);
    }
    printer::to_stdout(&begun_text(&begun, &file.display().to_string()));
    Ok(true)
}

/// Writes a blank table; whether it is there.
fn table(kind: TableKind, file: &Path, report: &mut Report) -> Result<bool, Misuse> {
    refuse_what_is_there(file)?;
    let written = match form(kind, today()) {
        Ok(bytes) => write(file, &bytes),
        Err(error) => Err(not_written(file, &error)),
    };
    let good = written.map_err(|error| report.push(error)).is_ok();
    if good {
        printer::to_stdout(&form_text(kind, &file.display().to_string()));
    }
    Ok(good)
}

/// The month of `day`.
fn month_of(day: NaiveDate) -> PartialDate {
    let (year, month) = (u16::try_from(day.year()), u8::try_from(day.month()));
    year.ok()
        .zip(month.ok())
        .map_or(PartialDate::Day(day), |(year, month)| PartialDate::Month { year, month })
}

/// Refuses a file that facts are not read from, or that is there.
fn check_new(file: &Path) -> Result<(), Misuse> {
    let name = file.display();
    if !is_facts(file) {
        let reason = "tên tệp dữ kiện phải kết thúc bằng .yaml và không bắt đầu bằng `_` hoặc dấu chấm";
        return Err(Misuse(format!("`{name}`: {reason}")));
    }
    refuse_what_is_there(file)
}

fn refuse_what_is_there(file: &Path) -> Result<(), Misuse> {
    if file.exists() || file.is_symlink() {
        let name = file.display();
        return Err(Misuse(format!("đã có `{name}`; chọn tên khác, tệp đang có được giữ nguyên")));
    }
    Ok(())
}

/// Writes a file that was not there.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let written = folder.map_or(Ok(()), fs::create_dir_all).and_then(|()| write_new(path, bytes));
    written.map_err(|error| not_written(path, &why_not_written(&error)))
}

fn not_written(path: &Path, why: &str) -> Diagnostic {
    let message = format!("không ghi được `{}`: {why}", path.display());
    Diagnostic::new(&rules::KHONG_GHI_DUOC, message).at(&Place::file(path.display().to_string()))
}
