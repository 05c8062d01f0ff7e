//! `diem-chu-cai`: points are lettered by the Vietnamese alphabet, with a bracket.

use super::articles::typed;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::POINT_LETTERS;
use crate::recognition::Numbered;

/// `diem-chu-cai`.
pub static RULE: CheckRule = CheckRule {
    name: "diem-chu-cai",
    grade: Grade::Error,
    clause: "II.6.đ",
    says: "Thứ tự các điểm dùng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h…), sau có dấu đóng ngoặc đơn.",
    why: "Bảng chữ cái tiếng Việt có đ, không có f, j, w, z; Word tự đánh theo bảng chữ cái tiếng Anh.",
    advice: "Sau d) là đ), sau e) là g); đánh lại thứ tự các điểm.",
    wrong: "d), e), f)",
    right: "d), đ), e), g)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let mut before: Option<char> = None;
    for (line, number, _) in typed(subject) {
        let Numbered::Letter(letter) = number else {
            // Dashes stand below a point; all else ends the row.
            if !matches!(number, Numbered::Dash | Numbered::Plus | Numbered::Decimal(_)) {
                before = None;
            }
            continue;
        };
        let place = |letter: char| POINT_LETTERS.iter().position(|known| *known == letter);
        let wanted = match before {
            None => Some('a'),
            Some(before) => place(before).and_then(|at| POINT_LETTERS.get(at + 1)).copied(),
        };
        let is_new_row = letter == 'a';
        if let Some(wanted) = wanted.filter(|wanted| *wanted != letter && !is_new_row) {
            let is_sure = before.is_some();
            found.graded(
                is_sure,
                FindingPlace::line(line),
                &format!("{before:?} {letter}"),
                || match before {
                    Some(before) => format!("sau điểm {before}) là điểm {letter}); phải là điểm {wanted})"),
                    None => format!("điểm đầu tiên là {letter}); phải là a)"),
                },
            );
        }
        if line.text.chars().nth(1) == Some('.') {
            found.unsure(FindingPlace::line(line), "ngoặc", || {
                format!("sau chữ cái {letter} của điểm phải có dấu đóng ngoặc đơn")
            });
        }
        before = Some(letter);
    }
}
