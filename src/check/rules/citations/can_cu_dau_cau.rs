//! `can-cu-dau-cau`: bases end with semicolons, the last with a full stop.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `can-cu-dau-cau`.
pub static RULE: CheckRule = CheckRule {
    name: "can-cu-dau-cau",
    grade: Grade::Error,
    clause: "II.6.a",
    says: "Sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm.",
    why: "Trước 2020 dùng dấu phẩy ở dòng cuối; nay là dấu chấm.",
    advice: "Ghi \";\" ở cuối mỗi căn cứ, \".\" ở căn cứ cuối cùng.",
    wrong: "Theo đề nghị của Trưởng phòng,",
    right: "Theo đề nghị của Trưởng phòng.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // The circular before it left the last one to a comma.
    if subject.profile.style(Component::Basis).slant == crate::decree::Slant::Upright {
        return found.cannot_say("thể thức trước 05/3/2020 không quy định dấu cuối căn cứ");
    }
    let is_sure = subject.of(Component::Enacting).next().is_some();
    let all: Vec<_> = subject.of(Component::Basis).filter(|(_, line)| line.is_last).collect();
    for (_, line) in subject.of(Component::Basis) {
        if line.text.starts_with(['-', '–', '+', '•']) {
            found.unsure(FindingPlace::line(line), "gạch", || {
                format!("đầu căn cứ có gạch: \"{}\"; mỗi căn cứ chỉ xuống dòng", quoted(&line.text))
            });
        }
        if holds_two(&line.text) {
            found.unsure(FindingPlace::line(line), "chung dòng", || {
                format!(
                    "hai căn cứ trên một dòng: \"{}\"; sau mỗi căn cứ phải xuống dòng",
                    quoted(&line.text)
                )
            });
        }
    }
    for (at, (_, line)) in all.iter().enumerate() {
        let is_last = at + 1 == all.len();
        let wanted = if is_last { '.' } else { ';' };
        if !line.text.ends_with(wanted) {
            let cause = if is_last { "cuối" } else { "giữa" };
            found.graded(is_sure, FindingPlace::line(line), cause, || {
                let which = if is_last { "căn cứ cuối cùng" } else { "căn cứ" };
                format!(
                    "{which} phải kết thúc bằng \"{wanted}\": \"…{}\"",
                    line.text
                        .chars()
                        .rev()
                        .take(20)
                        .collect::<Vec<_>>()
                        .into_iter()
                        .rev()
                        .collect::<String>()
                )
            });
        }
    }
}

/// Whether a basis begins within another one. A law and what amends it are cited as one.
fn holds_two(text: &str) -> bool {
    let next = |rest: &str| {
        let rest = rest.trim_start();
        ["Căn cứ ", "căn cứ ", "Nghị định số ", "Thông tư số ", "Quyết định số ", "Theo đề nghị "]
            .iter()
            .any(|words| rest.starts_with(words))
    };
    text.match_indices(';').any(|(at, sign)| text.get(at + sign.len()..).is_some_and(next))
}
