//! `khoang-trang`: single spaces, and none before signs.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `khoang-trang`.
pub static RULE: CheckRule = CheckRule {
    name: "khoang-trang",
    grade: Grade::Advice,
    clause: "I.4",
    says: "Giữa các chữ một dấu cách; không có dấu cách trước dấu phẩy, dấu chấm, dấu chấm phẩy, dấu hai chấm.",
    why: "Dấu cách thừa làm dòng canh đều bị giãn.",
    advice: "Tìm hai dấu cách liền nhau và thay bằng một; xóa dấu cách trước dấu câu.",
    wrong: "tổ chức  thực hiện , báo cáo",
    right: "tổ chức thực hiện, báo cáo",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running() {
        let written = line.written.trim();
        if written.contains("  ") {
            found.certain(FindingPlace::line(line), "hai dấu cách", || {
                format!("có hai dấu cách liền nhau: \"{}\"", quoted(&line.text))
            });
        }
        if [" ,", " ;", " ."].iter().any(|sign| written.contains(sign))
            && !written.contains(['…', '_'])
            && !written.contains("..")
        {
            found.certain(FindingPlace::line(line), "trước dấu", || {
                format!("có dấu cách trước dấu câu: \"{}\"", quoted(&line.text))
            });
        }
    }
}
