//! `kinh-gui-bat-buoc`: a công văn says to whom it goes.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `kinh-gui-bat-buoc`.
pub static RULE: CheckRule = CheckRule {
    name: "kinh-gui-bat-buoc",
    grade: Grade::Error,
    clause: "II.9.b",
    says: "Công văn có phần \"Kính gửi\".",
    why: "Công văn gửi trực tiếp đến nơi giải quyết công việc.",
    advice: "Thêm dòng \"Kính gửi: …\" trên nội dung.",
    wrong: "công văn không có dòng Kính gửi",
    right: "Kính gửi: Sở Giáo dục và Đào tạo",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.is_letter() && subject.part(Component::Addressee).is_none() {
        let place = subject.first(Component::LetterSubject).and_then(FindingPlace::line);
        found.graded(subject.is_sure(Component::Number), place, "thiếu", || {
            "công văn không có dòng \"Kính gửi\"".to_owned()
        });
    }
}
