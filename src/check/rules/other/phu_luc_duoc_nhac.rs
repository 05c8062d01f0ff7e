//! `phu-luc-duoc-nhac`: an appendix is pointed to in the text.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::bare;

/// `phu-luc-duoc-nhac`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-duoc-nhac",
    grade: Grade::Error,
    clause: "III.1.a",
    says: "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
    why: "Người đọc cần biết phụ lục nói về nội dung nào.",
    advice: "Thêm chỉ dẫn trong nội dung: \"(Phụ lục kèm theo)\", \"theo Phụ lục I kèm theo Kế hoạch này\".",
    wrong: "văn bản có phụ lục mà nội dung không nhắc đến",
    right: "… theo Phụ lục kèm theo Kế hoạch này.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(first) = subject.appendices().next().filter(|_| subject.is_issued()) else { return };
    let words = ["phu luc", "kem theo", "danh sach", "bieu mau", "mau so", "bieu so", "dinh kem"];
    let is_told = subject.lines().any(|(_, line)| words.iter().any(|word| bare(&line.text).contains(word)));
    if !is_told {
        let place = subject.line(first.lines.start).and_then(FindingPlace::line);
        found.certain(place, "thiếu", || "trong văn bản không có chỉ dẫn về phụ lục kèm theo".to_owned());
    }
}
