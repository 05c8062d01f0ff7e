//! `vanthu explain`.

use std::process::ExitCode;

use super::args::ExplainArguments;
use super::printer;
use super::usage::Misuse;
use crate::check::rules as format_rules;
use crate::diagnostic::{did_you_mean, rules, suggest};
use crate::listing::{explained, listed, rule_explained};

/// Prints what the register says of one rule, also of one that a DOCX is held against, or the list of all that facts are.
///
/// # Errors
/// A name that is no rule's.
pub fn explain(arguments: &ExplainArguments) -> Result<ExitCode, Misuse> {
    let Some(name) = &arguments.rule else {
        printer::to_stdout(&listed());
        return Ok(ExitCode::SUCCESS);
    };
    printer::to_stdout(&of_any_register(name).ok_or_else(|| unknown(name))?);
    Ok(ExitCode::SUCCESS)
}

/// What is said of the rule called `name`. No two registers have one name.
pub fn of_any_register(name: &str) -> Option<String> {
    let of_format = || format_rules::find(name).map(rule_explained);
    rules::find(name).map(explained).or_else(of_format)
}

fn unknown(name: &str) -> Misuse {
    let all = rules::all().map(|rule| rule.name()).chain(format_rules::all().map(|rule| rule.name));
    let near = suggest(name, all);
    let hint = near.map_or_else(|| "xem các quy tắc bằng lệnh `vanthu explain`".to_owned(), did_you_mean);
    Misuse(format!("không có quy tắc `{name}`\n  gợi ý: {hint}"))
}
