//! `khoan-lien-tuc`: clauses are counted without a gap.

use super::articles::typed;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::Numbered;

/// `khoan-lien-tuc`.
pub static RULE: CheckRule = CheckRule {
    name: "khoan-lien-tuc",
    grade: Grade::Review,
    clause: "II.6.đ",
    says: "Số thứ tự các khoản liên tục trong mỗi điều, mỗi mục.",
    why: "Thiếu hoặc trùng số khoản làm viện dẫn sai chỗ.",
    advice: "Đánh lại số các khoản trong điều hoặc mục đã nêu.",
    wrong: "khoản 1, 2, 2, 3",
    right: "khoản 1, 2, 3, 4",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let mut before: Option<u32> = None;
    for (line, number, _) in typed(subject) {
        match number {
            Numbered::Arabic(number) => {
                if let Some(known) = before.filter(|known| *known + 1 != number && number != 1) {
                    found.certain(FindingPlace::line(line), &format!("{known} {number}"), || {
                        format!("sau khoản {known} là khoản {number}; phải là khoản {}", known + 1)
                    });
                }
                before = Some(number);
            }
            Numbered::Article(_)
            | Numbered::Roman(_)
            | Numbered::Chapter(_)
            | Numbered::Part(_)
            | Numbered::Division(_) => before = None,
            Numbered::Decimal(_) | Numbered::Letter(_) | Numbered::Dash | Numbered::Plus => {}
        }
    }
}
