//! `cong-van-v-v`: "V/v" stands in a công văn, and in none else.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::begins;

/// `cong-van-v-v`.
pub static RULE: CheckRule = CheckRule {
    name: "cong-van-v-v",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Trích yếu công văn ghi sau chữ \"V/v\" dưới số, ký hiệu; văn bản có tên loại không dùng \"V/v\".",
    why: "Hai loại trích yếu ở hai ô khác nhau của sơ đồ thể thức.",
    advice: "Công văn: thêm \"V/v …\" dưới số, ký hiệu. Văn bản có tên loại: bỏ \"V/v\", ghi trích yếu dưới tên loại.",
    wrong: "QUYẾT ĐỊNH; V/v cử công chức đi học",
    right: "QUYẾT ĐỊNH; Về việc cử công chức đi học",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_issued() {
        return;
    }
    let subject_line = subject.first(Component::Subject);
    if let Some(line) = subject_line.filter(|line| begins(&line.text, "v/v")) {
        found.certain(FindingPlace::line(line), "có tên loại", || {
            format!("trích yếu của văn bản có tên loại bắt đầu bằng \"V/v\": \"{}\"", quoted(&line.text))
        });
    }
    let letter = subject.first(Component::LetterSubject);
    match (letter, subject.document.type_name) {
        (Some(line), Some(name)) if begins(&line.text, "v/v") => {
            found.unsure(FindingPlace::line(line), "tên loại", || {
                format!("{name} có thêm trích yếu \"V/v\" dưới số, ký hiệu")
            });
        }
        (Some(line), None) if !line.text.starts_with("V/v") => {
            found.certain(FindingPlace::line(line), "v/v", || {
                format!("trích yếu công văn \"{}\" phải bắt đầu bằng \"V/v\"", quoted(&line.text))
            });
        }
        (None, None)
            if subject.part(Component::Addressee).is_some() && subject.part(Component::Number).is_some() =>
        {
            let place = subject.first(Component::Number).and_then(FindingPlace::line);
            found.unsure(place, "thiếu", || {
                "công văn không có trích yếu \"V/v\" dưới số, ký hiệu".to_owned()
            });
        }
        (Some(_) | None, _) => {}
    }
}
