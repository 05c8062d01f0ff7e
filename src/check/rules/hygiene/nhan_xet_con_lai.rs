//! `nhan-xet-con-lai`: no comment is left.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::word::{NoteKind, WordBlock};

/// `nhan-xet-con-lai`.
pub static RULE: CheckRule = CheckRule {
    name: "nhan-xet-con-lai",
    grade: Grade::Review,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 10",
    says: "Văn bản phát hành không còn nhận xét (Comment).",
    why: "Nhận xét là trao đổi nội bộ khi soạn thảo.",
    advice: "Vào Xem lại (Review) › Xóa (Delete) › Xóa tất cả nhận xét.",
    wrong: "còn nhận xét \"xem lại số này\"",
    right: "không còn nhận xét",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_first() {
        return;
    }
    for note in subject.file.notes.iter().filter(|note| note.reference.kind == NoteKind::Comment) {
        let place = note.blocks.iter().find_map(|block| match block {
            WordBlock::Paragraph(paragraph) => FindingPlace::paragraph(paragraph),
            WordBlock::Table(_) => None,
        });
        found.certain(place, "nhận xét", || {
            format!("còn nhận xét của {}", if note.author.is_empty() { "ai đó" } else { &note.author })
        });
    }
}
