//! `v-v-kieu`: how the subject of a công văn is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `v-v-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "v-v-kieu",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Trích yếu công văn bằng chữ in thường, cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm, canh giữa dưới số, ký hiệu.",
    why: "Trích yếu công văn không đậm, không nghiêng như trích yếu dưới tên loại.",
    advice: "Chọn dòng \"V/v\", đặt cỡ 12 hoặc 13, bỏ đậm, bỏ nghiêng, canh giữa.",
    wrong: "V/v nâng bậc lương (chữ nghiêng, đậm)",
    right: "V/v nâng bậc lương (chữ đứng, không đậm)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::LetterSubject,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
