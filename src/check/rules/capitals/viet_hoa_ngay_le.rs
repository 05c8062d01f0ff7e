//! `viet-hoa-ngay-le`: names of holidays.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `viet-hoa-ngay-le`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-ngay-le",
    grade: Grade::Review,
    clause: "Phụ lục II, V.5",
    says: "Viết hoa chữ cái đầu của âm tiết tạo thành tên gọi ngày lễ, ngày kỷ niệm.",
    why: "Tên ngày lễ là tên riêng.",
    advice: "Ghi: ngày Quốc khánh, ngày Quốc tế Lao động, ngày Nhà giáo Việt Nam.",
    wrong: "ngày quốc khánh 2/9",
    right: "ngày Quốc khánh 2/9",
    check,
};

const NAMES: [(&str, &str); 6] = [
    ("ngày quốc khánh", "ngày Quốc khánh"),
    ("ngày quốc tế lao động", "ngày Quốc tế Lao động"),
    ("ngày nhà giáo Việt Nam", "ngày Nhà giáo Việt Nam"),
    ("ngày phụ nữ Việt Nam", "ngày Phụ nữ Việt Nam"),
    ("ngày quốc tế phụ nữ", "ngày Quốc tế Phụ nữ"),
    ("ngày thương binh - liệt sĩ", "ngày Thương binh - Liệt sĩ"),
];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running() {
        for (wrong, right) in NAMES {
            if line.text.contains(wrong) {
                found.certain(FindingPlace::line(line), wrong, || {
                    format!("\"{wrong}\" viết hoa là \"{right}\"")
                });
            }
        }
    }
}
