//! `so-gach-cheo`: a slash stands between number and symbol.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `so-gach-cheo`.
pub static RULE: CheckRule = CheckRule {
    name: "so-gach-cheo",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Giữa số và ký hiệu văn bản có dấu gạch chéo, không cách chữ.",
    why: "Số và ký hiệu ghi khác đi thì không tra cứu được.",
    advice: "Ghi số, dấu gạch chéo, ký hiệu liền nhau.",
    wrong: "Số: 12-QĐ-UBND",
    right: "Số: 12/QĐ-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(symbol) = subject.document.symbol.as_ref().filter(|_| subject.is_issued()) else { return };
    let Some(line) = subject.line(symbol.line) else { return };
    let is_sure = subject.is_sure(Component::Number);
    // "46-KH/UBND" has its slash in the wrong place, as documents of the Party do.
    let is_hyphened = symbol.number.split_once(['-', '–']).is_some_and(|(number, rest)| {
        number.trim().bytes().all(|sign| sign.is_ascii_digit()) && rest.chars().any(char::is_alphabetic)
    });
    if !symbol.has_slash || is_hyphened {
        found.graded(is_sure, FindingPlace::line(line), "thiếu", || {
            format!("\"{}\": giữa số và ký hiệu phải có dấu gạch chéo (/)", quoted(&line.text))
        });
        return;
    }
    // Before the slash there is room for a number that is still to be given.
    let (before, after) = line.text.split_once('/').unwrap_or_default();
    let is_filled = before.ends_with(' ') && symbol.value().is_some();
    if is_filled || after.starts_with(' ') {
        found.graded(is_sure, FindingPlace::line(line), "cách", || {
            format!("\"{}\": không cách chữ ở dấu gạch chéo", quoted(&line.text))
        });
    }
}
