//! `pham-vi-luu-hanh`: how the note on circulation is set.

use super::frame::check_frame;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `pham-vi-luu-hanh`.
pub static RULE: CheckRule = CheckRule {
    name: "pham-vi-luu-hanh",
    grade: Grade::Review,
    clause: "III.2.c",
    says: "Chỉ dẫn \"XEM XONG TRẢ LẠI\", \"LƯU HÀNH NỘI BỘ\" bằng chữ in hoa, cỡ chữ 13 đến 14, đứng, đậm, trong khung viền đơn.",
    why: "Người nhận biết giới hạn sử dụng.",
    advice: "Đặt chỉ dẫn trong khung viền đơn, in hoa, cỡ 13, đậm.",
    wrong: "Lưu hành nội bộ",
    right: "LƯU HÀNH NỘI BỘ",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::Circulation,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
    );
    check_frame(subject, found, Component::Circulation);
}
