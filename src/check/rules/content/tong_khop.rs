//! `tong-khop`: the total of a table is the sum of its rows.

use super::sums::wrong_sums;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `tong-khop`.
pub static RULE: CheckRule = CheckRule {
    name: "tong-khop",
    grade: Grade::Review,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 12",
    says: "Dòng tổng của bảng bằng tổng các dòng trên, cột tổng bằng tổng các cột khác.",
    why: "Số tổng sai là lỗi hay gặp khi sửa bảng bằng tay.",
    advice: "Cộng lại cột hoặc dòng đã nêu.",
    wrong: "3, 4, tổng 8",
    right: "3, 4, tổng 7",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (table, sums) in wrong_sums(subject).iter().enumerate() {
        let told: Vec<String> = sums
            .iter()
            .map(|sum| {
                let (column, written, counted) = (sum.column + 1, sum.written, sum.counted);
                match sum.row {
                    None => format!("cột {column} ghi {written}, các dòng trên cộng được {counted}"),
                    Some(row) => {
                        format!("dòng {row}, cột {column} ghi {written}, các cột khác cộng được {counted}")
                    }
                }
            })
            .collect();
        for sum in sums {
            found.certain(FindingPlace::paragraph(sum.cell), &table.to_string(), || {
                format!("số tổng không khớp: {}", told.join("; "))
            });
        }
    }
}
