//! `to-hop-dau`: accents are composed (NFC).

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use unicode_normalization::char::is_combining_mark;

/// `to-hop-dau`.
pub static RULE: CheckRule = CheckRule {
    name: "to-hop-dau",
    grade: Grade::Review,
    clause: "I.4",
    says: "Chữ có dấu gõ bằng mã dựng sẵn, không gõ dấu rời.",
    why: "Chữ dấu rời nhìn giống nhưng máy coi là chữ khác: tìm không thấy, sắp thứ tự sai.",
    advice: "Đặt bảng mã của bộ gõ là \"Unicode\" (dựng sẵn), không phải \"Unicode tổ hợp\"; chuyển phần đã gõ bằng công cụ chuyển mã.",
    wrong: "chữ \"ế\" gõ bằng \"ê\" và dấu sắc rời",
    right: "chữ \"ế\" dựng sẵn",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines() {
        if line.written.chars().any(is_combining_mark) {
            found.certain(FindingPlace::line(line), "dấu rời", || {
                format!("chữ dấu rời (Unicode tổ hợp): \"{}\"", quoted(&line.text))
            });
        }
    }
}
