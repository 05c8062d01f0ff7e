//! `phu-luc-so-trang`: the pages of each appendix are counted by themselves.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::DocumentForm;

/// `phu-luc-so-trang`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-so-trang",
    grade: Grade::Review,
    clause: "III.1.đ",
    says: "Số trang của phụ lục đánh riêng theo từng phụ lục.",
    why: "Phụ lục có thể tách khỏi văn bản.",
    advice: "Chèn ngắt phần (Section Break) trước phụ lục, đặt số trang bắt đầu từ 1.",
    wrong: "phụ lục đánh số trang tiếp theo văn bản",
    right: "phụ lục đánh số trang từ 1",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.document.kind != DocumentForm::Appendix || subject.is_first() {
        return;
    }
    let Some((number, section)) = subject.sections().into_iter().next() else { return };
    let before = subject.line(subject.document.lines.start.saturating_sub(1)).map(|line| line.spot.section);
    let is_own = before != Some(number);
    let place = subject.line(subject.document.lines.start).and_then(FindingPlace::line);
    if section.headers.usual.is_none() && section.footers.usual.is_none() {
        return;
    }
    if !is_own || section.first_number.is_none() {
        found.certain(place, "tiếp", || "số trang của phụ lục không đánh riêng".to_owned());
    }
}
