//! `noi-nhan-danh-sach`: recipients have a dash and a semicolon each.

use super::items::{Item, items};
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `noi-nhan-danh-sach`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-danh-sach",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Mỗi nơi nhận một dòng, đầu dòng có gạch (-), cuối dòng có dấu chấm phẩy.",
    why: "Danh sách nơi nhận có một cách ghi thống nhất.",
    advice: "Ghi \"- \" ở đầu dòng và \";\" ở cuối dòng.",
    wrong: "- Các trường học,",
    right: "- Các trường học;",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = items(subject);
    for (at, Item { first, last, text }) in all.iter().enumerate() {
        let is_last = at + 1 == all.len();
        if !text.starts_with(['-', '–', '+']) {
            found.unsure(FindingPlace::line(first), "gạch", || {
                format!("nơi nhận \"{}\" không có gạch đầu dòng (-)", quoted(text))
            });
        }
        if !is_last && !text.ends_with([';', '…', ':']) {
            found.certain(FindingPlace::line(last), "chấm phẩy", || {
                format!("nơi nhận \"{}\" phải kết thúc bằng dấu chấm phẩy", quoted(text))
            });
        }
    }
}
