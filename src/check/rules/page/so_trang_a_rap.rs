//! `so-trang-a-rap`: pages are counted with Arabic figures.

use super::page_numbers::page_numbers;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `so-trang-a-rap`.
pub static RULE: CheckRule = CheckRule {
    name: "so-trang-a-rap",
    grade: Grade::Error,
    clause: "I.7",
    says: "Số trang đánh bằng chữ số Ả Rập.",
    why: "Số La Mã và chữ cái không dùng để đánh số trang văn bản hành chính.",
    advice: "Vào Chèn (Insert) › Số trang (Page Number) › Định dạng (Format Page Numbers), chọn 1, 2, 3.",
    wrong: "số trang ii, iii",
    right: "số trang 2, 3",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let numbers = page_numbers(subject);
    for (at, section) in subject.sections() {
        let numbered = numbers.iter().find(|number| number.section == at);
        if let Some(number) = numbered
            .filter(|_| !matches!(&*section.number_format, "decimal" | "decimalZero" | "numberInDash"))
        {
            found.certain(FindingPlace::paragraph(number.line.paragraph), &section.number_format, || {
                "số trang không đánh bằng chữ số Ả Rập".to_owned()
            });
        }
    }
}
