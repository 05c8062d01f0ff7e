//! `vanthu schema`.

use std::process::ExitCode;

use super::args::{FileKind, SchemaArguments};
use super::printer;
use crate::listing::{batch_schema, facts_schema, legal_schema, regime_schema, template_head_schema};

/// Prints the JSON Schema of a kind of file.
pub fn print_schema(arguments: &SchemaArguments) -> ExitCode {
    printer::to_stdout(&match arguments.file {
        FileKind::Facts => facts_schema(),
        FileKind::Batch => batch_schema(),
        FileKind::TemplateHead => template_head_schema(),
        FileKind::Legal => legal_schema(),
        FileKind::Regime => regime_schema(),
    });
    ExitCode::SUCCESS
}
