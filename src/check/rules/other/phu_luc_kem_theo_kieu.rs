//! `phu-luc-kem-theo-kieu`: how the reference of an appendix is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `phu-luc-kem-theo-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-kem-theo-kieu",
    grade: Grade::Error,
    clause: "III.1.c",
    says: "Thông tin chỉ dẫn kèm theo văn bản canh giữa dưới tên phụ lục, chữ in thường, cỡ chữ 13 đến 14, kiểu chữ nghiêng.",
    why: "Văn bản điện tử không phải điền số, ngày; kiểu chữ thì vẫn theo quy định.",
    advice: "Chọn dòng \"(Kèm theo …)\", đặt nghiêng, cỡ 14, canh giữa.",
    wrong: "(Kèm theo Kế hoạch số …) chữ đứng",
    right: "(Kèm theo Kế hoạch số …) chữ nghiêng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::AppendixReference,
        &[Aspect::Size, Aspect::Slant, Aspect::Weight, Aspect::Alignment],
    );
}
