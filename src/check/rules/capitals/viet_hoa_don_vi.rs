//! `viet-hoa-don-vi`: names of administrative units have a capital at each syllable.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::units::half_capitals;

/// `viet-hoa-don-vi`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-don-vi",
    grade: Grade::Review,
    clause: "Phụ lục II, III.1.a",
    says: "Tên đơn vị hành chính viết hoa chữ cái đầu của các âm tiết tạo thành tên riêng.",
    why: "Tên của xã, phường, tỉnh trong danh mục viết hoa mọi âm tiết.",
    advice: "Viết hoa chữ cái đầu mỗi âm tiết của tên.",
    wrong: "xã Cao lộc",
    right: "xã Cao Lộc",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines().filter(|(_, line)| !line.is_blank()) {
        for (written, right) in half_capitals(&line.text) {
            found.certain(FindingPlace::line(line), &written, || {
                format!("\"{written}\" viết hoa là \"{right}\"")
            });
        }
    }
}
