//! `muc-la-ma-lien-tuc`: headings with Roman numbers are counted without a gap.

use super::articles::typed;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::Numbered;

/// `muc-la-ma-lien-tuc`.
pub static RULE: CheckRule = CheckRule {
    name: "muc-la-ma-lien-tuc",
    grade: Grade::Review,
    clause: "II.6.c",
    says: "Các phần, mục đánh số theo một trình tự nhất định, không thiếu, không trùng.",
    why: "Thiếu hoặc trùng số mục thường do cắt dán.",
    advice: "Đánh lại số các mục.",
    wrong: "I, II, IV",
    right: "I, II, III",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let mut before: Option<u32> = None;
    for (line, number, _) in typed(subject) {
        let Numbered::Roman(number) = number else { continue };
        if let Some(known) = before.filter(|known| *known + 1 != number && number != 1) {
            found.certain(FindingPlace::line(line), &format!("{known} {number}"), || {
                format!("mục La Mã thứ {number} đứng sau mục thứ {known}")
            });
        }
        before = Some(number);
    }
}
