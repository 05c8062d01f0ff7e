//! `phu-luc-kem-theo-co`: an appendix says what it belongs to.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::DocumentForm;

/// `phu-luc-kem-theo-co`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-kem-theo-co",
    grade: Grade::Review,
    clause: "III.1.c",
    says: "Dưới tên phụ lục có thông tin chỉ dẫn \"(Kèm theo văn bản số … ngày … của …)\".",
    why: "Phụ lục rời khỏi văn bản thì không biết thuộc văn bản nào.",
    advice: "Thêm dòng \"(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)\".",
    wrong: "phụ lục chỉ có tên",
    right: "phụ lục có dòng \"(Kèm theo …)\"",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.document.kind != DocumentForm::Appendix || subject.part(Component::AppendixReference).is_some()
    {
        return;
    }
    if let Some(line) =
        subject.first(Component::AppendixWord).filter(|_| subject.is_sure(Component::AppendixWord))
    {
        found.certain(FindingPlace::line(line), "thiếu", || {
            "phụ lục không có dòng \"(Kèm theo …)\"".to_owned()
        });
    }
}
