//! `tieu-ngu-kieu`: how Tiêu ngữ is set.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `tieu-ngu-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "tieu-ngu-kieu",
    grade: Grade::Error,
    clause: "II.1.b",
    says: "Tiêu ngữ bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.",
    why: "Tiêu ngữ có kiểu trình bày riêng, như nhau ở mọi văn bản.",
    advice: "Chọn dòng Tiêu ngữ, đặt cỡ 13 hoặc 14, đậm, không nghiêng, canh giữa.",
    wrong: "Tiêu ngữ cỡ 12, không đậm",
    right: "Tiêu ngữ cỡ 14, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::Motto) else { return };
    if !line.text.chars().any(char::is_lowercase) {
        found.certain(FindingPlace::line(line), "in hoa", || {
            format!("Tiêu ngữ bằng chữ in hoa: \"{}\"; phải là chữ in thường", quoted(&line.text))
        });
    }
    check_setting(
        subject,
        found,
        Component::Motto,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Alignment],
    );
}
