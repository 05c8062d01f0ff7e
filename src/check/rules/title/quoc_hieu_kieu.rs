//! `quoc-hieu-kieu`: how Quốc hiệu is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `quoc-hieu-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "quoc-hieu-kieu",
    grade: Grade::Error,
    clause: "II.1.a",
    says: "Quốc hiệu bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm.",
    why: "Quốc hiệu có kiểu trình bày riêng, như nhau ở mọi văn bản.",
    advice: "Chọn dòng Quốc hiệu, đặt in hoa, cỡ 12 hoặc 13, đậm, không nghiêng.",
    wrong: "Quốc hiệu cỡ 14",
    right: "Quốc hiệu cỡ 13, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::NationalName,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
    );
}
