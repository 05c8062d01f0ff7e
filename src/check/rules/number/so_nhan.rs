//! `so-nhan`: the word "Số" and its colon.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `so-nhan`.
pub static RULE: CheckRule = CheckRule {
    name: "so-nhan",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Sau từ \"Số\" (chữ in thường) có dấu hai chấm.",
    why: "Số, ký hiệu có một cách ghi thống nhất để đăng ký, tra cứu.",
    advice: "Ghi \"Số:\" rồi đến số và ký hiệu.",
    wrong: "Số 12/QĐ-UBND",
    right: "Số: 12/QĐ-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::Number).filter(|_| subject.is_issued()) else { return };
    let is_sure = subject.is_sure(Component::Number);
    let rest: String = line.text.chars().skip(2).collect();
    if line.text.starts_with("SỐ") {
        found.graded(is_sure, FindingPlace::line(line), "in hoa", || {
            format!("\"{}\": từ \"Số\" phải là chữ in thường", quoted(&line.text))
        });
    }
    if rest.starts_with(' ') && rest.trim_start().starts_with(':') {
        found.unsure(FindingPlace::line(line), "cách", || {
            format!("\"{}\": dấu hai chấm đứng ngay sau từ \"Số\", không cách", quoted(&line.text))
        });
    }
    if !rest.trim_start().starts_with(':') {
        found.graded(is_sure, FindingPlace::line(line), "hai chấm", || {
            format!("\"{}\": sau từ \"Số\" phải có dấu hai chấm", quoted(&line.text))
        });
    }
}
