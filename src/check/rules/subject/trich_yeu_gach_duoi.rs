//! `trich-yeu-gach-duoi`: the line under the subject.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::short_rule::check_short_rule;
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `trich-yeu-gach-duoi`.
pub static RULE: CheckRule = CheckRule {
    name: "trich-yeu-gach-duoi",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Dưới trích yếu có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.",
    why: "Đường kẻ là một phần của yếu tố này.",
    advice: "Vẽ một đường thẳng nét liền dưới trích yếu, dài khoảng một phần ba đến một nửa dòng chữ, canh giữa.",
    wrong: "dưới trích yếu không có đường kẻ",
    right: "đường kẻ liền, dài bằng một nửa dòng trích yếu",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // The form of minutes has none (Phụ lục III, Mẫu 1.9).
    if subject.is_issued() && subject.document.type_name != Some("Biên bản") {
        check_short_rule(subject, found, Component::Subject, "trích yếu");
    }
}
