//! `luu-don-vi`: the line of the file names who drafted.

use super::items::items;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `luu-don-vi`.
pub static RULE: CheckRule = CheckRule {
    name: "luu-don-vi",
    grade: Grade::Advice,
    clause: "II.9.d",
    says: "Dòng lưu ghi đơn vị soạn thảo và số lượng bản lưu.",
    why: "Biết đơn vị nào soạn để tra hồ sơ.",
    advice: "Ghi \"- Lưu: VT, VHXH (03).\".",
    wrong: "- Lưu: VT.",
    right: "- Lưu: VT, VHXH.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = items(subject);
    if let Some(last) = all.last().filter(|last| last.text.ends_with("VT.") || last.text.ends_with("VT")) {
        found.certain(FindingPlace::line(last.last), "đơn vị", || {
            "dòng lưu không ghi đơn vị soạn thảo".to_owned()
        });
    }
}
