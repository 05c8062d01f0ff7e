//! What the files may hold that facts are read from.

use super::KEY;
use super::documents::Multiplication;
use super::each::Repetition;
use crate::facts::Facts;
use crate::tables::TableReference;
use crate::yaml::{Fact, Field, Record, Shape};

/// The keys of the file of one document; `truong` may name a table.
pub fn document_fields() -> Vec<Field> {
    let mut fields = Facts::fields();
    for field in fields.iter_mut().filter(|field| field.key == "truong") {
        field.shape = Shape::OneOf(vec![field.shape.clone(), TableReference::shape()]);
    }
    fields
}

/// The keys of a file that makes many documents.
pub fn batch_fields() -> Vec<Field> {
    let many = Field {
        key: KEY,
        title: "Nhân bản",
        about: "Bảng mà mỗi hàng là một văn bản; hoặc mỗi trường, mỗi thành viên hội đồng một văn bản.",
        example: "{bang: xa.xlsx, theo: ma_xa}",
        clause: "",
        is_needed: true,
        shape: Shape::OneOf(vec![Multiplication::shape(), Repetition::shape()]),
        column: None,
        is_seen: false,
    };
    let mut fields = vec![many];
    fields.extend(document_fields());
    fields
}
