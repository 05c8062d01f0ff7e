//! `so-vi-tri`: number and symbol stand centred under the issuer.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::Side;

/// `so-vi-tri`.
pub static RULE: CheckRule = CheckRule {
    name: "so-vi-tri",
    grade: Grade::Error,
    clause: "II.3.c",
    says: "Số, ký hiệu đặt canh giữa dưới tên cơ quan ban hành.",
    why: "Vị trí ô số 3 của sơ đồ thể thức.",
    advice: "Đặt dòng số, ký hiệu ở cột trái, dưới tên cơ quan, canh giữa.",
    wrong: "dòng số, ký hiệu canh sát lề trái",
    right: "dòng số, ký hiệu canh giữa dưới tên cơ quan",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::Number) else { return };
    if line.spot.side == Side::Right {
        found.unsure(FindingPlace::line(line), "bên phải", || {
            "số, ký hiệu không nằm dưới tên cơ quan ban hành".to_owned()
        });
    } else if line.spot.cell.is_some() {
        check_setting(subject, found, Component::Number, &[Aspect::Alignment]);
    }
}
