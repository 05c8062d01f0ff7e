//! `nguoi-soan`: how the drafter's mark is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `nguoi-soan`.
pub static RULE: CheckRule = CheckRule {
    name: "nguoi-soan",
    grade: Grade::Error,
    clause: "III.3",
    says: "Ký hiệu người soạn thảo và số lượng bản cỡ chữ 11, kiểu chữ đứng.",
    why: "Yếu tố ở ô số 12 của sơ đồ thể thức.",
    advice: "Chọn ký hiệu người soạn thảo, đặt cỡ 11, đứng.",
    wrong: "PL.(300) cỡ 9, nghiêng",
    right: "PL.(300) cỡ 11, đứng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(subject, found, Component::DrafterMark, &[Aspect::Size, Aspect::Slant]);
}
