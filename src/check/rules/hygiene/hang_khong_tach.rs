//! `hang-khong-tach`: rows of tables are not split between pages.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::tables::data_tables;

/// `hang-khong-tach`.
pub static RULE: CheckRule = CheckRule {
    name: "hang-khong-tach",
    grade: Grade::Advice,
    clause: "II.6.e",
    says: "Hàng của bảng không bị tách qua hai trang.",
    why: "Nội dung một hàng nằm ở hai trang khó đọc.",
    advice: "Chọn bảng, vào Thuộc tính (Properties) › Hàng (Row), bỏ \"Cho phép hàng tách qua trang\".",
    wrong: "hàng cho phép tách qua trang",
    right: "hàng không tách",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for table in data_tables(subject) {
        if table.rows.len() > 5 && table.rows.iter().all(|row| !row.cant_split) {
            found.certain(None, &table.index.to_string(), || {
                format!("bảng {} hàng cho phép tách hàng qua trang", table.rows.len())
            });
        }
    }
}
