//! `viet-hoa-tet`: names of Tết.

use super::names::check_names;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `viet-hoa-tet`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-tet",
    grade: Grade::Review,
    clause: "Phụ lục II, V.8.b",
    says: "Tên các ngày tết: viết hoa chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi: tết Nguyên đán, tết Trung thu.",
    why: "Cách viết có trong Nghị định.",
    advice: "Ghi: tết Nguyên đán, tết Trung thu, tết Đoan ngọ; \"Tết\" khi thay cho tết Nguyên đán.",
    wrong: "tết nguyên đán",
    right: "tết Nguyên đán",
    check,
};

const NAMES: [&str; 4] = ["tết Nguyên đán", "tết Trung thu", "tết Đoan ngọ", "tết Hàn thực"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_names(subject, &NAMES, found);
}
