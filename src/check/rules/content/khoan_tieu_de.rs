//! `khoan-tieu-de`: titles of clauses are set alike.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{DocumentForm, LineRole, TextLine, is_titled, numbered};

/// `khoan-tieu-de`.
pub static RULE: CheckRule = CheckRule {
    name: "khoan-tieu-de",
    grade: Grade::Review,
    clause: "II.6.đ",
    says: "Khoản có tiêu đề thì số thứ tự và tiêu đề ở một dòng riêng, chữ in thường, đứng, đậm.",
    why: "Tiêu đề chỗ đậm chỗ không làm rối bố cục.",
    advice: "Đặt đậm mọi tiêu đề khoản, hoặc bỏ đậm tất cả nếu không phải tiêu đề.",
    wrong: "1. Mục đích (nghiêng, đậm)",
    right: "1. Mục đích (đứng, đậm)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let lines: Vec<_> = subject.of(Component::TitledClause).map(|(_, line)| line).collect();
    check_lines(subject, &lines, true, Component::TitledClause, found, &[Aspect::Size, Aspect::Slant]);
    if is_form(subject) {
        return;
    }
    for (at, line) in subject.of(Component::PlainClause).filter(|(at, line)| is_title(subject, *at, line)) {
        let next = (at + 1..subject.document.lines.end).find(|at| subject.role(*at) != LineRole::Blank);
        let goes_on = next.is_some_and(|at| {
            matches!(
                subject.role(at),
                LineRole::Part(
                    Component::Body | Component::Point | Component::DashItem | Component::TitledPoint
                )
            )
        });
        if goes_on {
            found.certain(FindingPlace::line(line), "đậm", || {
                format!("\"{}\" là tiêu đề của khoản; phải in đậm", quoted(&line.text))
            });
        }
    }
}

/// Whether it is a form to be filled in or a list, of which no clause asks how its titles are set: an appendix, or a paper
/// without a number.
fn is_form(subject: &CheckSubject<'_>) -> bool {
    match subject.document.kind {
        DocumentForm::Appendix => true,
        DocumentForm::Issued => subject.part(Component::Number).is_none(),
        DocumentForm::Attached | DocumentForm::Copy => false,
    }
}

/// Whether a clause is a title by its words: short, a paragraph of its own, without a sign at its end.
fn is_title(subject: &CheckSubject<'_>, at: usize, line: &TextLine<'_>) -> bool {
    let Some((_, rest)) = numbered(&line.text) else { return false };
    let is_whole = line.is_first && line.is_last && line.spot.cell.is_none();
    // Below an article all clauses are sentences that may end without a sign where a list follows.
    let has_articles = subject.of(Component::Article).next().is_some();
    is_whole
        && !has_articles
        && at < subject.document.lines.end
        && rest.chars().next().is_some_and(char::is_uppercase)
        && rest.chars().count() <= 70
        && rest.ends_with(char::is_alphanumeric)
        && is_titled(rest)
}
