//! `so-kieu`: how number and symbol are set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `so-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "so-kieu",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Số, ký hiệu cỡ chữ 13, kiểu chữ đứng, không đậm.",
    why: "Yếu tố này có cỡ chữ riêng, khác tên cơ quan ở trên.",
    advice: "Chọn dòng số, ký hiệu, đặt cỡ 13, bỏ đậm, bỏ nghiêng.",
    wrong: "Số: 12/QĐ-UBND cỡ 14, nghiêng",
    right: "Số: 12/QĐ-UBND cỡ 13, đứng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(subject, found, Component::Number, &[Aspect::Size, Aspect::Slant, Aspect::Weight]);
}
