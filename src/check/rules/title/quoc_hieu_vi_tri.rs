//! `quoc-hieu-vi-tri`: where Quốc hiệu stands.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::Side;

/// `quoc-hieu-vi-tri`.
pub static RULE: CheckRule = CheckRule {
    name: "quoc-hieu-vi-tri",
    grade: Grade::Review,
    clause: "II.1.a",
    says: "Quốc hiệu ở phía trên cùng, bên phải trang đầu tiên của văn bản.",
    why: "Bên trái dành cho tên cơ quan ban hành và số ký hiệu.",
    advice: "Đặt phần đầu văn bản trong một bảng hai cột không kẻ: bên trái là tên cơ quan, bên phải là Quốc hiệu và Tiêu ngữ.",
    wrong: "Quốc hiệu đặt giữa trang, tên cơ quan ở dưới",
    right: "tên cơ quan bên trái, Quốc hiệu bên phải cùng hàng",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::NationalName).filter(|_| subject.is_issued()) else { return };
    if line.spot.side != Side::Right && subject.part(Component::Issuer).is_some() {
        found.certain(FindingPlace::line(line), "vị trí", || {
            "Quốc hiệu không nằm bên phải, cùng hàng với tên cơ quan ban hành".to_owned()
        });
    }
}
