//! `quoc-hieu-loi-van`: Quốc hiệu word for word.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, NATIONAL_NAME};

/// `quoc-hieu-loi-van`.
pub static RULE: CheckRule = CheckRule {
    name: "quoc-hieu-loi-van",
    grade: Grade::Error,
    clause: "II.1.a",
    says: "Quốc hiệu ghi đúng: \"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\".",
    why: "Quốc hiệu là tên nước, không viết khác một chữ.",
    advice: "Gõ lại: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.",
    wrong: "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
    right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_issued() {
        return;
    }
    let Some(line) = subject.first(Component::NationalName) else {
        return found
            .certain(None, "thiếu", || format!("không thấy Quốc hiệu \"{NATIONAL_NAME}\" ở đầu văn bản"));
    };
    // Where the tone stands in HÒA and HOÀ is left open: the decree itself prints both.
    if line.text.to_uppercase().replace("HOÀ", "HÒA") != NATIONAL_NAME {
        found.certain(FindingPlace::line(line), &line.text, || {
            format!("Quốc hiệu ghi \"{}\"; phải là \"{NATIONAL_NAME}\"", quoted(&line.text))
        });
    }
}
