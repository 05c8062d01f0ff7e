//! Tables that are wider than a page, told where they are written.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Source, rules};
use crate::document::Document;
use crate::docx::{Overfull, overfull_tables};
use crate::markup;

/// An error for each table of `document` that no page can hold, at its place in the rendered `body`.
pub(super) fn check(document: &Document, body: &Arc<Source>) -> Vec<Diagnostic> {
    let overfull = overfull_tables(document);
    if overfull.is_empty() {
        return Vec::new();
    }
    let places = markup::table_places(body);
    let told = overfull.iter().map(|table| {
        let found = error(table);
        match places.get(table.index) {
            Some(place) => found.at(place),
            None => found,
        }
    });
    told.collect()
}

fn error(table: &Overfull) -> Diagnostic {
    let Overfull { columns, lacking, landscape, .. } = table;
    let page = if *landscape { "trang ngang" } else { "trang dọc" };
    let found = Diagnostic::new(
        &rules::BANG_QUA_RONG,
        format!("bảng {columns} cột này rộng hơn {page} {lacking} mm, dù đã dùng cỡ chữ nhỏ nhất được phép"),
    );
    let found = if *landscape {
        found
    } else {
        found.hint("đưa bảng vào phụ lục ngang: `:::phu-luc ngang Tiêu đề` … `:::`")
    };
    found.hint("bớt cột, hoặc tách thành nhiều bảng")
}
