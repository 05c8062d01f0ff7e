//! `ho-ten-kieu`: how the signer's name is set.

use super::centred::check_centred;
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ho-ten-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "ho-ten-kieu",
    grade: Grade::Error,
    clause: "II.7.đ",
    says: "Họ và tên người ký bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới chức vụ.",
    why: "Yếu tố ở ô số 7b của sơ đồ thể thức.",
    advice: "Chọn họ tên người ký, đặt chữ in thường, cỡ 14, đậm, canh giữa.",
    wrong: "NGUYỄN VĂN A",
    right: "Nguyễn Văn A",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if let Some(line) =
        subject.first(Component::SignerName).filter(|line| !line.text.chars().any(char::is_lowercase))
    {
        found.graded(subject.is_sure(Component::SignerName), FindingPlace::line(line), "in hoa", || {
            format!("họ tên người ký \"{}\" phải bằng chữ in thường", quoted(&line.text))
        });
    }
    check_setting(
        subject,
        found,
        Component::SignerName,
        &[Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Case],
    );
    check_centred(subject, Component::SignerName, found);
}
