//! `noi-nhan-co`: a document says to whom copies go.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `noi-nhan-co`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-co",
    grade: Grade::Review,
    clause: "II.9.c",
    says: "Văn bản có phần \"Nơi nhận\" ở cuối, sát lề trái, ngang hàng quyền hạn, chức vụ người ký.",
    why: "Nơi nhận để thực hiện, kiểm tra và lưu.",
    advice: "Thêm \"Nơi nhận:\" và danh sách nơi nhận.",
    wrong: "cuối văn bản không có Nơi nhận",
    right: "Nơi nhận: - Như Điều 3; - Lưu: VT.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let line = subject
        .first(Component::Authority)
        .filter(|_| subject.is_issued() && subject.is_sure(Component::Number));
    if let Some(line) = line.filter(|_| subject.part(Component::RecipientsWord).is_none()) {
        found.certain(FindingPlace::line(line), "thiếu", || "không thấy phần \"Nơi nhận\"".to_owned());
    }
}
