//! `ky-so-thong-tin`: how what a digital signature says is set.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::shown::number;
use crate::check::subject::CheckSubject;
use crate::recognition::{TextLine, begins, lines_of};

/// `ky-so-thong-tin`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-so-thong-tin",
    grade: Grade::Review,
    clause: "II.8",
    says: "Thông tin ký số trên văn bản kèm theo không cùng tệp (số và ký hiệu, thời gian ký) bằng chữ in thường, cỡ chữ 10, kiểu chữ đứng.",
    why: "Thông tin này đặt ở góc trên bên phải trang đầu, không lẫn với thể thức của văn bản.",
    advice: "Chọn dòng thông tin ký số, đặt cỡ chữ 10, kiểu đứng, màu đen.",
    wrong: "Thời gian ký: 05/3/2026 10:15:30 +07:00 cỡ 14",
    right: "Thời gian ký: 05/3/2026 10:15:30 +07:00 cỡ 10",
    check,
};

/// What such a line begins with, without accents.
const WORDS: [&str; 4] = ["thoi gian ky", "ky boi", "nguoi ky", "ngay ky"];
/// Its size.
const SIZE: f32 = 10.0;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_first() {
        return;
    }
    for part in subject.file.running.iter().filter(|part| part.is_header) {
        lines_of(&part.blocks).iter().for_each(|line| check_line(line, found));
    }
    // In the text itself such words may be of anything but a line above all else.
    let before = subject.document.parts.iter().flat_map(|part| part.lines.iter().copied()).min();
    let first = before.unwrap_or(subject.document.lines.start);
    for at in subject.document.lines.start..first {
        if let Some(line) = subject.line(at) {
            check_line(line, found);
        }
    }
}

fn check_line(line: &TextLine<'_>, found: &mut Judged) {
    let is_told = WORDS.iter().any(|word| begins(&line.text, word)) && line.text.contains(':');
    if !is_told {
        return;
    }
    let looks = || line.runs().filter(|(_, text)| !text.trim().is_empty()).map(|(run, _)| &run.look);
    if let Some(look) = looks().find(|look| (look.size - SIZE).abs() > 0.26) {
        found.certain(FindingPlace::line(line), "cỡ", || {
            format!("\"{}\": cỡ chữ {}; phải là cỡ chữ 10", quoted(&line.text), number(look.size))
        });
    }
    if looks().any(|look| look.italic) {
        found.certain(FindingPlace::line(line), "nghiêng", || {
            format!("\"{}\": chữ nghiêng; phải là chữ đứng", quoted(&line.text))
        });
    }
}
