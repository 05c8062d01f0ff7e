//! `muc-kieu`: titles with Roman numbers are in bold capitals.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{is_titled, numbered};

/// `muc-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "muc-kieu",
    grade: Grade::Review,
    clause: "V",
    says: "Số thứ tự và tiêu đề của mục (I., II.…) bằng chữ in hoa, đứng, đậm, cỡ 13 đến 14.",
    why: "Mẫu chữ của mục: \"I. NHỮNG KẾT QUẢ...\".",
    advice: "Đặt số và tiêu đề mục in hoa, đậm.",
    wrong: "I. Mục đích, yêu cầu",
    right: "I. MỤC ĐÍCH, YÊU CẦU",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // Only documents that are divided by such titles, not a list that happens to be counted so.
    let is_title = |text: &str| numbered(text).is_some_and(|(_, title)| is_titled(title));
    let lines: Vec<_> =
        subject.of(Component::Section).map(|(_, line)| line).filter(|line| is_title(&line.text)).collect();
    if lines.len() >= 2 {
        check_lines(
            subject,
            &lines,
            true,
            Component::Section,
            found,
            &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
        );
    }
}
