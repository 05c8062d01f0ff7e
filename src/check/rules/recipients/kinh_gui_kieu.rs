//! `kinh-gui-kieu`: how addressees are set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `kinh-gui-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "kinh-gui-kieu",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "\"Kính gửi\" và nơi nhận bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng.",
    why: "Không in đậm, không in nghiêng nơi nhận trực tiếp.",
    advice: "Chọn dòng \"Kính gửi\", đặt cỡ 14, bỏ nghiêng.",
    wrong: "Kính gửi: Sở Y tế (nghiêng, cỡ 12)",
    right: "Kính gửi: Sở Y tế (đứng, cỡ 14)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for component in [Component::Addressee, Component::AddresseeItem] {
        check_setting(subject, found, component, &[Aspect::Size, Aspect::Slant]);
    }
}
