//! `ho-ten-co`: a document that is signed names its signer.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ho-ten-co`.
pub static RULE: CheckRule = CheckRule {
    name: "ho-ten-co",
    grade: Grade::Review,
    clause: "II.7.c",
    says: "Dưới quyền hạn, chức vụ có họ và tên người ký.",
    why: "Văn bản không có họ tên người ký thì không biết ai chịu trách nhiệm.",
    advice: "Ghi họ, tên đệm và tên người ký dưới chức vụ.",
    wrong: "CHỦ TỊCH, dưới để trống",
    right: "CHỦ TỊCH, dưới ghi Nguyễn Văn A",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let has_number = subject.document.symbol.as_ref().is_some_and(|symbol| symbol.value().is_some());
    let line = subject
        .last(Component::Authority)
        .filter(|_| subject.is_sure(Component::Authority) && has_number && subject.is_issued());
    if let Some(line) = line.filter(|_| subject.part(Component::SignerName).is_none()) {
        found.certain(FindingPlace::line(line), "thiếu", || {
            "dưới chức vụ không có họ tên người ký".to_owned()
        });
    }
}
