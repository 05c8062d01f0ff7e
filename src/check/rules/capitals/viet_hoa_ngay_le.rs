//! `viet-hoa-ngay-le`: names of holidays.

use super::names::check_names;
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

const NAMES: [&str; 10] = [
    "ngày Quốc khánh",
    "ngày Quốc tế Lao động",
    "ngày Nhà giáo Việt Nam",
    "ngày Phụ nữ Việt Nam",
    "ngày Quốc tế Phụ nữ",
    "ngày Thương binh - Liệt sĩ",
    "ngày Giải phóng miền Nam",
    "ngày Quốc tế Thiếu nhi",
    "ngày Thầy thuốc Việt Nam",
    "ngày Toàn quốc kháng chiến",
];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    check_names(subject, &NAMES, found);
}
