//! `ket-thuc`: the content ends with a stop.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `ket-thuc`.
pub static RULE: CheckRule = CheckRule {
    name: "ket-thuc",
    grade: Grade::Advice,
    clause: "Phụ lục III",
    says: "Nội dung văn bản kết thúc bằng dấu \"./.\" như các mẫu, hoặc dấu chấm.",
    why: "Các mẫu của Nghị định kết thúc nội dung bằng \"./.\".",
    advice: "Ghi \"./.\" sau câu cuối của nội dung.",
    wrong: "… tổ chức thực hiện",
    right: "… tổ chức thực hiện./.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((_, line)) = subject.running().last().filter(|_| subject.is_issued()) else { return };
    if !line.text.ends_with(['.', '!', '?', ';', ':']) {
        found.certain(FindingPlace::line(line), "chấm", || {
            format!("câu cuối không có dấu chấm: \"{}\"", quoted(&line.text))
        });
    }
}
