//! What is asked of a file of tables, and what is told where it is damaged.

use super::columns::Known;
use super::reference::TableReference;
use super::workbook::Failure;
use crate::diagnostic::{Diagnostic, Excess, Source, rules};

/// What a reference asks for.
pub struct Wanted<'a> {
    pub reference: &'a TableReference,
    /// The columns the table may have.
    pub known: &'static [Known],
    /// The column that joins tables.
    pub key: Option<&'a str>,
}

/// The finding where a sheet of an open workbook cannot be read.
pub fn refused_sheet(
    reference: &TableReference,
    source: &Source,
    name: &str,
    failure: Failure,
) -> Diagnostic {
    match failure {
        Failure::TooLarge(excess) => too_large(reference, source, &excess),
        Failure::Locked => unreadable(reference, source, "tệp có mật khẩu"),
        Failure::Damaged(error) => damaged(reference, source, &format!("trang tính \"{name}\" hỏng"), &error),
    }
}

/// The finding where a table is larger than is read.
pub fn too_large(reference: &TableReference, source: &Source, excess: &Excess) -> Diagnostic {
    excess.finding_in(&format!("bảng `{}`", source.name)).at(&reference.file.place)
}

/// The error of a table that is there and cannot be read.
pub fn damaged(reference: &TableReference, source: &Source, why: &str, error: &str) -> Diagnostic {
    unreadable(reference, source, why)
        .hint("mở bằng Excel hoặc LibreOffice rồi Lưu thành (Save as) .xlsx; nếu không mở được, tìm bản sao khác")
        .hint(format!("chi tiết cho người hỗ trợ: {error}"))
}

/// A table that cannot be read, and why.
pub fn unreadable(reference: &TableReference, source: &Source, why: &str) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_DOC_DUOC, format!("không đọc được bảng `{}`: {why}", source.name))
        .at(&reference.file.place)
}
