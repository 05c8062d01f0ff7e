//! `hang-tieu-de-lap`: the head of a long table is repeated.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::tables::data_tables;

/// `hang-tieu-de-lap`.
pub static RULE: CheckRule = CheckRule {
    name: "hang-tieu-de-lap",
    grade: Grade::Advice,
    clause: "II.6.e",
    says: "Bảng dài qua trang có hàng tiêu đề lặp lại ở đầu mỗi trang.",
    why: "Người đọc trang sau biết cột nào là gì.",
    advice: "Chọn hàng tiêu đề, vào Bố trí bảng (Layout) › Lặp lại hàng tiêu đề (Repeat Header Rows).",
    wrong: "bảng 40 hàng, tiêu đề chỉ ở trang đầu",
    right: "tiêu đề lặp lại ở mỗi trang",
    check,
};

/// So many rows go over a page for certain.
const LONG: usize = 35;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for table in data_tables(subject) {
        if table.rows.len() > LONG && !table.rows.iter().any(|row| row.is_header) {
            found.certain(None, &table.index.to_string(), || {
                format!("bảng {} hàng không lặp lại hàng tiêu đề", table.rows.len())
            });
        }
    }
}
