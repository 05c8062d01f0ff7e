//! `quyet-dinh-co-dieu`: a decision is made of articles.

use super::articles::articles;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `quyet-dinh-co-dieu`.
pub static RULE: CheckRule = CheckRule {
    name: "quyet-dinh-co-dieu",
    grade: Grade::Review,
    clause: "II.6.c",
    says: "Nội dung quyết định trình bày theo điều.",
    why: "Mẫu quyết định của Phụ lục III bố cục theo Điều 1, Điều 2; người thi hành viện dẫn theo điều.",
    advice: "Chia phần quyết định thành các điều: \"Điều 1.\", \"Điều 2.\".",
    wrong: "QUYẾT ĐỊNH: rồi các đoạn không đánh điều",
    right: "QUYẾT ĐỊNH: / Điều 1. … / Điều 2. …",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let is_decision = subject.is_issued() && subject.document.type_name == Some("Quyết định");
    let Some((_, line)) = subject.of(Component::Enacting).next().filter(|_| is_decision) else { return };
    if articles(subject).is_empty() {
        found.certain(FindingPlace::line(line), "thiếu", || "quyết định không có điều nào".to_owned());
    }
}
