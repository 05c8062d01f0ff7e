//! Exit codes; wrong usage, and help, in Vietnamese.

use std::error::Error;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::printer;
use crate::diagnostic::visible;

/// Errors in facts, templates or documents.
const FAILED: u8 = 1;

/// Wrong usage.
const MISUSED: u8 = 2;
use crate::diagnostic::Diagnostic;

/// The exit code of a command that went well, or did not.
pub fn exit(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::from(FAILED) }
}

/// A command line that can be parsed but not followed.
#[derive(Debug)]
pub struct Misuse(pub String);

/// A name on the command line that nothing goes by.
impl From<Diagnostic> for Misuse {
    fn from(found: Diagnostic) -> Self {
        let hints = found.hints.iter().map(|hint| format!("\n  gợi ý: {hint}"));
        Self(found.message.clone() + &hints.collect::<String>())
    }
}

/// Tells of `misuse`.
pub fn refuse(misuse: &Misuse) -> ExitCode {
    printer::to_stderr(&message(&shown(&misuse.0), None));
    ExitCode::from(MISUSED)
}

/// Prints the help or version that was asked for, or what is wrong with the command line.
pub fn answer(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        printer::to_stdout(&error.to_string());
        return ExitCode::SUCCESS;
    }
    printer::to_stderr(&message(&shown(&explain(error)), suggestion(error).as_deref()));
    ExitCode::from(MISUSED)
}

/// Line by line, as a misuse may have a hint of its own, with nothing in a name that acts on the terminal.
fn shown(what: &str) -> String {
    what.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

fn message(what: &str, suggestion: Option<&str>) -> String {
    let suggestion = suggestion.map(|word| format!("  gợi ý: có phải là `{word}`?\n")).unwrap_or_default();
    format!("lỗi: {what}\n{suggestion}\nXem hướng dẫn: vanthu --help, vanthu <LỆNH> --help\n")
}

fn explain(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let command = context(error, ContextKind::InvalidSubcommand);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("thiếu giá trị cho `{argument}`"),
        ErrorKind::InvalidValue => {
            let known = context(error, ContextKind::ValidValue);
            format!("`{argument}` không nhận giá trị `{value}`; chọn một trong: {known}")
        }
        ErrorKind::ValueValidation => {
            let reason = error.source().map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("giá trị `{value}` của `{argument}` không dùng được{reason}")
        }
        ErrorKind::UnknownArgument => format!("không có tùy chọn hay đối số `{argument}` ở đây"),
        ErrorKind::InvalidSubcommand => format!("không có lệnh `{command}`"),
        ErrorKind::MissingRequiredArgument => format!("còn thiếu: {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "chưa nêu lệnh".to_owned()
        }
        ErrorKind::ArgumentConflict if context(error, ContextKind::PriorArg) == argument => {
            format!("`{argument}` chỉ được nêu một lần")
        }
        ErrorKind::ArgumentConflict => {
            format!("không dùng `{argument}` cùng với `{}`", context(error, ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues => format!("`{argument}` thừa giá trị `{value}`"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("`{argument}` sai số lượng giá trị")
        }
        ErrorKind::NoEquals => format!("cần dấu = giữa `{argument}` và giá trị"),
        ErrorKind::InvalidUtf8 => "có đối số không phải UTF-8".to_owned(),
        _ => format!("không hiểu dòng lệnh: {error}"),
    }
}

fn suggestion(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    kinds.into_iter().map(|kind| context(error, kind)).find(|word| !word.is_empty())
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
