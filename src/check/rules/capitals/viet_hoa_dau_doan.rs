//! `viet-hoa-dau-doan`: a paragraph begins with a capital.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `viet-hoa-dau-doan`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-dau-doan",
    grade: Grade::Advice,
    clause: "Phụ lục II, I",
    says: "Viết hoa chữ cái đầu âm tiết thứ nhất của câu khi xuống dòng.",
    why: "Đầu câu viết hoa.",
    advice: "Viết hoa chữ cái đầu đoạn.",
    wrong: "các trường tổ chức thực hiện.",
    right: "Các trường tổ chức thực hiện.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.of(Component::Body).filter(|(_, line)| line.is_first && line.spot.cell.is_none())
    {
        let first = line.text.chars().next();
        if first.is_some_and(char::is_lowercase) && line.text.chars().count() > 20 {
            found.certain(FindingPlace::line(line), "đầu đoạn", || {
                format!("đầu đoạn không viết hoa: \"{}\"", quoted(&line.text))
            });
        }
    }
}
