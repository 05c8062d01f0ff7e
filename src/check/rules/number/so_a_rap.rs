//! `so-a-rap`: the number is written in Arabic figures.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `so-a-rap`.
pub static RULE: CheckRule = CheckRule {
    name: "so-a-rap",
    grade: Grade::Review,
    clause: "II.3.a",
    says: "Số của văn bản ghi bằng chữ số Ả Rập.",
    why: "Số là số thứ tự đăng ký tại văn thư trong một năm; chữ cái trong số thường là gõ nhầm hoặc số chèn.",
    advice: "Ghi số thứ tự bằng chữ số 0 đến 9.",
    wrong: "Số: XV/KH-UBND",
    right: "Số: 15/KH-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(line) = subject.line(symbol.line).filter(|_| symbol.has_slash) else { return };
    let has_letter = symbol.number.chars().any(char::is_alphabetic);
    // "46-KH/UBND" has its slash in the wrong place, which is told of the slash.
    if has_letter && !symbol.number.contains(['-', '–', '…', '[', '{', '<', '_']) {
        found.certain(FindingPlace::line(line), "chữ", || {
            format!("số \"{}\" có chữ; phải bằng chữ số Ả Rập", symbol.number)
        });
    }
}
