//! `vanthu explain`.

use std::process::ExitCode;

use super::args::ExplainArguments;
use super::printer;
use super::usage::Misuse;
use crate::diagnostic::{did_you_mean, rules, suggest};
use crate::listing::{explained, listed};

/// Prints what the register says of one rule, or the list of all.
///
/// # Errors
/// A name that is no rule's.
pub fn explain(arguments: &ExplainArguments) -> Result<ExitCode, Misuse> {
    let Some(name) = &arguments.rule else {
        printer::to_stdout(&listed());
        return Ok(ExitCode::SUCCESS);
    };
    let rule = rules::find(name).ok_or_else(|| unknown(name))?;
    printer::to_stdout(&explained(rule));
    Ok(ExitCode::SUCCESS)
}

fn unknown(name: &str) -> Misuse {
    let near = suggest(name, rules::all().map(|rule| rule.name()));
    let hint = near.map_or_else(|| "xem các quy tắc bằng lệnh `vanthu explain`".to_owned(), did_you_mean);
    Misuse(format!("không có quy tắc `{name}`\n  gợi ý: {hint}"))
}
