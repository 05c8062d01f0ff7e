//! `chu-quan-kieu`: how the superior body is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `chu-quan-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "chu-quan-kieu",
    grade: Grade::Error,
    clause: "II.2.b",
    says: "Tên cơ quan chủ quản bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm.",
    why: "Chỉ tên cơ quan ban hành in đậm.",
    advice: "Chọn tên cơ quan chủ quản (dòng trên), bỏ đậm, đặt in hoa, cỡ 12 hoặc 13.",
    wrong: "UBND TỈNH LÂM ĐỒNG in đậm trên SỞ GIÁO DỤC VÀ ĐÀO TẠO",
    right: "UBND TỈNH LÂM ĐỒNG không đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::Superior,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
    );
}
