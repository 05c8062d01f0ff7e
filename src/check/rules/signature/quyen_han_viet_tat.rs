//! `quyen-han-viet-tat`: abbreviations of authority end with a full stop.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::AUTHORITY;

/// `quyen-han-viet-tat`.
pub static RULE: CheckRule = CheckRule {
    name: "quyen-han-viet-tat",
    grade: Grade::Error,
    clause: "II.7.b",
    says: "Quyền hạn người ký ghi đúng: \"TM.\", \"Q.\", \"KT.\", \"TL.\", \"TUQ.\", có dấu chấm.",
    why: "Chữ viết tắt quyền hạn cho biết ai chịu trách nhiệm.",
    advice: "Ghi \"TM.\", \"KT.\", \"TL.\", \"TUQ.\", \"Q.\" trước tên tập thể hoặc chức vụ.",
    wrong: "T/M ỦY BAN NHÂN DÂN",
    right: "TM. ỦY BAN NHÂN DÂN",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let is_sure = subject.is_sure(Component::Authority);
    for (_, line) in subject.of(Component::Authority) {
        let Some(first) = line.text.split([' ', '.']).next().filter(|first| AUTHORITY.contains(first)) else {
            continue;
        };
        let rest = line.text.get(first.len()..).unwrap_or_default();
        if first == "T/M" {
            found.graded(is_sure, FindingPlace::line(line), "T/M", || "\"T/M\" phải ghi \"TM.\"".to_owned());
        } else if !rest.starts_with('.') {
            found.graded(is_sure, FindingPlace::line(line), first, || {
                format!("sau \"{first}\" phải có dấu chấm: \"{}\"", quoted(&line.text))
            });
        }
    }
}
