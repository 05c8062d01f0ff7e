//! `chu-ky-co`: a document says who signs it.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{Side, is_person_name};

/// `chu-ky-co`.
pub static RULE: CheckRule = CheckRule {
    name: "chu-ky-co",
    grade: Grade::Review,
    clause: "II.7",
    says: "Văn bản có quyền hạn, chức vụ và họ tên người ký.",
    why: "Chữ ký của người có thẩm quyền là thành phần thể thức bắt buộc.",
    advice: "Thêm phần ký ở cuối văn bản, bên phải Nơi nhận: quyền hạn, chức vụ, họ tên.",
    wrong: "cuối văn bản không có người ký",
    right: "CHỦ TỊCH, dưới ghi Nguyễn Văn A",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let has_some =
        [Component::Authority, Component::SignerName].iter().any(|part| subject.part(*part).is_some());
    // A form says with dots who signs.
    let is_filled = subject.document.symbol.as_ref().is_some_and(|symbol| symbol.value().is_some());
    // Who signs under an office of which nobody has heard is there all the same.
    let mut last = subject.lines().filter(|(_, line)| !line.is_blank()).map(|(_, line)| line);
    let is_signed = last.any(|line| {
        line.spot.side == Side::Right
            && is_person_name(&line.text)
            && line.text.chars().any(char::is_lowercase)
    });
    if subject.has_all_parts()
        && !is_signed
        && is_filled
        && !has_some
        && is_of_one_signer(subject.document.type_name)
    {
        let last = subject.lines().filter(|(_, line)| !line.is_blank()).last();
        let place = last.and_then(|(_, line)| FindingPlace::line(line));
        found.certain(place, "thiếu", || {
            let also = subject.part(Component::RecipientsWord).is_none();
            let more = if also { " và phần \"Nơi nhận\"" } else { "" };
            format!("không thấy quyền hạn, chức vụ, họ tên người ký{more}")
        });
    }
}

/// Whether one person signs such a document, under an office in capitals.
fn is_of_one_signer(type_name: Option<&str>) -> bool {
    type_name.is_none_or(|name| !name.starts_with("Phiếu") && !name.starts_with("Giấy"))
}
