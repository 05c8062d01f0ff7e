//! `ten-loai-kieu`: how the type is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ten-loai-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "ten-loai-kieu",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Tên loại văn bản bằng chữ in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.",
    why: "Tên loại là yếu tố để nhận ra văn bản.",
    advice: "Chọn tên loại, đặt in hoa, cỡ 14, đậm, canh giữa.",
    wrong: "KẾ HOẠCH cỡ 16",
    right: "KẾ HOẠCH cỡ 14, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::TypeName,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
