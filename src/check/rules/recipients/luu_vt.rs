//! `luu-vt`: the last recipient is the file.

use super::items::items;
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::bare;

/// `luu-vt`.
pub static RULE: CheckRule = CheckRule {
    name: "luu-vt",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Dòng cuối của nơi nhận gồm chữ \"Lưu\", dấu hai chấm, \"VT\", đơn vị soạn thảo, cuối cùng là dấu chấm.",
    why: "Bản gốc lưu tại Văn thư.",
    advice: "Ghi dòng cuối: \"- Lưu: VT, (đơn vị soạn thảo).\".",
    wrong: "- Lưu: VP",
    right: "- Lưu: VT, VP.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = items(subject);
    let Some(last) = all.last().filter(|_| subject.is_issued()) else { return };
    let plain = bare(&last.text);
    let place = || FindingPlace::line(last.last);
    let Some((_, after)) = plain.split_once("luu") else {
        return found.certain(place(), "thiếu", || {
            format!("dòng cuối nơi nhận là \"{}\"; phải là \"- Lưu: VT, …\"", quoted(&last.text))
        });
    };
    if !after.trim_start().starts_with(':') {
        found.certain(place(), "hai chấm", || {
            format!("sau \"Lưu\" phải có dấu hai chấm: \"{}\"", quoted(&last.text))
        });
    }
    if !last.text.contains("VT") {
        found.certain(place(), "VT", || format!("dòng lưu không ghi \"VT\": \"{}\"", quoted(&last.text)));
    }
    if !last.text.ends_with('.') && !last.text.contains('…') {
        found.certain(place(), "chấm", || {
            format!("dòng lưu phải kết thúc bằng dấu chấm: \"{}\"", quoted(&last.text))
        });
    }
}
