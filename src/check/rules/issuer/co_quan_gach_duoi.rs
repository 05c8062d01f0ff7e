//! `co-quan-gach-duoi`: the line under the issuer.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::short_rule::check_short_rule;
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `co-quan-gach-duoi`.
pub static RULE: CheckRule = CheckRule {
    name: "co-quan-gach-duoi",
    grade: Grade::Error,
    clause: "II.2.b",
    says: "Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.",
    why: "Đường kẻ là một phần của yếu tố này.",
    advice: "Vẽ một đường thẳng nét liền dưới tên cơ quan ban hành, dài khoảng một phần ba đến một nửa dòng chữ, canh giữa.",
    wrong: "dưới tên cơ quan không có đường kẻ",
    right: "đường kẻ liền, dài bằng một nửa tên cơ quan",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.is_issued() && subject.is_sure(Component::Issuer) {
        check_short_rule(subject, found, Component::Issuer, "tên cơ quan ban hành");
    }
}
