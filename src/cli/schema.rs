//! `vanthu schema`.

use std::process::ExitCode;

use super::args::{FileKind, SchemaArguments};
use super::printer;
use crate::legal::{Regime, register_fields};
use crate::reading::{batch_fields, document_fields};
use crate::template::head_fields;
use crate::yaml::{Inheritance, Record, schema};

/// Prints the JSON Schema of a kind of file.
pub fn print_schema(arguments: &SchemaArguments) -> ExitCode {
    let schema = match arguments.file {
        FileKind::Facts => {
            schema("facts", "Tệp dữ kiện của một văn bản", document_fields(), Inheritance::FromAbove)
        }
        FileKind::Batch => {
            schema("batch", "Tệp dữ kiện của nhiều văn bản", batch_fields(), Inheritance::FromAbove)
        }
        FileKind::TemplateHead => {
            schema("template-head", "Phần đầu của mẫu", head_fields(), Inheritance::None)
        }
        FileKind::Legal => schema("legal", "Tệp của sổ văn bản", register_fields(), Inheritance::None),
        FileKind::Regime => schema("regime", "Quy định của một thời kỳ", Regime::fields(), Inheritance::None),
    };
    // A tree of maps, lists and words always serialises.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    printer::to_stdout(&format!("{text}\n"));
    ExitCode::SUCCESS
}
