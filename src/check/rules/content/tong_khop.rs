//! `tong-khop`: the total of a table is the sum of its rows.

use super::sums::wrong_sums;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `tong-khop`.
pub static RULE: CheckRule = CheckRule {
    name: "tong-khop",
    grade: Grade::Review,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 8",
    says: "Dòng tổng của bảng bằng tổng các dòng trên.",
    why: "Số tổng sai là lỗi hay gặp khi sửa bảng bằng tay.",
    advice: "Cộng lại cột đã nêu.",
    wrong: "3, 4, tổng 8",
    right: "3, 4, tổng 7",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for wrong in wrong_sums(subject) {
        found.certain(
            FindingPlace::paragraph(wrong.cell),
            &format!("{} {}", wrong.table, wrong.column),
            || {
                format!(
                    "dòng tổng, cột {}: ghi {}, các dòng trên cộng được {}",
                    wrong.column + 1,
                    wrong.written,
                    wrong.counted
                )
            },
        );
    }
}
