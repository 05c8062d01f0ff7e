//! `co-quan-cach-dong`: superior and issuer stand one line apart.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::spacing::{blank_between, is_single};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `co-quan-cach-dong`.
pub static RULE: CheckRule = CheckRule {
    name: "co-quan-cach-dong",
    grade: Grade::Error,
    clause: "II.2.b",
    says: "Tên cơ quan chủ quản và tên cơ quan ban hành cách nhau dòng đơn.",
    why: "Hai dòng này đi liền nhau.",
    advice: "Xóa dòng trống giữa hai tên; đặt dãn dòng Đơn (Single).",
    wrong: "một dòng trống giữa UBND TỈNH A và SỞ Y TẾ",
    right: "SỞ Y TẾ ngay dưới UBND TỈNH A",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let (Some(superior), Some(issuer)) = (subject.part(Component::Superior), subject.part(Component::Issuer))
    else {
        return;
    };
    let (Some(last), Some(first)) = (superior.lines.last(), issuer.lines.first()) else { return };
    let Some(line) = subject.line(*first) else { return };
    let is_sure = subject.is_sure(Component::Issuer);
    if blank_between(subject, *last, *first) {
        found.graded(is_sure, FindingPlace::line(line), "trống", || {
            "có dòng trống giữa tên cơ quan chủ quản và tên cơ quan ban hành".to_owned()
        });
    }
    if !is_single(line) {
        found.graded(is_sure, FindingPlace::line(line), "dãn", || {
            "tên cơ quan ban hành dãn dòng rộng hơn dòng đơn".to_owned()
        });
    }
}
