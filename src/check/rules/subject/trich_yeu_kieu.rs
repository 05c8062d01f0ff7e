//! `trich-yeu-kieu`: how the subject is set.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `trich-yeu-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "trich-yeu-kieu",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Trích yếu bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa ngay dưới tên loại.",
    why: "Trích yếu không viết hoa toàn bộ như tên loại.",
    advice: "Chọn trích yếu, đặt chữ in thường, cỡ 14, đậm, canh giữa.",
    wrong: "VỀ CÔNG TÁC PHÒNG, CHỐNG LỤT BÃO",
    right: "Về công tác phòng, chống lụt bão",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let text = subject.text(Component::Subject);
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    if let Some(line) =
        subject.first(Component::Subject).filter(|_| letters > 8 && !text.chars().any(char::is_lowercase))
    {
        found.certain(FindingPlace::line(line), "in hoa", || {
            format!("trích yếu bằng chữ in hoa: \"{}\"; phải là chữ in thường", quoted(&text))
        });
    }
    check_setting(
        subject,
        found,
        Component::Subject,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
