//! `bo-ma`: letters are of Unicode.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::vietnamese::recognise;

/// `bo-ma`.
pub static RULE: CheckRule = CheckRule {
    name: "bo-ma",
    grade: Grade::Error,
    clause: "I.4",
    says: "Văn bản dùng bộ mã ký tự Unicode theo TCVN 6909:2001, không dùng TCVN3 (.VnTime) hay VNI.",
    why: "Chữ của bộ mã cũ chỉ đọc được trên máy có phông cũ; gửi qua trục liên thông thì thành ký tự lạ.",
    advice: "Chuyển mã sang Unicode bằng công cụ chuyển mã (UniKey: Ctrl+Shift+F6), rồi đặt phông Times New Roman.",
    wrong: "chữ đặt phông .VnTime: \"Céng hßa x· héi\"",
    right: "chữ Unicode phông Times New Roman: \"Cộng hòa xã hội\"",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines() {
        let mut is_told = false;
        for (run, text) in line.runs() {
            let family = run.look.families.of('ế').or_else(|| run.look.families.of('a'));
            let old = family.filter(|family| family.starts_with(".Vn") || family.starts_with("VNI-"));
            if let Some(family) = old.filter(|_| text.chars().any(char::is_alphabetic)) {
                is_told = true;
                found.certain(FindingPlace::words(line, run.index, text), "phông", || {
                    format!("phông chữ {family} của bộ mã cũ; phải dùng Unicode, phông Times New Roman")
                });
            }
        }
        if let Some(read) = recognise(&line.written).filter(|_| !is_told) {
            found.unsure(FindingPlace::line(line), "mã cũ", || {
                format!("chữ của bộ mã cũ: \"{}\" có lẽ là \"{}\"", quoted(&line.written), quoted(&read.text))
            });
        }
    }
}
