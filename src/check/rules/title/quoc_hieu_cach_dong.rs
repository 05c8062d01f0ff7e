//! `quoc-hieu-cach-dong`: Quốc hiệu and Tiêu ngữ stand one line apart.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::spacing::{blank_between, is_single};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `quoc-hieu-cach-dong`.
pub static RULE: CheckRule = CheckRule {
    name: "quoc-hieu-cach-dong",
    grade: Grade::Error,
    clause: "II.1.c",
    says: "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.",
    why: "Hai dòng này đi liền nhau.",
    advice: "Xóa dòng trống giữa hai dòng; đặt dãn dòng Đơn (Single), khoảng cách trước và sau bằng 0.",
    wrong: "một dòng trống giữa Quốc hiệu và Tiêu ngữ",
    right: "Tiêu ngữ ngay dưới Quốc hiệu",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let (Some(national), Some(motto)) =
        (subject.part(Component::NationalName), subject.part(Component::Motto))
    else {
        return;
    };
    let (Some(first), Some(second)) = (national.lines.first(), motto.lines.first()) else { return };
    let Some(line) = subject.line(*second) else { return };
    if blank_between(subject, *first, *second) {
        found.certain(FindingPlace::line(line), "trống", || {
            "có dòng trống giữa Quốc hiệu và Tiêu ngữ".to_owned()
        });
    }
    if !is_single(line) {
        found.certain(FindingPlace::line(line), "dãn", || "Tiêu ngữ dãn dòng rộng hơn dòng đơn".to_owned());
    }
}
