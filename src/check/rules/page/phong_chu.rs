//! `phong-chu`: the family of type, by the letters that are shown.

use super::page_numbers::page_numbers;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::taken_over::TakenOver;
use crate::recognition::TextLine;
use crate::word::{FormatTrait, WordParagraph, WordRun};

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
        check_line(subject, line, found);
    }
    // The number of a page is of the document too; it is printed on every page.
    for number in page_numbers(subject) {
        let family = number.run.look.families.of('1').filter(|family| !family.is_empty());
        let other = family.filter(|family| !family.trim().eq_ignore_ascii_case(subject.profile.font));
        if let Some(other) = other.filter(|family| !is_another_name(family, subject.profile.font)) {
            let place = FindingPlace::paragraph(number.line.paragraph);
            // Where the text has that family too it is one cause; alone it comes from Word itself.
            let is_of_text =
                found.findings.iter().any(|known| known.rule == &RULE && known.cause() == &**other);
            let taken_over = taken_over(subject, number.line.paragraph, number.run, other);
            found.of_value(is_of_text, place, other, taken_over, || {
                format!("số trang phông chữ {other}; phải là {}", subject.profile.font)
            });
        }
    }
}

/// Whether `family` is a name that other programs and printers have for the family `wanted`: "TimesNewRomanPSMT", "Times".
fn is_another_name(family: &str, wanted: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (family, wanted) = (letters(family), letters(wanted));
    family.starts_with(&wanted) || family == "times"
}

/// Who sets the family `other` of `run`, where it is not the text itself.
fn taken_over(
    subject: &CheckSubject<'_>,
    paragraph: &WordParagraph,
    run: &WordRun,
    other: &str,
) -> Option<TakenOver> {
    let source = subject.file.source_of_run(paragraph, run, FormatTrait::Family);
    let (seen, wanted) = (format!("phông chữ {other}"), format!("phải là {}", subject.profile.font));
    TakenOver::from((source, FormatTrait::Family), &seen, "văn bản", &wanted)
}

fn check_line(subject: &CheckSubject<'_>, line: &TextLine<'_>, found: &mut Judged) {
    let wanted = subject.profile.font;
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
        let is_sure = !is_another_name(other, wanted);
        let taken_over = taken_over(subject, line.paragraph, run, other);
        found.of_value(is_sure, FindingPlace::words(line, run.index, text), other, taken_over, || {
            format!("phông chữ {other}; phải là {wanted}")
        });
    }
}
