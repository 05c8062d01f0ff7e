//! `dieu-lien-tuc`: articles are counted without a gap.

use super::articles::articles;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `dieu-lien-tuc`.
pub static RULE: CheckRule = CheckRule {
    name: "dieu-lien-tuc",
    grade: Grade::Error,
    clause: "II.6.đ",
    says: "Số thứ tự các điều liên tục, bắt đầu từ 1, trong mỗi văn bản.",
    why: "Thiếu hoặc trùng số điều làm viện dẫn sai chỗ.",
    advice: "Đánh lại số các điều, rồi sửa các chỗ viện dẫn.",
    wrong: "Điều 1, Điều 2, Điều 4",
    right: "Điều 1, Điều 2, Điều 3",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = articles(subject);
    let mut before = 0;
    for (line, number, _) in &all {
        if *number != before + 1 {
            found.certain(FindingPlace::line(line), &format!("{before} {number}"), || match before {
                0 => format!("điều đầu tiên là Điều {number}; phải là Điều 1"),
                before => format!("sau Điều {before} là Điều {number}; phải là Điều {}", before + 1),
            });
        }
        before = *number;
    }
}
