//! `mau-chu`: type is black.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::taken_over::TakenOver;
use crate::decree::Component;
use crate::recognition::LineRole;
use crate::word::{FormatTrait, Ink};

/// `mau-chu`.
pub static RULE: CheckRule = CheckRule {
    name: "mau-chu",
    grade: Grade::Error,
    clause: "I.4",
    says: "Chữ của văn bản màu đen.",
    why: "Chữ màu thường là chỗ đánh dấu khi soạn mà quên bỏ; in ra mờ nhạt.",
    advice: "Chọn chỗ đã nêu, đặt màu chữ Tự động (Automatic) hoặc đen.",
    wrong: "một câu chữ đỏ",
    right: "cả văn bản chữ đen",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (at, line) in subject.lines() {
        // The stamp of urgency is red.
        if subject.role(at) == LineRole::Part(Component::Urgency) {
            continue;
        }
        for (run, text) in line.runs().filter(|(_, text)| text.chars().any(char::is_alphanumeric)) {
            let Ink::Rgb(colour) = run.look.colour else { continue };
            if is_dark(colour) || run.rare.link.is_some() {
                continue;
            }
            let source = subject.file.source_of_run(line.paragraph, run, FormatTrait::Colour);
            let seen = format!("chữ màu #{colour:06X}");
            let taken_over = TakenOver::from((source, FormatTrait::Colour), &seen, "văn bản", "phải màu đen");
            let place = FindingPlace::words(line, run.index, text);
            found.of_value(true, place, &format!("{colour:06X}"), taken_over, || {
                format!("{seen}: \"{}\"; phải màu đen", quoted(text))
            });
        }
    }
}

/// Whether a colour is black to the eye: some programs write it as a very dark grey.
fn is_dark(colour: u32) -> bool {
    colour.to_be_bytes().iter().all(|part| *part <= 0x30)
}
