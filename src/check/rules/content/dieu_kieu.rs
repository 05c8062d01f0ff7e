//! `dieu-kieu`: Điều: bold, with a stop behind its number.

use super::articles::{articles, head_of};
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::is_titled;

/// `dieu-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "dieu-kieu",
    grade: Grade::Error,
    clause: "II.6.đ",
    says: "Từ \"Điều\", số thứ tự và tiêu đề của điều bằng chữ in thường, đứng, đậm, cỡ chữ bằng lời văn; sau số thứ tự có dấu chấm.",
    why: "Số điều đậm để tìm nhanh khi viện dẫn.",
    advice: "Chọn \"Điều 1.\" và tiêu đề, đặt đậm; sau số ghi dấu chấm.",
    wrong: "Điều 1: Phạm vi (không đậm)",
    right: "Điều 1. Phạm vi (đậm)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (line, number, rest) in articles(subject) {
        let (head, after) = head_of(&line.text, number);
        if !after.starts_with('.') {
            found.certain(FindingPlace::line(line), "chấm", || format!("sau \"{head}\" phải có dấu chấm"));
        }
        let label = line.paragraph.label.as_ref().map(|label| &*label.look);
        let first = label
            .or_else(|| line.runs().find(|(_, text)| !text.trim().is_empty()).map(|(run, _)| &*run.look));
        if first.is_some_and(|look| !look.bold) {
            found.certain(FindingPlace::line(line), "đậm", || format!("\"{head}\" phải in đậm"));
        }
        let is_upright = first.is_some_and(|look| look.italic);
        if is_upright {
            found.certain(FindingPlace::line(line), "nghiêng", || format!("\"{head}\" phải là chữ đứng"));
        }
        let mut words = line.runs().filter(|(_, text)| text.chars().any(char::is_alphabetic));
        if is_titled(rest)
            && !rest.ends_with('.')
            && first.is_some_and(|look| look.bold)
            && words.any(|(run, _)| !run.look.bold)
        {
            found.unsure(FindingPlace::line(line), "tiêu đề", || {
                format!("tiêu đề của {head} phải in đậm: \"{}\"", quoted(rest))
            });
        }
    }
}
