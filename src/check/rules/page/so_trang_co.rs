//! `so-trang-co`: how page numbers are set.

use super::page_numbers::page_numbers;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{size_allowed, sizes};
use crate::check::shown::number;
use crate::check::subject::CheckSubject;
use crate::check::taken_over::TakenOver;
use crate::decree::Component;
use crate::word::FormatTrait;

/// `so-trang-co`.
pub static RULE: CheckRule = CheckRule {
    name: "so-trang-co",
    grade: Grade::Error,
    clause: "I.7",
    says: "Số trang cỡ chữ 13 đến 14, kiểu chữ đứng.",
    why: "Số trang là một yếu tố thể thức, có cỡ chữ riêng.",
    advice: "Bấm đúp vào đầu trang, chọn số trang, đặt cỡ chữ 14, bỏ nghiêng.",
    wrong: "số trang cỡ 11, nghiêng",
    right: "số trang cỡ 14, đứng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let style = subject.style(Component::PageNumber);
    for page in page_numbers(subject) {
        let place = || FindingPlace::paragraph(page.line.paragraph);
        let look = &page.run.look;
        if !size_allowed(look.size, style) {
            let size = number(look.size);
            let (seen, wanted) = (format!("cỡ chữ {size}"), format!("phải là {}", sizes(style)));
            let source = subject.file.source_of_run(page.line.paragraph, page.run, FormatTrait::Size);
            let taken_over =
                TakenOver::from((source, FormatTrait::Size), &seen, Component::PageNumber.name(), &wanted);
            found.of_value(true, place(), &size, taken_over, || format!("số trang {seen}; {wanted}"));
        }
        if look.italic {
            found.certain(place(), "nghiêng", || "số trang chữ nghiêng; phải là chữ đứng".to_owned());
        }
    }
}
