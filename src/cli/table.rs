//! `vanthu table`.

use std::process::ExitCode;

use super::args::{Format, TableArguments};
use super::printer::{self, Findings};
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::files::Disk;
use crate::listing::{tables_json, tables_text};
use crate::reading::{AskedTable, UnderstoodTable, understand};

/// So many rows are shown as facts.
const ROWS_AS_FACTS: usize = 3;

/// Shows what is understood of a table.
///
/// # Errors
/// A path that is none or a folder; a facts file that names no such table.
pub fn table(arguments: &TableArguments) -> Result<ExitCode, Misuse> {
    check(arguments)?;
    let mut report = Report::new();
    let asked = AskedTable {
        disk: Disk::real(),
        file: &arguments.file,
        root: arguments.root.as_deref(),
        kind: arguments.kind.map(Into::into),
        sheet: arguments.sheet.as_deref(),
        period: arguments.period,
        most: ROWS_AS_FACTS,
    };
    let mut tables = understand(&asked, &mut report);
    if tables.is_empty() && !report.has_errors() {
        let name = arguments.file.display();
        let reason = "không lấy trường hay đơn vị từ bảng nào như vậy; nêu thẳng tệp bảng, như vanthu table danh-sach.xlsx";
        return Err(Misuse(format!("`{name}` {reason}")));
    }
    let is_clear = tables.iter().all(|table| table.questions.is_empty());
    match arguments.format {
        Format::Json => printer::to_stdout(&tables_json(&tables)),
        Format::Text => {
            printer::to_stdout(&tables_text(&tables));
            tables.iter_mut().for_each(|table: &mut UnderstoodTable| report.extend(table.told.drain(..)));
        }
    }
    let good = !report.has_errors() && is_clear;
    let more = tables.into_iter().flat_map(|table| table.more).filter(|((_, is_error), _)| !is_error);
    Findings::tell_with(report, more.filter(|_| arguments.format == Format::Text).collect());
    Ok(exit(good))
}

fn check(arguments: &TableArguments) -> Result<(), Misuse> {
    let (file, name) = (&arguments.file, arguments.file.display());
    if file.is_dir() {
        return Err(Misuse(format!("`{name}` là một thư mục, cần một tệp bảng")));
    }
    let is_pattern = name.to_string().contains(['*', '?']);
    if !is_pattern && !file.exists() {
        return Err(Misuse(format!("không có tệp `{name}`")));
    }
    Ok(())
}
