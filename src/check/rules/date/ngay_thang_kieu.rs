//! `ngay-thang-kieu`: how place and date are set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ngay-thang-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-thang-kieu",
    grade: Grade::Error,
    clause: "II.4.c",
    says: "Địa danh và thời gian ban hành bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ nghiêng, không đậm.",
    why: "Yếu tố này có kiểu trình bày riêng.",
    advice: "Chọn dòng địa danh, ngày tháng, đặt cỡ 13 hoặc 14, nghiêng, không đậm.",
    wrong: "Hà Nội, ngày 05 tháng 01 năm 2020 (chữ đứng)",
    right: "Hà Nội, ngày 05 tháng 01 năm 2020 (chữ nghiêng)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::PlaceAndDate,
        &[Aspect::Size, Aspect::Slant, Aspect::Weight, Aspect::Case, Aspect::Alignment],
    );
}
