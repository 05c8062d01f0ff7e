//! `quyen-han-kieu`: how authority and office are set.

use super::centred::check_centred;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `quyen-han-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "quyen-han-kieu",
    grade: Grade::Error,
    clause: "II.7.đ",
    says: "Quyền hạn, chức vụ của người ký bằng chữ in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.",
    why: "Yếu tố ở ô số 7a của sơ đồ thể thức.",
    advice: "Chọn các dòng quyền hạn, chức vụ, đặt in hoa, cỡ 14, đậm, canh giữa.",
    wrong: "KT. CHỦ TỊCH cỡ 12, không đậm",
    right: "KT. CHỦ TỊCH cỡ 14, đậm",
    check,
};

const ASPECTS: [Aspect; 4] = [Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(subject, found, Component::Authority, &ASPECTS);
    check_centred(subject, Component::Authority, found);
}
