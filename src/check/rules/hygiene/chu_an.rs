//! `chu-an`: no hidden text is left.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `chu-an`.
pub static RULE: CheckRule = CheckRule {
    name: "chu-an",
    grade: Grade::Review,
    clause: "I.4",
    says: "Văn bản không còn chữ ẩn.",
    why: "Chữ ẩn không in ra nhưng người nhận bật lên là thấy.",
    advice: "Bấm Ctrl+Shift+8 để hiện chữ ẩn, rồi xóa.",
    wrong: "một câu chữ ẩn",
    right: "không có chữ ẩn",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines().filter(|(_, line)| line.is_first) {
        let hidden = line
            .paragraph
            .runs
            .iter()
            .find(|run| run.look.hidden && !run.text.trim().is_empty() && run.rare.field.is_none());
        if let Some(run) = hidden {
            found.certain(FindingPlace::words(line, run.index, &run.text), "ẩn", || {
                format!("chữ ẩn: \"{}\"", quoted(&run.text))
            });
        }
    }
}
