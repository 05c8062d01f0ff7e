//! `co-quan-kieu`: how the issuer is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `co-quan-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "co-quan-kieu",
    grade: Grade::Error,
    clause: "II.2.b",
    says: "Tên cơ quan ban hành bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm, canh giữa.",
    why: "Tên cơ quan ban hành đậm để phân biệt với cơ quan chủ quản.",
    advice: "Chọn tên cơ quan ban hành, đặt in hoa, cỡ 12 hoặc 13, đậm, canh giữa.",
    wrong: "ỦY BAN NHÂN DÂN XÃ A cỡ 14",
    right: "ỦY BAN NHÂN DÂN XÃ A cỡ 13, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_setting(
        subject,
        found,
        Component::Issuer,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
