//! The JSON Schemas of the YAML files that the program reads.

use crate::accreditation::Regime;
use crate::legal::register_fields;
use crate::reading::{batch_fields, document_fields};
use crate::template::head_fields;
use crate::yaml::{Field, Inheritance, Record, schema};

/// Of a facts file of one document.
pub fn facts_schema() -> String {
    text("facts", "Tệp dữ kiện của một văn bản", document_fields(), Inheritance::FromAbove)
}

/// Of a facts file of many.
pub fn batch_schema() -> String {
    text("batch", "Tệp dữ kiện của nhiều văn bản", batch_fields(), Inheritance::FromAbove)
}

/// Of the head of a template.
pub fn template_head_schema() -> String {
    text("template-head", "Phần đầu của mẫu", head_fields(), Inheritance::None)
}

/// Of a file of the register of legal documents.
pub fn legal_schema() -> String {
    text("legal", "Tệp của sổ văn bản", register_fields(), Inheritance::None)
}

/// Of the accreditation rules of one period.
pub fn regime_schema() -> String {
    text("regime", "Quy định của một thời kỳ", Regime::fields(), Inheritance::None)
}

fn text(name: &'static str, title: &'static str, fields: Vec<Field>, inheritance: Inheritance) -> String {
    // A tree of maps, lists and words always serialises.
    let schema = serde_json::to_string_pretty(&schema(name, title, fields, inheritance)).unwrap_or_default();
    format!("{schema}\n")
}
