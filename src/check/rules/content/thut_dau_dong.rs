//! `thut-dau-dong`: the first line of running text is indented by 1 or 1.27 cm.

use super::indent::{first_line, is_allowed, shown};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::taken_over::TakenOver;
use crate::decree::Component;
use crate::recognition::LineRole;
use crate::word::FormatTrait;

/// `thut-dau-dong`.
pub static RULE: CheckRule = CheckRule {
    name: "thut-dau-dong",
    grade: Grade::Error,
    clause: "II.6.e",
    says: "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
    why: "Lùi bằng dấu cách hay Tab thì mỗi máy hiện một khác.",
    advice: "Chọn phần nội dung, vào Đoạn văn (Paragraph) › Đặc biệt (Special) › Dòng đầu (First line), đặt 1,27 cm; xóa Tab và dấu cách ở đầu đoạn.",
    wrong: "đoạn nội dung không lùi đầu dòng",
    right: "đoạn nội dung lùi đầu dòng 1,27 cm",
    check,
};

/// What must be.
const WANTED: &str = "phải lùi 1 cm hoặc 1,27 cm";

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (at, line) in subject.running().filter(|(_, line)| line.is_first) {
        if subject.role(at) == LineRole::Part(Component::Body) && line.text.chars().count() < 60 {
            continue;
        }
        let indent = first_line(line);
        if is_allowed(indent, subject.profile) {
            continue;
        }
        let starts_with_tab = line.written.starts_with(['\t', ' ', '\u{a0}']);
        let (size, is_sure) = (shown(indent), !starts_with_tab);
        let source = subject.file.source_of_paragraph(line.paragraph, FormatTrait::FirstLine);
        let seen = format!("đầu dòng lùi {size} cm");
        let taken_over =
            TakenOver::from((source, FormatTrait::FirstLine), &seen, Component::Body.name(), WANTED);
        found.of_value(is_sure, FindingPlace::line(line), &size, taken_over, || {
            let typed = if starts_with_tab { ", lùi bằng Tab hoặc dấu cách" } else { "" };
            format!("{seen}{typed}; {WANTED}")
        });
    }
}
