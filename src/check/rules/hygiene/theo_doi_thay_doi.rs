//! `theo-doi-thay-doi`: no tracked change is left.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::word::{TrackedChange, each_paragraph};

/// `theo-doi-thay-doi`.
pub static RULE: CheckRule = CheckRule {
    name: "theo-doi-thay-doi",
    grade: Grade::Review,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 10",
    says: "Văn bản phát hành không còn thay đổi đang theo dõi (Track Changes).",
    why: "Người nhận xem được phần đã xóa, đã thêm và ai sửa.",
    advice: "Vào Xem lại (Review) › Chấp nhận (Accept) › Chấp nhận tất cả, rồi tắt Theo dõi thay đổi.",
    wrong: "còn 3 chỗ thêm, xóa đang theo dõi",
    right: "không còn chỗ nào đang theo dõi",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_first() {
        return;
    }
    let mut note = |paragraph: &crate::word::WordParagraph, change: &TrackedChange| {
        found.certain(FindingPlace::paragraph(paragraph), &change.author, || {
            format!(
                "còn thay đổi đang theo dõi của {}",
                if change.author.is_empty() { "ai đó" } else { &change.author }
            )
        });
    };
    each_paragraph(&subject.file.body, &mut |paragraph| {
        let of_runs = paragraph.runs.iter().filter_map(|run| run.rare.change.as_deref());
        if let Some(change) = of_runs.chain(&*paragraph.changes).next() {
            note(paragraph, change);
        }
    });
}
