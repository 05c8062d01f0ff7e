//! `noi-nhan-kieu`: how the recipients are set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `noi-nhan-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-kieu",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Danh sách nơi nhận bằng chữ in thường, cỡ chữ 11, kiểu chữ đứng.",
    why: "Danh sách này có cỡ chữ riêng.",
    advice: "Chọn các dòng dưới \"Nơi nhận\", đặt cỡ 11, bỏ đậm, bỏ nghiêng.",
    wrong: "- Lưu: VT. cỡ 14",
    right: "- Lưu: VT. cỡ 11",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(subject, found, Component::Recipient, &[Aspect::Size, Aspect::Slant, Aspect::Weight]);
}
