//! `cach-doan`: paragraphs stand 6 points apart or more.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::word::ParagraphLook;

/// `cach-doan`.
pub static RULE: CheckRule = CheckRule {
    name: "cach-doan",
    grade: Grade::Error,
    clause: "II.6.e",
    says: "Khoảng cách giữa các đoạn văn tối thiểu là 6pt.",
    why: "Các đoạn sát nhau khó phân biệt.",
    advice: "Chọn phần nội dung, vào Đoạn văn (Paragraph) › Khoảng cách (Spacing), đặt Trước (Before) hoặc Sau (After) 6 pt; bỏ dấu \"Không thêm khoảng cách giữa các đoạn cùng kiểu\".",
    wrong: "hai đoạn cách nhau 0 pt",
    right: "hai đoạn cách nhau 6 pt",
    check,
};

/// So many twips are 6 points, with what Word rounds.
const LEAST: i32 = 118;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let least = i32::from(subject.profile.text.paragraph_gap) * 20 - (120 - LEAST);
    let lines: Vec<_> = subject.running().filter(|(_, line)| line.is_first).collect();
    for pair in lines.windows(2) {
        let [(first, one), (second, other)] = pair else { continue };
        // Between them may be a blank paragraph, a table, a heading.
        if *second > first + 1
            && (first + 1..*second).any(|at| subject.line(at).is_some_and(|line| line.is_first))
        {
            continue;
        }
        let gap =
            gap(&one.paragraph.look, &other.paragraph.look, one.paragraph.style == other.paragraph.style);
        let gap =
            if subject.file.settings.adds_spaces { gap.0.saturating_add(gap.1) } else { gap.0.max(gap.1) };
        if gap < least {
            let points = crate::check::shown::number(gap as f32 / 20.0);
            found.certain(FindingPlace::line(other), &points, || {
                format!("các đoạn cách nhau {points} pt; tối thiểu {} pt", subject.profile.text.paragraph_gap)
            });
        }
    }
}

/// The space after the one and before the other, of which the greater counts, and in old files both.
fn gap(one: &ParagraphLook, other: &ParagraphLook, is_same_style: bool) -> (i32, i32) {
    let after = if one.contextual && is_same_style { 0 } else { one.after };
    let before = if other.contextual && is_same_style { 0 } else { other.before };
    (after, before)
}
