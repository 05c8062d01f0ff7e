//! `noi-dung-chu-dung`: running text is upright.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::LineRole;

/// `noi-dung-chu-dung`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-dung-chu-dung",
    grade: Grade::Review,
    clause: "II.6.e",
    says: "Nội dung văn bản bằng chữ in thường, kiểu chữ đứng.",
    why: "Cả đoạn chữ nghiêng hoặc đậm thường là còn sót khi sao chép.",
    advice: "Chọn đoạn đã nêu, bỏ nghiêng.",
    wrong: "một đoạn nội dung in nghiêng",
    right: "đoạn nội dung chữ đứng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // Titles of works and words of others are in italics within a paragraph; only whole ones are looked at.
    let is_slanted = |line: &crate::recognition::TextLine<'_>| {
        line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| run.look.italic)
    };
    let lines: Vec<_> = subject
        .running()
        .filter(|(at, line)| {
            subject.role(*at) != LineRole::Part(Component::Body) || !line.text.starts_with('(')
        })
        .filter(|(_, line)| is_slanted(line))
        .map(|(_, line)| line)
        .collect();
    check_lines(subject, &lines, false, Component::Body, found, &[Aspect::Slant]);
    let is_raised = |line: &crate::recognition::TextLine<'_>| {
        line.text.chars().count() > LONGEST_TITLE
            && line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| run.look.all_capitals)
    };
    let raised: Vec<_> = subject.running().map(|(_, line)| line).filter(|line| is_raised(line)).collect();
    check_lines(subject, &raised, false, Component::Body, found, &[Aspect::Case]);
}

/// A shorter text in capitals may be a title.
const LONGEST_TITLE: usize = 80;
