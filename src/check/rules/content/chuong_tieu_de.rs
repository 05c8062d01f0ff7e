//! `chuong-tieu-de`: a chương has a title, in capitals.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{LineRole, numbered};

/// `chuong-tieu-de`.
pub static RULE: CheckRule = CheckRule {
    name: "chuong-tieu-de",
    grade: Grade::Review,
    clause: "II.6.d",
    says: "Phần, chương, mục, tiểu mục có tiêu đề ở ngay dưới, canh giữa, chữ in hoa, đứng, đậm.",
    why: "Tiêu đề nêu nội dung chính của phần đó.",
    advice: "Ghi tiêu đề bằng chữ in hoa, đậm, canh giữa, ngay dưới \"Chương I\".",
    wrong: "Chương I, rồi đến ngay Điều 1",
    right: "Chương I, QUY ĐỊNH CHUNG, Điều 1",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (at, line) in subject.of(Component::ChapterWord) {
        let has_own = numbered(&line.text).is_some_and(|(_, rest)| !rest.is_empty());
        let next = (at + 1..subject.document.lines.end).find(|at| subject.role(*at) != LineRole::Blank);
        let is_title = next.is_some_and(|at| subject.role(at) == LineRole::Part(Component::ChapterTitle));
        if !has_own && !is_title {
            found.certain(FindingPlace::line(line), "thiếu", || {
                format!("\"{}\" không có tiêu đề", quoted(&line.text))
            });
        }
    }
    let titles: Vec<_> = subject.of(Component::ChapterTitle).map(|(_, line)| line).collect();
    check_lines(
        subject,
        &titles,
        true,
        Component::ChapterTitle,
        found,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
