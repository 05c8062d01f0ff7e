//! `do-khan`: how the mark of urgency is set.

use super::frame::check_frame;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `do-khan`.
pub static RULE: CheckRule = CheckRule {
    name: "do-khan",
    grade: Grade::Review,
    clause: "III.2.b",
    says: "Dấu chỉ mức độ khẩn \"HỎA TỐC\", \"THƯỢNG KHẨN\", \"KHẨN\" bằng chữ in hoa, cỡ chữ 13 đến 14, đứng, đậm, trong khung viền đơn.",
    why: "Văn thư nhận ra ngay để chuyển trước.",
    advice: "Đặt từ chỉ độ khẩn trong khung viền đơn, in hoa, cỡ 13, đậm.",
    wrong: "Khẩn (chữ thường, không khung)",
    right: "KHẨN (in hoa, đậm, có khung)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::Urgency,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
    );
    check_frame(subject, found, Component::Urgency);
}
