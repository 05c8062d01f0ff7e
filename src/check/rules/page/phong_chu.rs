//! `phong-chu`: the family of type, by the letters that are shown.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::TextLine;

/// `phong-chu`.
pub static RULE: CheckRule = CheckRule {
    name: "phong-chu",
    grade: Grade::Error,
    clause: "I.4",
    says: "Văn bản dùng phông chữ tiếng Việt Times New Roman.",
    why: "Phông chữ khác, dù chỉ ở một ô bảng, làm văn bản trình bày khác nhau trên từng máy.",
    advice: "Chọn toàn văn bản (Ctrl+A), chọn phông chữ Times New Roman; sửa cả phông chữ của kiểu Normal để chỗ gõ thêm không đổi phông.",
    wrong: "nội dung đặt phông Arial",
    right: "nội dung đặt phông Times New Roman",
    check,
};

/// Families of signs, of which letters are none.
const SIGNS: [&str; 6] = ["symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "cambria math"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.profile.names_font {
        return;
    }
    for (_, line) in subject.lines() {
        check_line(line, subject.profile.font, found);
    }
}

fn check_line(line: &TextLine<'_>, wanted: &str, found: &mut Judged) {
    for (run, text) in line.runs() {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric() && *letter < '\u{2000}');
        let families: Vec<&str> =
            letters.map(|letter| run.look.families.of(letter).map_or("", |family| &**family)).collect();
        let is_other = |family: &&&str| {
            !family.trim().eq_ignore_ascii_case(wanted) && !SIGNS.contains(&family.to_lowercase().as_str())
        };
        let Some(other) = families.iter().find(is_other) else { continue };
        // Remnants of fonts from before Unicode are told by another rule.
        if other.starts_with(".Vn") || other.starts_with("VNI-") {
            continue;
        }
        if other.is_empty() {
            found.cannot_say("tệp không ghi phông chữ");
            continue;
        }
        found.certain(FindingPlace::words(line, run.index, text), other, || {
            format!("phông chữ {other}; phải là {wanted}")
        });
    }
}
