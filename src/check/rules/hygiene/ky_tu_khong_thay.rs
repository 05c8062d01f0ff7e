//! `ky-tu-khong-thay`: no signs that nobody sees.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::vietnamese::is_unseen;

/// `ky-tu-khong-thay`.
pub static RULE: CheckRule = CheckRule {
    name: "ky-tu-khong-thay",
    grade: Grade::Review,
    clause: "I.4",
    says: "Văn bản không có ký tự ẩn (không độ rộng, đổi chiều chữ).",
    why: "Ký tự ẩn từ trang web, PDF làm tìm kiếm không thấy, ngắt dòng sai.",
    advice: "Xóa chỗ đã nêu và gõ lại.",
    wrong: "chữ có ký tự không độ rộng ở giữa",
    right: "chữ gõ liền",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.lines() {
        // A hyphen for breaking words is Word's own.
        let unseen = line.written.chars().find(|sign| is_unseen(*sign) && *sign != '\u{ad}');
        if let Some(sign) = unseen {
            let code = format!("U+{:04X}", u32::from(sign));
            found.certain(FindingPlace::line(line), &code, || {
                format!("có ký tự ẩn {code}: \"{}\"", quoted(&line.text))
            });
        }
    }
}
