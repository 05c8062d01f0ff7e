//! `huong-trang`: pages stand upright but for tables.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::is_ruled;
use crate::word::WordBlock;

/// `huong-trang`.
pub static RULE: CheckRule = CheckRule {
    name: "huong-trang",
    grade: Grade::Review,
    clause: "I.2",
    says: "Trang văn bản trình bày theo chiều dài; chỉ trình bày theo chiều rộng khi nội dung có bảng, biểu không làm thành phụ lục riêng.",
    why: "Trang ngang không có bảng thường là trang đặt nhầm hướng giấy.",
    advice: "Đặt lại hướng giấy dọc (Layout › Orientation › Portrait) cho phần không có bảng.",
    wrong: "hai trang lời văn đặt giấy ngang",
    right: "hai trang lời văn đặt giấy dọc",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (number, section) in subject.sections() {
        let blocks = subject.file.body.get(section.blocks.clone()).unwrap_or_default();
        let has_table =
            blocks.iter().any(|block| matches!(block, WordBlock::Table(table) if is_ruled(table)));
        if section.width > section.height && !has_table {
            found.certain(None, "ngang", || {
                format!("phần {} của tệp đặt giấy ngang mà không có bảng", number + 1)
            });
        }
    }
}
