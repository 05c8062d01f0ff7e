//! `danh-dau-con-lai`: no mark of who drafted or read it is left on the text.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::word::{Ink, RunLook};

/// `danh-dau-con-lai`.
pub static RULE: CheckRule = CheckRule {
    name: "danh-dau-con-lai",
    grade: Grade::Review,
    clause: "I.6",
    says: "Văn bản phát hành không còn chữ tô nền, chữ gạch ngang của lúc soạn thảo.",
    why: "Chữ tô vàng, gạch ngang là dấu của người soạn để hỏi lại, thường bị quên khi trình ký.",
    advice: "Bỏ tô nền (Text Highlight Color › No Color); chữ gạch ngang thì xóa hoặc bỏ gạch.",
    wrong: "một câu còn tô vàng",
    right: "chữ đen trên nền trắng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines() {
        for (run, text) in line.runs().filter(|(_, text)| text.chars().any(char::is_alphanumeric)) {
            if let Some(mark) = mark(&run.look) {
                found.certain(FindingPlace::words(line, run.index, text), mark, || {
                    format!("còn {mark}: \"{}\"", quoted(text))
                });
            }
        }
    }
}

/// A ground is pale where no part of its colour is darker.
const PALE: u8 = 0xE0;

fn mark(look: &RunLook) -> Option<&'static str> {
    let is_lit = look.highlight.as_deref().is_some_and(|colour| !matches!(colour, "none" | "white"));
    // A ground that is all but white comes with texts that were copied from pages of the web.
    let is_shaded = matches!(look.ground, Some(Ink::Rgb(colour)) if colour.to_be_bytes()[1..].iter().any(|part| *part < PALE));
    match () {
        () if look.strike => Some("chữ gạch ngang"),
        () if is_lit || is_shaded => Some("chữ tô nền"),
        () => None,
    }
}
