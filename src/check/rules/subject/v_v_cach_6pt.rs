//! `v-v-cach-6pt`: the subject of a công văn stands 6 points below the number.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `v-v-cach-6pt`.
pub static RULE: CheckRule = CheckRule {
    name: "v-v-cach-6pt",
    grade: Grade::Review,
    clause: "II.5.b",
    says: "Trích yếu công văn cách dòng 6pt với số và ký hiệu văn bản.",
    why: "Khoảng cách này là của thể thức.",
    advice: "Chọn dòng \"V/v\", đặt khoảng cách trước (Before) 6 pt.",
    wrong: "dòng \"V/v\" sát dưới số, ký hiệu",
    right: "dòng \"V/v\" cách số, ký hiệu 6 pt",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let (Some(number), Some(line)) =
        (subject.last(Component::Number), subject.first(Component::LetterSubject))
    else {
        return;
    };
    if !line.is_first || std::ptr::eq(number.paragraph, line.paragraph) {
        return;
    }
    let gap = number.paragraph.look.after.max(line.paragraph.look.before);
    let is_followed = subject
        .part(Component::LetterSubject)
        .and_then(|part| part.lines.first())
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| subject.line(at));
    let is_parted = is_followed.is_some_and(|line| line.is_blank());
    if gap < 100 && !is_parted {
        found.certain(FindingPlace::line(line), "cách", || {
            format!("trích yếu công văn cách số, ký hiệu {} pt; phải cách 6 pt", gap / 20)
        });
    }
}
